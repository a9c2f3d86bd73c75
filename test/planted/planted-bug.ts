/** One fault put into the shipped code on purpose, to see that some test notices it. */
export interface PlantedBug {
  /** Kebab case; what `--only` takes. */
  readonly name: string;
  /** What would happen in the field, in one sentence. */
  readonly harm: string;
  readonly changes: readonly PlantedChange[];
  /** The tests that have to notice: paths of test files, from the root of the project. */
  readonly tests: readonly string[];
}

/** `from` stands in `file` exactly once and becomes `to`. */
export interface PlantedChange {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** The text with the change made. Throws where the code has moved on and the bug no longer fits. */
export function plant(bug: PlantedBug, { file, from, to }: PlantedChange, text: string): string {
  const count = text.split(from).length - 1;
  if (count !== 1) {
    throw new Error(
      `planted bug "${bug.name}": ${file} has ${JSON.stringify(from)} ${count} times; expected once`,
    );
  }
  return text.replace(from, () => to);
}
