/** Everything that is wrong with a configuration; the message has one line for each fault. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly file: string;
  readonly faults: readonly string[];

  constructor(file: string, faults: readonly string[], options?: { cause?: unknown }) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
    super([`${file}: ${count}`, ...faults.map((fault) => `  ${fault}`)].join('\n'), options);
    this.file = file;
    this.faults = faults;
  }
}
