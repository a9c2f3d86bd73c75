/** Where ids, secrets and chance come from. Injected, so that one seed is one run. */
export interface Identifiers {
  /** `<prefix>_<26 lower-case Crockford base32 characters>`: sortable by creation, never reused. */
  next(prefix: 'usr' | 'vm' | 'job' | 'prb' | 'sub' | 'req'): string;
  /** `length` characters of `[0-9A-Za-z]` from a cryptographic source. */
  secret(length: number): string;
  /** Uniform in [0, 1): for jitter, never for secrets. */
  random(): number;
}
