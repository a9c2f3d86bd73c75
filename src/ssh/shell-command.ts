const wordPattern = /^[\w./:+-]+$/;

/**
 * The command line for a shell text of this project. Whatever shell the login user has, it sees
 * plain words and one quoted text without anything in it that could end the quotation. Only
 * identifiers and numbers may be arguments: values travel over standard input.
 * Throws for anything else, which is a fault of the caller.
 */
export function shellCommand(text: string, args: readonly string[]): string {
  if (text.includes("'")) throw new Error('a shell text must do without single quotes');
  const unfit = args.find((arg) => !wordPattern.test(arg));
  if (unfit !== undefined) throw new Error('an argument of a shell text must be a plain word');
  return ['exec /bin/sh -c', `'${text}'`, 'sh', ...args].join(' ');
}
