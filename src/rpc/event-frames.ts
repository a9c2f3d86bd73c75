import type { Event } from '../contract/types.gen.ts';

/** The event's members as text, once for all who get the same object. */
const prepared = new WeakMap<Event, string>();

/** The notification that carries an event to one subscription. */
export function eventFrame(subscriptionId: string, event: Event): string {
  let members = prepared.get(event);
  if (members === undefined) {
    members = JSON.stringify(event).slice(1);
    prepared.set(event, members);
  }
  return `{"jsonrpc":"2.0","method":"event","params":{"subscription_id":"${subscriptionId}",${members}}`;
}

/** The sign of life after silence. Everything up to `headSeq` that matches was sent. */
export function heartbeatFrame(subscriptionId: string, headSeq: number): string {
  const params = { subscription_id: subscriptionId, head_seq: headSeq };
  return JSON.stringify({ jsonrpc: '2.0', method: 'heartbeat', params });
}
