import type { Event } from '../../contract/types.gen.ts';
import { DeployerError } from '../errors.ts';

const eventTypes: Readonly<Record<Event['type'], true>> = {
  'job.created': true,
  'job.updated': true,
  'job.log': true,
  'job.ended': true,
  'vm.created': true,
  'vm.updated': true,
  'vm.deleted': true,
  'user.created': true,
  'user.deleted': true,
};

const objectTopic = /^(?:vm:vm|job:job|user:usr)_[0-9a-hjkmnp-tv-z]{26}$/;

/** Throws INVALID_PARAMS naming the first topic that is none. Objects need not exist. */
export function checkTopics(topics: readonly string[]): void {
  const at = topics.findIndex((topic) => !isTopic(topic));
  const topic = topics[at];
  if (topic === undefined) return;
  const expected = `"vm:<id>", "job:<id>", "user:<id>" or "type:<type>"`;
  throw new DeployerError(
    'INVALID_PARAMS',
    `param "topics" names the unknown topic "${topic.slice(0, 128)}"; expected ${expected}`,
    { details: { path: `topics/${at}`, expected } },
  );
}

function isTopic(topic: string): boolean {
  if (topic.startsWith('type:')) return Object.hasOwn(eventTypes, topic.slice('type:'.length));
  return objectTopic.test(topic);
}
