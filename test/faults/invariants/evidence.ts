import type { Event } from '../../../src/contract/types.gen.ts';
import type { DataContent } from '../deployer/data-copy.ts';
import type { Life } from '../deployer/supervised-daemon.ts';
import type { Invariant } from '../family.ts';
import type { GridJournal } from '../grid/grid-journal.ts';
import type { GridVm } from '../grid/grid-process.ts';

/** A broken invariant, before it is known how to do it again. */
export interface Finding {
  readonly invariant: Invariant;
  readonly evidence: string;
}

/** A text in which no secret may be. */
export interface NamedText {
  readonly where: string;
  readonly text: string;
}

/** All that is known of one deployer after its faults, when every VM was deleted and it was stopped. */
export interface Evidence {
  readonly data: DataContent;
  /** What concerns this deployer's users. */
  readonly grid: GridJournal;
  readonly gridVms: readonly GridVm[];
  readonly lives: readonly Life[];
  readonly log: string;
  /** Answers to calls, in the order in which they came. */
  readonly answers: readonly string[];
  /** Events as a subscriber got them. */
  readonly witnessed: readonly Event[];
  /** For each bootstrap job, how often its script was started. */
  readonly scriptStarts: ReadonlyMap<string, number>;
  /** Where else no secret may be: files, arguments, environment. */
  readonly texts: readonly NamedText[];
  /** Every secret that was handed out, VM secrets apart. */
  readonly canaries: readonly string[];
  readonly openFiles?: { readonly atFirst: number; readonly atLast: number };
}
