/** What became of a call. */
export type CallEnd =
  | { readonly kind: 'returned'; readonly result: unknown }
  | { readonly kind: 'threw'; readonly error: unknown };

/** The call begins; the function that it answers with is told of its end. */
export type AroundCall = (
  method: string,
  args: readonly unknown[],
) => ((end: CallEnd) => void) | undefined;

/** A port whose calls are watched. A method that answers at once has a beginning only. */
export function aroundCalls<T extends object>(port: T, around: AroundCall): T {
  return new Proxy(port, {
    get: (target, key) => {
      // Private fields are the target's own: neither a getter nor a method may see the proxy.
      const member: unknown = Reflect.get(target, key, target);
      if (typeof member !== 'function' || typeof key !== 'string') return member;
      return (...args: unknown[]): unknown => {
        const ended = around(key, args);
        const result: unknown = Reflect.apply(member, target, args);
        if (!(result instanceof Promise) || ended === undefined) return result;
        return result.then(
          (value: unknown) => {
            ended({ kind: 'returned', result: value });
            return value;
          },
          (error: unknown) => {
            ended({ kind: 'threw', error });
            throw error;
          },
        );
      };
    },
  });
}
