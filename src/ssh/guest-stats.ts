import type { GuestStats } from '../core/ports/guest.ts';
import type { SshConnection } from './connection.ts';
import { statsText } from './shell-texts.ts';

/** All of it is some 2 KB; what is more is not what was asked for. */
const answerBytesMax = 65_536;
const bytesOfKilobyte = 1_024;

/** Reads what the VM tells of itself. Throws SSH_UNREACHABLE when that is unreadable. */
export async function readStats(connection: SshConnection): Promise<GuestStats> {
  const command = await connection.start(statsText, ['-']);
  command.send(new Uint8Array());
  const stats = parseStats(await command.text(answerBytesMax));
  if (stats === undefined) throw command.ended('its memory, disk and load are unreadable');
  return stats;
}

/** From the output of `statsText`; undefined when a part is missing or is no such thing. */
export function parseStats(text: string): GuestStats | undefined {
  const parts = partsOf(text);
  const memory = memoryOf(parts.get('meminfo') ?? '');
  const disk = diskOf(parts.get('df') ?? '');
  const [one, five, fifteen] = numbersOf(parts.get('loadavg') ?? '', 3);
  const [uptime] = numbersOf(parts.get('uptime') ?? '', 1);
  if (memory === undefined || disk === undefined || uptime === undefined) return undefined;
  if (one === undefined || five === undefined || fifteen === undefined) return undefined;
  const cpus = Number(/^\d{1,6}$/.exec((parts.get('cpus') ?? '').trim())?.[0] ?? 0);
  return {
    memory,
    disk,
    load: { one, five, fifteen },
    uptimeSeconds: Math.floor(uptime),
    ...(cpus > 0 ? { cpus } : {}),
  };
}

/** Each part stands behind a line `== <name>`; the last line says that all of them came. */
function partsOf(text: string): ReadonlyMap<string, string> {
  const [, ...sections] = text.split(/^== /m);
  if (sections.pop()?.trim() !== 'end') return new Map();
  return new Map(
    sections.map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end), section.slice(end + 1)];
    }),
  );
}

function memoryOf(text: string): GuestStats['memory'] | undefined {
  const field = (name: string): number | undefined =>
    kilobytes(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]);
  const totalBytes = field('MemTotal');
  // Kernels before 3.14 do not tell what is available.
  const availableBytes =
    field('MemAvailable') ?? sumOf(['MemFree', 'Buffers', 'Cached'].map(field));
  if (totalBytes === undefined || availableBytes === undefined) return undefined;
  return { totalBytes, availableBytes: Math.min(availableBytes, totalBytes) };
}

/** `df -P` has one line for each file system; its name comes first, whatever is in that. */
function diskOf(text: string): GuestStats['disk'] | undefined {
  const line = text.trimEnd().split('\n').at(-1) ?? '';
  const [total, used, available, , mount] = line.split(/\s+/).slice(-5);
  const totalBytes = kilobytes(total);
  const usedBytes = kilobytes(used);
  // Less than nothing is free when what is reserved for root is in use.
  const availableBytes = available?.startsWith('-') === true ? 0 : kilobytes(available);
  if (mount !== '/' || totalBytes === undefined) return undefined;
  if (usedBytes === undefined || availableBytes === undefined) return undefined;
  return { totalBytes, usedBytes, availableBytes };
}

/** The first numbers of a line, if there are so many. */
function numbersOf(line: string, count: number): readonly number[] {
  const words = line.trim().split(/\s+/).slice(0, count);
  return words.every((word) => /^\d{1,12}(?:\.\d{1,6})?$/.test(word)) ? words.map(Number) : [];
}

function kilobytes(digits: string | undefined): number | undefined {
  if (digits === undefined || !/^\d+$/.test(digits)) return undefined;
  const bytes = Number(digits) * bytesOfKilobyte;
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}

function sumOf(values: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  for (const value of values) {
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}
