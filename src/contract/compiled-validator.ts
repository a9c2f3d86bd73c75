/** What a generated validator says of the first fault that it met. */
export interface ValidatorFault {
  /** JSON pointer into the value. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
  /** The schema that was not met and the value that did not meet it; only of params. */
  readonly parentSchema?: Readonly<Record<string, unknown>>;
  readonly data?: unknown;
}

/** A generated validator: true when the value is right, else `errors` has the faults of this call. */
export interface CompiledValidator {
  (value: unknown): boolean;
  errors?: readonly ValidatorFault[] | null;
}
