import { referredShape, type Document, type Schema } from './document.ts';
import { jsonBlock, memberRows, noteText, table, typeText } from './schema-text.ts';

/** Source of `docs/events.md`. */
export function eventsPage(document: Document): string {
  const { schemas } = document.components;
  const event = shape(schemas, 'Event');
  const kinds = (event.oneOf ?? []).map(({ $ref = '' }) => shape(schemas, referredShape($ref)));
  const [first] = kinds;
  if (first === undefined) throw new Error('there are no kinds of events');
  const rows = kinds.flatMap(({ properties = {} }) =>
    (properties['type']?.enum ?? []).map((type) => [
      `\`${type}\``,
      typeText(properties['data'] ?? {}),
      membersOf(properties['data'] ?? {}, schemas),
    ]),
  );
  const topic = shape(schemas, 'Topic');
  return [
    '# Events',
    'There is one log of events, and one cursor to read it with: the `seq` of the last event that you have, together with the `stream_id` that it is of. `subscribe_events` tells of events on a WebSocket or a line-mode connection, `GET /api/main/events` as Server-Sent Events, `read_events` answers polls; all tell the same events in the same order.',
    `${event.description ?? ''} An event has these members:`,
    table(['member', 'is', 'there', ''], memberRows(anyEvent(first))),
    '## Types',
    '`data` carries the whole object as it then was.',
    table(['type', 'data', 'members'], rows),
    '## Topics',
    `${topic.description ?? ''} Several topics mean any of them, none means all. ${noteText({ ...topic, description: '' })}`,
    '## Notifications',
    ...document['x-notifications'].flatMap(({ name, summary, description, params, examples }) => [
      `### ${name}`,
      `${summary} ${description}`,
      table(
        ['param', 'is', ''],
        params.map((param) => [
          `\`${param.name}\`${param.required ? '' : '?'}`,
          typeText(param.schema),
          param.description,
        ]),
      ),
      ...examples
        .slice(0, 1)
        .map((example) => jsonBlock({ jsonrpc: '2.0', method: name, params: example.params })),
    ]),
  ].join('\n\n');
}

/** The members that all have, with the type and the data of any. */
function anyEvent(kind: Schema): Schema {
  const type = { $ref: '#/components/schemas/EventType' };
  const data = { $ref: '#/components/schemas/EventData' };
  return { ...kind, properties: { ...kind.properties, type, data } };
}

function shape(schemas: Document['components']['schemas'], name: string): Schema {
  const found = schemas[name];
  if (found === undefined) throw new Error(`there is no shape "${name}"`);
  return found;
}

function membersOf({ $ref = '' }: Schema, schemas: Document['components']['schemas']): string {
  const members = Object.keys(shape(schemas, referredShape($ref)).properties ?? {});
  return members.map((name) => `\`data.${name}\``).join(', ');
}
