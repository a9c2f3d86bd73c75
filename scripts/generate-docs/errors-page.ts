import type { Document } from './document.ts';
import { memberRows, table } from './schema-text.ts';

/** Source of `docs/errors.md`. */
export function errorsPage(document: Document): string {
  const { schemas, errors } = document.components;
  const sections = Object.values(errors).flatMap(({ code, message, data }) => [
    `### ${code} ${message}`,
    Object.entries(data.reasons)
      .map(([reason, meaning]) => `- \`${reason}\`: ${meaning} ${methodsWith(document, reason)}`)
      .join('\n'),
  ]);
  const data = schemas['ErrorData'];
  const jobError = schemas['JobError'];
  if (data === undefined || jobError === undefined) throw new Error('a shape of errors is gone');
  return [
    '# Errors',
    'An error has a `code`, a `message` for people, and `data`. Clients switch on `data.reason`, which is stable; the message may change. Reasons may be added: treat one that you do not know by its code. What is `retryable` may succeed as it is; with `retry_after_ms`, after that time. A fault of the daemon itself is `INTERNAL`: its log has it in full under `request_id`.',
    '## What an error says',
    table(['member', 'is', 'there', ''], memberRows(data)),
    'Further members depend on the reason and are named with it.',
    '## Reasons',
    'Each with the methods that it answers, unless that may be any.',
    ...sections,
    '## Why a job failed',
    'A job that failed, and its VM, have an `error` with these members:',
    table(['member', 'is', 'there', ''], memberRows(jobError)),
  ].join('\n\n');
}

/** The methods that the reason answers, unless it can answer most of them. */
function methodsWith({ methods }: Document, reason: string): string {
  const having = methods.filter(({ errors }) =>
    errors.some(({ data }) => Object.hasOwn(data.reasons, reason)),
  );
  if (having.length > methods.length / 2 || having.length === 0) return '';
  const links = having.map(({ name }) => `[\`${name}\`](methods.md#${name.replaceAll('.', '')})`);
  return `(${links.join(', ')})`;
}
