import { readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Closing takes a turn or two of the event loop, and more on a busy machine. Milliseconds. */
const graceMs = 20_000;

/** What a process holds that has to be given back. */
export interface OpenResources {
  /** What each descriptor is of, without numbers that are never the same. */
  readonly descriptors: readonly string[];
  readonly timers: number;
}

/** Of this process. */
export function openResources(): OpenResources {
  const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  return { descriptors: openDescriptors('self'), timers };
}

/** Of a process by its id; without the one that libuv keeps in reserve from its first stream on. */
export function openDescriptors(pid: number | 'self'): readonly string[] {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder)
    .flatMap((name) => targetOf(`${folder}/${name}`) ?? [])
    .filter((target) => target !== '/dev/null')
    .toSorted();
}

/**
 * Says what is held beyond the baseline, once patience has passed; nothing is undefined.
 */
export async function heldBeyond(
  look: () => OpenResources,
  baseline: OpenResources,
): Promise<string | undefined> {
  const deadline = Date.now() + graceMs;
  for (;;) {
    const { descriptors, timers } = look();
    const isBack = descriptors.length <= baseline.descriptors.length && timers <= baseline.timers;
    if (isBack) return undefined;
    if (Date.now() > deadline) {
      const more = `${timers} timers instead of ${baseline.timers}`;
      return `${more}; descriptors ${descriptors.join()} instead of ${baseline.descriptors.join()}`;
    }
    await sleep(10);
  }
}

function targetOf(link: string): string | undefined {
  try {
    return readlinkSync(link).replace(/\d+/g, '#');
  } catch {
    // The descriptor with which the folder was read.
    return undefined;
  }
}
