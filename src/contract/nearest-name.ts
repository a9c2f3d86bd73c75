/** Beyond this many edits two names have nothing to do with each other. */
const distanceMax = 3;

/** Longer texts are no misspelt names, and would cost time. */
const lengthMax = 64;

/** The known name that differs least from what was written; undefined when none comes close. */
export function nearestName(written: string, known: Iterable<string>): string | undefined {
  if (written.length > lengthMax) return undefined;
  let best: { name: string; distance: number } | undefined;
  for (const name of known) {
    const distance = editDistance(written.toLowerCase(), name.toLowerCase());
    // A name of which nothing is left is not near, however short it is.
    const closeMax = Math.min(distanceMax, Math.ceil(name.length / 2), name.length - 1);
    const isClose = distance <= closeMax;
    if (isClose && (best === undefined || distance < best.distance)) best = { name, distance };
  }
  return best?.name;
}

/** Levenshtein: insertions, deletions and replacements that turn `a` into `b`. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, left] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, right] of Array.from(b).entries()) {
      const replaced = (row[j] ?? 0) + (left === right ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
