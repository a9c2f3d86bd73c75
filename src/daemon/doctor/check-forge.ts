import { readFile } from 'node:fs/promises';
import type { Config } from '../../config.ts';
import { isDeployerError } from '../../core/errors.ts';
import { ForgeClient } from '../../forge/forge-client.ts';
import { NoAnswerError, sendRequest } from '../../forge/forge-request.ts';
import { broken, ok, skipped, textOf, warning, type Finding } from './finding.ts';

const name = 'forge token';
const clock = 'clock';

/** Tokens and host keys bear a minute; expiry and certificates do as well. Milliseconds. */
const skewMsMax = 60_000;

/** Any account will do: that there is none of this name is an answer as well. */
const anyAccount = 'hero';

/** Whether the Forge takes the token, and whether it has the same time. */
export async function checkForge(
  { forge }: Pick<Config, 'forge'>,
  { signal, now }: { readonly signal: AbortSignal; readonly now: () => number },
): Promise<readonly Finding[]> {
  const readToken = async (): Promise<string> => await readFile(forge.tokenFile, 'utf8');
  const { url } = forge;
  const client = new ForgeClient({ url, readToken, stop: signal });
  const [token, time] = await Promise.all([
    checkToken(client, forge),
    checkClock(url, signal, now),
  ]);
  return [token, time];
}

async function checkToken(client: ForgeClient, forge: Config['forge']): Promise<Finding> {
  try {
    await client.findAccount(anyAccount);
    return ok(name, `${forge.url} takes it`);
  } catch (error) {
    const remedy = isDeployerError(error, 'FORGE_REJECTED')
      ? `make another token with the scopes write:admin and read:user, and put it into ${forge.tokenFile}`
      : `see that ${forge.url} answers from here, and that ${forge.tokenFile} can be read`;
    return broken(name, textOf(error), remedy);
  }
}

async function checkClock(url: string, stop: AbortSignal, now: () => number): Promise<Finding> {
  try {
    const request = {
      url: new URL(`${url}/api/v1/version`),
      method: 'GET',
      timeoutMs: 10_000,
      stop,
    } as const;
    const { date } = await sendRequest(request);
    const skewMs = date === undefined ? Number.NaN : now() - Date.parse(date);
    if (Number.isNaN(skewMs)) return skipped(clock, 'the Forge tells no time to compare with');
    const seconds = Math.round(Math.abs(skewMs) / 1_000);
    if (Math.abs(skewMs) <= skewMsMax) return ok(clock, `within ${seconds} s of the Forge's`);
    const message = `${seconds} s ${skewMs > 0 ? 'ahead of' : 'behind'} the Forge's`;
    return warning(clock, message, 'set it, and keep it set: timedatectl set-ntp true');
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error;
    return skipped(clock, 'the Forge does not answer: there is nothing to compare with');
  }
}
