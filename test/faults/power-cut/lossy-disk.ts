import path from 'node:path';
import type { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import { FileContent, type FileChange } from './file-content.ts';
import type { DiskRecord } from './recording.ts';

/** A file with what was written since its last sync, in order. */
interface File {
  readonly content: FileContent;
  pending: FileChange[];
}

type Named = File | 'folder';

/** A change of names in a folder: a new one, or undefined for one less. It lasts once the folder is synced. */
interface NameChange {
  readonly name: string;
  readonly named: Named | undefined;
}

/** How much of what was not synced survives a power cut. */
type Survival = 'nothing' | 'everything' | 'some' | 'a beginning';

/** Devices write whole sectors; a longer write can be torn between any two. Bytes. */
const sectorBytes = [512, 4_096];

/**
 * A disk that keeps what was synced, and of the rest whatever it likes.
 *
 * INVARIANTS
 * - What a synced file had at its sync survives, whatever comes later.
 * - A name lasts from the sync of its folder on; before that it may be there or not.
 */
export class LossyDisk {
  /** By the number that the system gives them while they have a name. */
  readonly #files = new Map<number, File>();
  readonly #initialFolders: ReadonlySet<string>;
  /** As the process sees them. */
  readonly #names = new Map<string, Named>();
  readonly #lastingNames = new Map<string, Named>();
  #pendingNames: NameChange[] = [];

  /** Folders that there were before the first record. */
  constructor(folders: readonly string[]) {
    this.#initialFolders = new Set(folders);
  }

  apply({ type, path: name, inode, offset, data }: DiskRecord): void {
    switch (type) {
      case 'opened':
        if (!this.#names.has(name) && !this.#initialFolders.has(name)) this.#create(name, inode);
        if (offset === 1) this.#change(inode, { kind: 'cut', length: 0 });
        return;
      case 'written':
        this.#change(inode, { kind: 'written', offset, data });
        return;
      case 'cut':
        this.#change(inode, { kind: 'cut', length: offset });
        return;
      case 'synced':
        this.#sync(inode);
        return;
      case 'folder synced':
        this.#syncFolder(name);
        return;
      case 'removed':
        this.#name(name, undefined);
        return;
      case 'linked':
        this.#name(data.toString(), this.#names.get(name));
        return;
      case 'renamed':
        this.#name(data.toString(), this.#names.get(name));
        this.#name(name, undefined);
        return;
      case 'folder made':
        this.#name(name, 'folder');
        return;
      case 'mark':
        return;
    }
  }

  /** What is on the disk after a power cut at this moment: folders, and files with their bytes. */
  afterCut(random: SeededRandom): {
    readonly folders: readonly string[];
    readonly files: ReadonlyMap<string, Buffer>;
  } {
    const names = new Map(this.#lastingNames);
    for (const change of survivors(this.#pendingNames, random)) setName(names, change);
    const isReachable = (name: string): boolean => {
      const folder = path.dirname(name);
      const isFolder = names.get(folder) === 'folder' && isReachable(folder);
      return isFolder || this.#initialFolders.has(folder);
    };
    const folders: string[] = [];
    const files = new Map<string, Buffer>();
    for (const [name, named] of names) {
      if (!isReachable(name)) continue;
      if (named === 'folder') folders.push(name);
      else files.set(name, contentAfterCut(named, random));
    }
    return { folders: folders.toSorted(), files };
  }

  /** The system gives a number anew once its file is gone. */
  #create(name: string, inode: number): void {
    const file = { content: new FileContent(), pending: [] };
    this.#files.set(inode, file);
    this.#name(name, file);
  }

  #change(inode: number, change: FileChange): void {
    this.#files.get(inode)?.pending.push(change);
  }

  #sync(inode: number): void {
    const file = this.#files.get(inode);
    for (const change of file?.pending.splice(0) ?? []) file?.content.apply(change);
  }

  #name(name: string, named: Named | undefined): void {
    const change = { name, named };
    setName(this.#names, change);
    this.#pendingNames.push(change);
  }

  #syncFolder(folder: string): void {
    const isIn = ({ name }: NameChange): boolean => path.dirname(name) === folder;
    for (const change of this.#pendingNames.filter(isIn)) setName(this.#lastingNames, change);
    this.#pendingNames = this.#pendingNames.filter((change) => !isIn(change));
  }
}

function setName(names: Map<string, Named>, { name, named }: NameChange): void {
  if (named === undefined) names.delete(name);
  else names.set(name, named);
}

function contentAfterCut({ content, pending }: File, random: SeededRandom): Buffer {
  const kept = survivors(pending, random);
  const sector = random.pick(sectorBytes);
  const isTorn = random.chance(0.5);
  return content.with(isTorn ? kept.flatMap((change) => tear(change, sector, random)) : kept);
}

function survivors<T>(changes: readonly T[], random: SeededRandom): readonly T[] {
  const survival = random.pick<Survival>(['nothing', 'everything', 'some', 'a beginning']);
  switch (survival) {
    case 'nothing':
      return [];
    case 'everything':
      return changes;
    case 'some':
      return changes.filter(() => random.chance(0.5));
    case 'a beginning':
      return changes.slice(0, random.integer(0, changes.length));
  }
}

/** Some of the sectors of a write, each whole. */
function tear(change: FileChange, sector: number, random: SeededRandom): readonly FileChange[] {
  if (change.kind === 'cut' || random.chance(0.5)) return [change];
  const pieces: FileChange[] = [];
  for (let from = 0; from < change.data.length;) {
    const to = from + sector - ((change.offset + from) % sector);
    const data = change.data.subarray(from, to);
    if (random.chance(0.5)) pieces.push({ ...change, offset: change.offset + from, data });
    from = to;
  }
  return pieces;
}
