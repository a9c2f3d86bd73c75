import { ServiceError } from '../service-error.ts';

const invalidParams = -32602;

/** Params by name, as this service wants them; unknown ones are ignored. Throws ServiceError -32602. */
export class Params {
  readonly #fields: Readonly<Record<string, unknown>>;

  constructor(params: unknown) {
    if (params === undefined || params === null) {
      this.#fields = {};
    } else if (typeof params === 'object' && !Array.isArray(params)) {
      // Any object may be looked into by name.
      this.#fields = params as Readonly<Record<string, unknown>>;
    } else {
      throw invalid('expected params by name');
    }
  }

  text(name: string): string {
    const value = this.#present(name);
    if (typeof value !== 'string') throw invalid(`invalid type for \`${name}\`, expected a string`);
    return value;
  }

  optionalText(name: string): string | undefined {
    return this.#isAbsent(name) ? undefined : this.text(name);
  }

  count(name: string): number {
    const value = this.#present(name);
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      throw invalid(`invalid type for \`${name}\`, expected an integer`);
    }
    return value;
  }

  optionalCount(name: string): number | undefined {
    return this.#isAbsent(name) ? undefined : this.count(name);
  }

  optionalTexts(name: string): readonly string[] | undefined {
    return this.#isAbsent(name) ? undefined : this.texts(name);
  }

  object(name: string): Readonly<Record<string, unknown>> {
    const value = this.#present(name);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw invalid(`invalid type for \`${name}\`, expected a map`);
    }
    return Object.fromEntries(Object.entries(value));
  }

  optionalObject(name: string): Readonly<Record<string, unknown>> | undefined {
    return this.#isAbsent(name) ? undefined : this.object(name);
  }

  texts(name: string): readonly string[] {
    const value = this.#present(name);
    if (!Array.isArray(value)) throw invalid(`invalid type for \`${name}\`, expected a sequence`);
    return value.map((item: unknown) => {
      if (typeof item !== 'string') throw invalid(`invalid type in \`${name}\`, expected a string`);
      return item;
    });
  }

  #isAbsent(name: string): boolean {
    return this.#fields[name] === undefined || this.#fields[name] === null;
  }

  #present(name: string): unknown {
    if (this.#isAbsent(name)) throw invalid(`missing field \`${name}\``);
    return this.#fields[name];
  }
}

function invalid(what: string): ServiceError {
  return new ServiceError(`Invalid params: ${what}`, { code: invalidParams });
}
