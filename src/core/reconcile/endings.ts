import { deletionTaken, type ProblemEnd, type ProblemRecord } from '../ports/problems.ts';
import { holderName, holderNameOf, keyOf, type Case, type JudgedLook } from './case.ts';
import type { Memory } from './memory.ts';

/** Complete looks in a row without a problem's cause before it is closed. */
const absencesMin = 2;

interface Endings {
  readonly closed: readonly { readonly id: string; readonly by: ProblemEnd }[];
  readonly absences: Memory['absences'];
}

/** Problems whose cause is no longer shown, in enough looks; and those whose holder is gone. */
export function endingsOf({ looks, holders, unclosed, memory }: Case): Endings {
  const lookOf = new Map(looks.map((look) => [holderName(look.holder), look]));
  const present = new Set(holders.map(holderName));
  const absences = new Map<string, number>();
  const closed: { id: string; by: ProblemEnd }[] = [];
  for (const problem of unclosed) {
    const name = holderNameOf(problem);
    const before = memory.absences.get(problem.id) ?? 0;
    const isShown = showsProblem(lookOf.get(name), problem);
    const count = isShown === undefined ? before : isShown ? 0 : before + 1;
    const isOver = !present.has(name) || count >= absencesMin;
    if (isOver) closed.push({ id: problem.id, by: endOf(problem) });
    else if (count > 0) absences.set(problem.id, count);
  }
  return { closed, absences };
}

/** Undefined where the look tells nothing of it. */
function showsProblem(look: JudgedLook | undefined, problem: ProblemRecord): boolean | undefined {
  if (look?.findings === undefined) return undefined;
  if (look.findings.some((finding) => keyOf(finding) === keyOf(problem))) return true;
  return look.isReadable || problem.kind === 'secret_unreadable' ? false : undefined;
}

/** What was decided, and never taken by the backend, did not end it. */
function endOf({ evidence }: ProblemRecord): ProblemEnd {
  return evidence['action'] === deletionTaken.action ? 'delete' : 'not_seen';
}
