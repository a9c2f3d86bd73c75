import type { Document, Example, Method } from './document.ts';
import { jsonBlock, noteText, table, typeText } from './schema-text.ts';

/** Source of `docs/methods.md`. */
export function methodsPage(document: Document): string {
  const common = commonReasons(document);
  const index = document.methods.map((method) => [
    `[\`${method.name}\`](#${anchor(method.name)})`,
    method.summary,
    `\`${method['x-access']}\``,
    method.params.some(({ name }) => name === 'validate_only') ? 'changes something' : 'looks',
  ]);
  return [
    '# Methods',
    'Each may be called by name, with an object of params, or by position, with a list in the order of the table. Members of results are told in [shapes](shapes.md), faults in [errors](errors.md). Every method may be answered with ' +
      `${[...common].map((reason) => `\`${reason}\``).join(', ')}.`,
    'Access is what a caller through the router needs in claims mode: `open` nothing, `read` to look at what is the own, `operate` and `admin` a claim. All examples are executed by the tests.',
    table(['method', 'does', 'access', ''], index),
    ...document.methods.map((method) => methodSection(method, common)),
  ].join('\n\n');
}

function methodSection(method: Method, common: ReadonlySet<string>): string {
  const facts = [
    `Access: \`${method['x-access']}\`.`,
    repeatText(method),
    ...(method['x-destructive'] ? ['It takes away what cannot be had back.'] : []),
  ];
  return [
    `## ${method.name}`,
    `${method.summary} ${method.description}`,
    facts.join(' '),
    paramsPart(method),
    `Result: ${typeText(method.result.schema)}. ${method.result.description}`,
    errorsPart(method, common),
    ...ssePart(method),
    examplePart(method),
  ].join('\n\n');
}

function repeatText({ params, 'x-idempotent': isIdempotent }: Method): string {
  if (isIdempotent) return 'A second call changes nothing more.';
  const takesId = params.some(({ name }) => name === 'request_id');
  return takesId
    ? 'A second call is one more, unless it has the same `request_id`.'
    : 'A second call is one more.';
}

function paramsPart({ params }: Method): string {
  if (params.length === 0) return 'No params.';
  const rows = params.map((param) => [
    `\`${param.name}\`${param.required ? '' : '?'}`,
    typeText(param.schema),
    [
      param.description,
      noteText({ ...param.schema, description: '' }),
      param['x-access'] === undefined ? '' : `Giving it needs \`${param['x-access']}\`.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  ]);
  return table(['param', 'is', ''], rows);
}

function errorsPart({ errors }: Method, common: ReadonlySet<string>): string {
  const own = errors.flatMap(({ code, data }) =>
    Object.entries(data.reasons)
      .filter(([reason]) => !common.has(reason))
      .map(([reason, meaning]) => [`\`${reason}\``, String(code), meaning]),
  );
  return own.length === 0 ? 'No errors of its own.' : table(['error', 'code', 'is'], own);
}

function ssePart({ 'x-sse': sse }: Method): readonly string[] {
  if (sse === undefined) return [];
  const query = Object.entries(sse.filter).map(([name, value]) => `${name}=${value}`);
  return [`To follow as Server-Sent Events: \`GET ${sse.endpoint}?${query.join('&')}\`.`];
}

function examplePart({ name, examples }: Method): string {
  const isCheck = ({ result }: Example): boolean =>
    JSON.stringify(result.value) === '{"validated":true}';
  const main = examples.find((example) => !isCheck(example)) ?? examples[0];
  if (main === undefined) throw new Error(`${name} has no example`);
  const others = examples.filter((example) => example !== main);
  return [
    `Example: ${main.description}`,
    jsonBlock(requestOf(name, main)),
    jsonBlock({ jsonrpc: '2.0', id: 1, result: main.result.value }),
    ...others.map(
      (example) =>
        `${example.description} \`${JSON.stringify(requestOf(name, example).params)}\`${answerNote(example, isCheck(example))}`,
    ),
  ].join('\n\n');
}

function answerNote({ result }: Example, isCheck: boolean): string {
  const text = JSON.stringify(result.value);
  return isCheck || text.length < 200 ? ` is answered \`${text}\`.` : '';
}

function requestOf(method: string, { params }: Example) {
  const named = Object.fromEntries(params.map(({ name, value }) => [name, value]));
  return { jsonrpc: '2.0', id: 1, method, params: named };
}

function commonReasons({ methods }: Document): ReadonlySet<string> {
  const [first = [], ...others] = methods.map(({ errors }) =>
    errors.flatMap(({ data }) => Object.keys(data.reasons)),
  );
  return new Set(first.filter((reason) => others.every((reasons) => reasons.includes(reason))));
}

/** As the usual renderers make it from a heading. */
function anchor(heading: string): string {
  return heading.replaceAll('.', '');
}
