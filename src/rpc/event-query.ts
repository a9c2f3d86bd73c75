import { wrongValue, type ParamFault } from '../contract/param-fault.ts';
import { nearestName } from '../contract/nearest-name.ts';
import type { SubscribeEventsParams } from '../contract/types.gen.ts';
import { validateParams } from '../contract/validation.ts';
import { DeployerError } from '../core/errors.ts';

const names = ['topic', 'after_seq', 'stream_id', 'logs'] as const;
const resumeHeader = 'Last-Event-ID';

/** As many digits as the largest number that JSON gives back as it came. */
const seqPattern = /^\d{1,16}$/;

/**
 * The params of `subscribe_events` as an event stream over HTTP has them: in the query
 * `after_seq`, `topic` (any number), `stream_id` and `logs`, and in the header `Last-Event-ID`, which
 * wins over the cursor of the query: a browser repeats the address that it began with.
 * Throws INVALID_PARAMS, which names the field, its value and what was expected.
 */
export function readEventQuery(query: string, headers: readonly string[]): SubscribeEventsParams {
  const fields = new URLSearchParams(query);
  for (const name of fields.keys()) {
    if (!names.some((known) => known === name)) throw invalid(unknownField(name));
  }
  const topics = fields.getAll('topic');
  const logs = readLogs(single(fields, 'logs'));
  const params = {
    ...(topics.length === 0 ? {} : { topics }),
    ...(logs === undefined ? {} : { logs }),
    ...(readLastEventId(headers) ?? readCursor(fields)),
  };
  const validated = validateParams('subscribe_events', params);
  if (validated.ok) return validated.params;
  throw invalid(asField(validated.fault));
}

function readCursor(fields: URLSearchParams): SubscribeEventsParams {
  const afterSeq = single(fields, 'after_seq');
  const streamId = single(fields, 'stream_id');
  if (afterSeq !== undefined && !seqPattern.test(afterSeq)) {
    const expected = 'an integer of at least 0';
    throw invalid(wrongValue({ path: 'after_seq', value: afterSeq, expected }));
  }
  return {
    ...(afterSeq === undefined ? {} : { after_seq: Number(afterSeq) }),
    ...(streamId === undefined ? {} : { stream_id: streamId }),
  };
}

/** Undefined where there is none, or an empty one: that of a reader that has seen no event. */
function readLastEventId(headers: readonly string[]): SubscribeEventsParams | undefined {
  const given = headers.filter(
    (_, at) => at % 2 === 1 && headers[at - 1]?.toLowerCase() === resumeHeader.toLowerCase(),
  );
  const [value, second] = given;
  if (second !== undefined) throw invalid(repeated(resumeHeader, given));
  if (value === undefined || value === '') return undefined;
  const at = value.lastIndexOf(':');
  const seq = value.slice(at + 1);
  if (at < 1 || !seqPattern.test(seq)) {
    const expected = '"<stream_id>:<seq>", as the id of an event';
    throw invalid(wrongValue({ path: resumeHeader, value, expected }));
  }
  return { stream_id: value.slice(0, at), after_seq: Number(seq) };
}

function readLogs(value: string | undefined): boolean | undefined {
  if (value === undefined) return undefined;
  if (value === 'true' || value === 'false') return value === 'true';
  throw invalid(wrongValue({ path: 'logs', value, expected: 'true or false' }));
}

function single(fields: URLSearchParams, name: (typeof names)[number]): string | undefined {
  const given = fields.getAll(name);
  if (given.length > 1) throw invalid(repeated(name, given));
  return given[0];
}

function repeated(path: string, value: readonly string[]): ParamFault {
  return wrongValue({ path, value, expected: 'one value' });
}

function unknownField(name: string): ParamFault {
  const nearest = nearestName(name, names);
  const expected = `one of ${names.join(', ')}`;
  const fault = wrongValue({ path: 'query', value: name, expected });
  if (nearest === undefined) return fault;
  return { ...fault, nearest, message: `${fault.message}; did you mean "${nearest}"?` };
}

/** The query has one `topic` for each of the `topics`. */
function asField(fault: ParamFault): ParamFault {
  if (!fault.path.startsWith('topics')) return fault;
  return wrongValue({ path: 'topic', value: fault.value, expected: fault.expected });
}

function invalid({ message, ...details }: ParamFault): DeployerError {
  return new DeployerError('INVALID_PARAMS', message, { details });
}
