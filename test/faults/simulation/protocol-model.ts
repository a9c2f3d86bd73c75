/*
 * The deploy protocol without anything around it: one VM, one secret, time in ticks. Every
 * interleaving of faults, crashes and a delete is gone through, so that each rule shows what it is for.
 */

/** Without a rule the daemon does what is simplest in its place. */
export interface Rules {
  /** The attempt is committed before the call; else only its answer is. */
  readonly intent: boolean;
  /** An attempt of unknown outcome is looked up by its secret; else it is repeated. */
  readonly lookUp: boolean;
  /** No repeat and no end of a delete before nothing can arrive any more. */
  readonly quietWait: boolean;
  /** One look that shows nothing tells nothing: a backend that starts shows an empty list. */
  readonly looks: boolean;
  /** The secret outlives the row, so that a sweep knows a VM that arrives afterwards. */
  readonly tombstone: boolean;
}

export const allRules: Rules = {
  intent: true,
  lookUp: true,
  quietWait: true,
  looks: true,
  tombstone: true,
};

/** What was found in all interleavings. */
export interface Findings {
  readonly interleavings: number;
  /** Two attempts made VMs that lived at the same time. */
  readonly doubles: number;
  /** A VM lives at the end and no row answers for it. */
  readonly orphans: number;
}

/** A call's effect comes so many ticks after it at most. */
const quietTicks = 2;
/** A daemon that died is back after this: everything can have arrived meanwhile. */
const downTicks = quietTicks + 1;
/** In so many ticks faults happen and a delete is asked for; then all goes on without them. */
const roughTicks = 12;
const ticks = roughTicks + 12;
const attemptsMax = 3;

/** One of `options` possibilities: 0 is the one without a fault. */
type Choose = (options: number) => number;

interface Vm {
  readonly attempt: number;
}

class Run {
  readonly #rules: Rules;
  readonly #choose: Choose;
  // The backend.
  #alive: Vm[] = [];
  readonly #arrivals: { readonly at: number; readonly vm: Vm }[] = [];
  #wasEmpty = false;
  // The database.
  #row: { uncertainSince?: number; vm?: Vm } | undefined = {};
  #isDeleting = false;
  #hasTombstone = false;
  // What happened, and the time.
  #calls = 0;
  #emptyLooks = 0;
  #now = 0;
  #downUntil = 0;
  isDouble = false;

  constructor(rules: Rules, choose: Choose) {
    this.#rules = rules;
    this.#choose = choose;
  }

  get isOrphaned(): boolean {
    return this.#row === undefined && this.#alive.length > 0;
  }

  run(): void {
    for (this.#now = 0; this.#now < ticks; this.#now += 1) {
      for (const { at, vm } of this.#arrivals) if (at === this.#now) this.#arrive(vm);
      if (!this.#isDeleting && this.#fault(2) === 1) this.#isDeleting = true;
      if (this.#now >= this.#downUntil) this.#turn();
    }
  }

  /** One turn of the daemon. */
  #turn(): void {
    if (this.#row !== undefined && this.#isDeleting) this.#delete();
    else if (this.#row === undefined || this.#row.vm !== undefined) this.#sweep();
    else if (this.#row.uncertainSince === undefined) this.#attempt();
    else this.#settle();
  }

  #settle(): void {
    const [found] = this.#rules.lookUp ? this.#look() : [];
    if (found !== undefined) this.#adopt(found);
    else if (this.#isQuiet() && this.#isAbsent()) this.#attempt();
  }

  #attempt(): void {
    const row = this.#row;
    if (row === undefined || this.#calls >= attemptsMax) return;
    const dies = ['never', 'before the call', 'after the call'][this.#fault(3)];
    if (this.#rules.intent) row.uncertainSince = this.#now;
    this.#emptyLooks = 0;
    if (dies !== 'never') this.#downUntil = this.#now + downTicks;
    if (dies === 'before the call') return;
    const answer = this.#call();
    if (dies === 'after the call') return;
    if (answer !== undefined) this.#adopt(answer);
  }

  /** The backend's side of a deploy; undefined: no answer. */
  #call(): Vm | undefined {
    this.#calls += 1;
    const vm = { attempt: this.#calls };
    const fate = ['answered', 'request lost', 'answer lost', 'late', 'delivered twice'][
      this.#fault(5)
    ];
    if (fate === 'request lost') return undefined;
    if (fate === 'late') {
      this.#arrivals.push({ at: this.#now + quietTicks, vm });
      return undefined;
    }
    this.#arrive(vm);
    if (fate === 'delivered twice') {
      this.#arrivals.push({ at: this.#now + quietTicks, vm: { attempt: vm.attempt } });
    }
    return fate === 'answer lost' ? undefined : vm;
  }

  #arrive(vm: Vm): void {
    if (this.#alive.some(({ attempt }) => attempt !== vm.attempt)) this.isDouble = true;
    this.#alive.push(vm);
  }

  #adopt(vm: Vm): void {
    this.#row = { vm };
  }

  #delete(): void {
    if (!this.#isQuiet()) return;
    if (this.#look().length > 0) this.#alive = [];
    if (!this.#isAbsent()) return;
    this.#row = undefined;
    this.#hasTombstone = this.#rules.tombstone;
  }

  /** What lives with our secret and is not wanted goes. */
  #sweep(): void {
    if (this.#row !== undefined) this.#alive = this.#alive.filter((vm) => vm === this.#row?.vm);
    else if (this.#hasTombstone) this.#alive = [];
  }

  /** The backend's list; once in a run it may be empty for a moment. */
  #look(): readonly Vm[] {
    const isEmpty = !this.#wasEmpty && this.#alive.length > 0 && this.#fault(2) === 1;
    if (isEmpty) this.#wasEmpty = true;
    const shown = isEmpty ? [] : this.#alive;
    this.#emptyLooks = shown.length > 0 ? 0 : this.#emptyLooks + 1;
    return shown;
  }

  #isAbsent(): boolean {
    return !this.#rules.lookUp || this.#emptyLooks >= (this.#rules.looks ? 2 : 1);
  }

  #isQuiet(): boolean {
    const since = this.#row?.uncertainSince;
    return since === undefined || !this.#rules.quietWait || this.#now - since > quietTicks;
  }

  #fault(options: number): number {
    return this.#now < roughTicks ? this.#choose(options) : 0;
  }
}

/** Goes through all interleavings, by depth first, as a clock counts: the last choice first. */
export function explore(rules: Rules): Findings {
  const findings = { interleavings: 0, doubles: 0, orphans: 0 };
  let path: { readonly options: number; taken: number }[] = [];
  do {
    let depth = 0;
    const run = new Run(rules, (options) => {
      const step = (path[depth] ??= { options, taken: 0 });
      depth += 1;
      return step.taken;
    });
    run.run();
    findings.interleavings += 1;
    if (run.isDouble) findings.doubles += 1;
    if (run.isOrphaned) findings.orphans += 1;
    while (path.length > 0 && path.at(-1)!.taken + 1 >= path.at(-1)!.options)
      path = path.slice(0, -1);
    const last = path.at(-1);
    if (last !== undefined) last.taken += 1;
  } while (path.length > 0);
  return findings;
}
