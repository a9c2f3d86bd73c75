import { expect, it } from 'vitest';
import { loadDocument } from '../../src/contract/document.ts';

interface Declaration {
  readonly endpoint: string;
  readonly emits: readonly string[];
  readonly done: readonly string[];
  readonly filter: Readonly<Record<string, string>>;
}

interface Document {
  readonly methods: readonly { readonly name: string; readonly 'x-sse'?: Declaration }[];
  readonly components: { readonly schemas: { readonly EventType: { readonly enum: string[] } } };
}

const { methods, components } = loadDocument().parsed as unknown as Document;
const declared = methods.flatMap(({ name, 'x-sse': sse }) =>
  sse === undefined ? [] : [{ name, sse }],
);
const types = [...components.schemas.EventType.enum, 'heartbeat'];

it('is there for the methods that begin a job, and for the subscription', () => {
  expect(declared.map(({ name }) => name)).toEqual([
    'provision_vm',
    'delete_vm',
    'redeploy_vm',
    'bootstrap_vm',
    'retry_job',
    'subscribe_events',
  ]);
});

it.each(declared)(
  'of $name names events that there are, and fields that the route takes',
  ({ sse }) => {
    expect(sse.endpoint).toBe('/api/main/events');
    expect(sse.emits.filter((type) => !types.includes(type))).toEqual([]);
    expect(sse.done.filter((type) => !sse.emits.includes(type))).toEqual([]);
    expect(['topic', 'after_seq', 'stream_id', 'logs']).toEqual(
      expect.arrayContaining(Object.keys(sse.filter)),
    );
  },
);

it('of the subscription names every event', () => {
  expect(declared.at(-1)?.sse.emits).toEqual(types);
});
