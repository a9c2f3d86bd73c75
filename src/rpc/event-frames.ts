import type { Event } from '../contract/types.gen.ts';

/** How the events and heartbeats of a subscription are written for one kind of reader. */
export interface EventFrames {
  event(subscriptionId: string, event: Event): string;
  /** The sign of life after silence. Everything up to `headSeq` that matches was sent. */
  heartbeat(subscriptionId: string, headSeq: number): string;
}

/** The event's members as text, once for all who get the same object. */
const prepared = new WeakMap<Event, string>();

/** The event as JSON without its opening brace, so that members can be put before its own. */
export function eventMembers(event: Event): string {
  let members = prepared.get(event);
  if (members === undefined) {
    members = JSON.stringify(event).slice(1);
    prepared.set(event, members);
  }
  return members;
}

/** JSON-RPC notifications, for a WebSocket and for line mode. */
export const notificationFrames: EventFrames = {
  event: (subscriptionId, event) =>
    `{"jsonrpc":"2.0","method":"event","params":{"subscription_id":"${subscriptionId}",${eventMembers(event)}}`,
  heartbeat: (subscriptionId, headSeq) => {
    const params = { subscription_id: subscriptionId, head_seq: headSeq };
    return JSON.stringify({ jsonrpc: '2.0', method: 'heartbeat', params });
  },
};
