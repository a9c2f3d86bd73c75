import { canaries } from './sim-outside.ts';

/** Limit of a line in the public contract. Bytes. */
const lineBytesMax = 16_384;

/** The log lines that an output file gives, made in the plainest way: the oracle of the real intake. */
export function expectedLines(file: Buffer): readonly string[] {
  if (file.length === 0) return [];
  const lines: string[] = [];
  let start = 0;
  while (start < file.length) {
    const end = file.indexOf(0x0a, start);
    lines.push(lineOf(file.subarray(start, end < 0 ? file.length : end)));
    start = end < 0 ? file.length : end + 1;
  }
  return lines;
}

function lineOf(bytes: Buffer): string {
  let cut = Math.min(bytes.length, lineBytesMax);
  while (cut < bytes.length && cut > 0 && ((bytes[cut] ?? 0) & 0xc0) === 0x80) cut -= 1;
  let text = bytes.subarray(0, cut).toString('utf8');
  for (const canary of canaries) text = text.replaceAll(canary, '[redacted]');
  return text;
}
