import type { ValidatorFault } from './compiled-validator.ts';
import { expectedBy, oneOf } from './expected.ts';
import { nearestName } from './nearest-name.ts';

/** Values and names in messages are cut here: a fault never sends back what it was sent. */
const shownMax = 100;

/** Which param is wrong, and how. Everything in it may be shown to the caller. */
export interface ParamFault {
  /** `size.cpu`, `topics[2]`; empty when the params as a whole are wrong. */
  readonly path: string;
  /** What was there, cut to 100 characters; absent when nothing was. */
  readonly value?: unknown;
  /** What was expected there, in words. */
  readonly expected: string;
  /** The known name that comes closest to an unknown one. */
  readonly nearest?: string;
  readonly message: string;
}

type Schema = Readonly<Record<string, unknown>>;

/** Words for what a validator found, from the fault that says most. */
export function explain(faults: readonly ValidatorFault[]): ParamFault {
  const fault = faults.at(-1);
  if (fault === undefined) return wrongValue({ path: '', value: undefined, expected: 'params' });
  const at = {
    path: pathOf(fault.instancePath),
    schema: fault.parentSchema ?? {},
    value: fault.data,
  };
  switch (fault.keyword) {
    case 'required':
      return unknownMember(at) ?? missing({ ...at, name: String(fault.params['missingProperty']) });
    case 'additionalProperties':
      return unknown({ ...at, name: String(fault.params['additionalProperty']) });
    case 'oneOf':
      return explainChoice(fault, faults, at);
    case 'enum':
      return { ...wrongValue({ ...at, expected: expectedBy(at.schema) }), ...nearestOf(at) };
    default:
      return wrongValue({ ...at, expected: expectedBy(at.schema) });
  }
}

/** The value is there, but is not what it has to be. */
export function wrongValue(fault: {
  readonly path: string;
  readonly value: unknown;
  readonly expected: string;
}): ParamFault {
  const { path, value, expected } = fault;
  const subject = path === '' ? 'the params are' : `param "${path}" is`;
  const shown = value === undefined ? 'nothing' : JSON.stringify(value);
  const isLong = shown.length > shownMax;
  return {
    path,
    value: isLong ? cut(shown) : value,
    expected,
    message: `${subject} ${cut(shown)}; expected ${expected}`,
  };
}

interface Place {
  readonly path: string;
  readonly schema: Schema;
  readonly value: unknown;
}

function missing({ path, schema, name }: Place & { readonly name: string }): ParamFault {
  const expected = expectedBy(propertiesOf(schema)[name] ?? {});
  const missed = join(path, name);
  return { path: missed, expected, message: `param "${missed}" is missing; expected ${expected}` };
}

function unknown({ path, schema, name }: Place & { readonly name: string }): ParamFault {
  const known = Object.keys(propertiesOf(schema));
  const nearest = nearestName(name, known);
  const expected = known.length === 0 ? 'no params' : oneOf(known);
  const written = join(path, cut(name));
  const hint = nearest === undefined ? `expected ${expected}` : `did you mean "${nearest}"?`;
  return {
    path: written,
    expected,
    ...(nearest === undefined ? {} : { nearest }),
    message: `unknown param "${written}"; ${hint}`,
  };
}

/** A missing member is often a misspelt one: then the misspelling is what helps. */
function unknownMember(at: Place): ParamFault | undefined {
  const known = propertiesOf(at.schema);
  const name = memberNames(at.value).find((member) => !Object.hasOwn(known, member));
  return name === undefined ? undefined : unknown({ ...at, name });
}

/**
 * Of the shapes that a value may have, the one that has all of its members is what was meant. When
 * there is none, a member that no shape has is the fault; else the mixture is.
 */
function explainChoice(
  choice: ValidatorFault,
  faults: readonly ValidatorFault[],
  at: Place,
): ParamFault {
  const shapes = shapesOf(at.schema);
  const names = memberNames(at.value);
  const meant = shapes.findIndex((shape) =>
    names.every((name) => Object.hasOwn(propertiesOf(shape), name)),
  );
  if (names.length > 0 && meant >= 0) {
    const own = faults.filter(({ schemaPath }) =>
      schemaPath.startsWith(`${choice.schemaPath}/${meant}/`),
    );
    if (own.length > 0) return explain(own);
  }
  const properties = Object.assign({}, ...shapes.map(propertiesOf)) as Schema;
  return (
    unknownMember({ ...at, schema: { properties } }) ??
    wrongValue({ ...at, expected: expectedBy(at.schema) })
  );
}

function nearestOf({ schema, value }: Place): { readonly nearest?: string } {
  const known = Array.isArray(schema['enum']) ? schema['enum'].map(String) : [];
  const nearest = typeof value === 'string' ? nearestName(value, known) : undefined;
  return nearest === undefined ? {} : { nearest };
}

function shapesOf(schema: Schema): readonly Schema[] {
  // Generated: the members of `oneOf` are schemas.
  return Array.isArray(schema['oneOf']) ? (schema['oneOf'] as readonly Schema[]) : [];
}

function propertiesOf(schema: Schema): Readonly<Record<string, Schema>> {
  // Generated: the members of `properties` are schemas.
  return (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
}

function memberNames(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.keys(value)
    : [];
}

/** `/topics/2` as `topics[2]`. */
function pathOf(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .reduce((path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : join(path, part)), '');
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function cut(text: string): string {
  return text.length > shownMax ? `${text.slice(0, shownMax)}…` : text;
}
