import type { BackendFailure } from '../../core/ports/compute.ts';

const methodNotFound = -32601;

/** What stands between says that it got no answer: the call may have arrived. */
const lost = /\b(bad gateway|gateway time-?out|upstream|timed? ?out)\b/i;
const stubbed = /\bnot supported on\b/i;
const nameTaken =
  /\btaken\b|\balready (exists|registered|reserved|in use|used)\b|\bin use\b|\bnot unique\b/i;
const full =
  /\bcapacity\b|\binsufficient (resources|slices|memory|cpu|disk|space)\b|\bnot enough\b|\bno (free |available )?slices?\b|\bout of slices\b|\bnode is full\b/i;

/**
 * What is known after the backend answered a call with an error. Its application errors carry no
 * documented code: the text is all that there is, so a text that is not known is `rejected`.
 */
export function failureOf(method: string, code: unknown, text: string): BackendFailure {
  if (code === methodNotFound || stubbed.test(text)) return 'unsupported';
  if (lost.test(text)) return 'unknown';
  if (method === 'deploy_webgateway' && nameTaken.test(text)) return 'name_taken';
  if (method.startsWith('deploy_') && full.test(text)) return 'no_capacity';
  return 'rejected';
}
