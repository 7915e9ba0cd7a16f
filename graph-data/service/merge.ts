/** Merges another project into this one: a report first, then one transaction. */
import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beginBeside, openForReading } from '../db/beside.ts';
import type { ReadableDb } from '../db/database.ts';
import { advanceRevision, countProject } from '../db/project.ts';
import type { Change, ChangeSet } from '../model/change-set.ts';
import type { MergeDecisions, MergePlan } from '../model/merge.ts';
import { projectTitle } from '../model/project-file.ts';
import type { CallOptions, Input, Output } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import { writeCopy } from './copies.ts';
import { describeMerge } from './merge-plan.ts';
import { readSide } from './merge-side.ts';
import { type Matches, matchSides } from './merge-sides.ts';
import { storeMatches } from './merge-store.ts';
import { openProject, type Project } from './open-project.ts';
import { throwIfCancelled } from './pace.ts';
import { isSameFile } from './same-file.ts';
import { explainWriteFailure } from './write-failures.ts';

/** Changes that can still be sent to take a merge back. */
export const LONGEST_INVERSE = 20_000;

/** The project that is merged into: real path of its file, and its title. */
export type MergeTarget = { path: string; title: string };

/**
 * What merging the project at `path` would do. Runs in any thread: it opens connections of its own.
 * @throws ServiceError NOT_FOUND or INIT_FAILED where it cannot be opened, CONFLICT for this project itself
 */
export async function planMerge(
  target: MergeTarget,
  path: string,
  decisions: MergeDecisions,
): Promise<MergePlan> {
  return withBoth(target, path, async (own, other) => {
    const [ours, theirs] = [readSide(own), readSide(other)];
    return describeMerge(projectTitle(path), ours, theirs, matchSides(ours, theirs, decisions));
  });
}

/**
 * Merges the project at `path`, in any thread. Cancelled or failed, nothing is stored.
 * @throws ServiceError CANCELLED, CONFLICT where either project changed since the report, else as planMerge
 */
export async function mergeProject(
  target: MergeTarget,
  path: string,
  { decisions, revisions }: Omit<Input<'mergeProject'>, 'source'>,
  options: CallOptions<'mergeProject'> = {},
): Promise<Output<'mergeProject'>> {
  return withBoth(target, path, async (own, other) => {
    const matches = matchesOf(own, other, decisions, revisions);
    const size = Object.values(matches).reduce((sum, { arrivals }) => sum + arrivals.length, 0);
    const backup = size > LONGEST_INVERSE ? await keepBackup(target, own, options.signal) : null;
    const beside = begin(target);
    try {
      // Between the comparison and this lock somebody may have stored something.
      if (countProject(beside.db).revision !== revisions.ours) throw changed();
      const stores = [beside.db, other, matches, LONGEST_INVERSE, options] as const;
      const { changes, stored } = await storeMatches(...stores);
      const revision = advanceRevision(beside.db);
      throwIfCancelled(options.signal);
      // A connection that still reads would keep the commit waiting.
      own.close();
      beside.commit();
      return { revision, stored, inverse: inverseOf(changes), backup };
    } catch (cause) {
      throw cause instanceof ServiceError ? cause : explainWriteFailure(target, cause);
    } finally {
      beside.abandon();
    }
  });
}

// In a function of its own: what does not arrive is not held while the rest is stored.
function matchesOf(
  own: ReadableDb,
  other: ReadableDb,
  decisions: MergeDecisions,
  revisions: Input<'mergeProject'>['revisions'],
): Matches['matches'] {
  const [ours, theirs] = [readSide(own), readSide(other)];
  if (ours.revision !== revisions.ours || theirs.revision !== revisions.theirs) throw changed();
  return matchSides(ours, theirs, decisions).matches;
}

function inverseOf(changes: Change[]): ChangeSet | null {
  const short = changes.length > 0 && changes.length <= LONGEST_INVERSE;
  return short ? { name: 'Merge', changes: changes.reverse() } : null;
}

function changed(): ServiceError {
  const what = 'One of the two projects was changed meanwhile; look at the report once more';
  return new ServiceError('CONFLICT', `${what}.`);
}

function begin(target: MergeTarget): ReturnType<typeof beginBeside> {
  try {
    return beginBeside(target.path);
  } catch (cause) {
    throw explainWriteFailure(target, cause);
  }
}

async function keepBackup(
  { path }: MergeTarget,
  own: ReadableDb,
  signal: AbortSignal | undefined,
): Promise<string> {
  let name = `${path}.bak`;
  for (let count = 2; existsSync(name); count++) name = `${path}.${count}.bak`;
  await writeCopy({ path, db: own }, name, { signal });
  return basename(name);
}

function openOwn({ path, title }: MergeTarget): ReadableDb {
  try {
    return openForReading(path);
  } catch (cause) {
    const what = 'was moved, renamed or deleted outside Edgewise; save a copy and merge into that';
    throw new ServiceError('READ_ONLY', `The file of “${title}” ${what}.`, { cause });
  }
}

async function withBoth<T>(
  target: MergeTarget,
  path: string,
  work: (own: ReadableDb, other: ReadableDb) => Promise<T>,
): Promise<T> {
  return withOther(target, path, async (other) => {
    const own = openOwn(target);
    try {
      return await work(own, other);
    } finally {
      own.close();
    }
  });
}

/**
 * Works on a private copy of the other project: opening a project may change it, and its own file is not ours to
 * change. A change that is unfinished there is taken back in the copy.
 */
async function withOther<T>(
  target: MergeTarget,
  path: string,
  work: (other: ReadableDb) => Promise<T>,
): Promise<T> {
  refuseItself(target, path);
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-merge-'));
  try {
    const copy = join(folder, `${randomUUID()}.edgewise`);
    copyOther(path, copy);
    const other = openCopy(copy, path);
    try {
      return await work(other.db);
    } finally {
      other.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// The other project may be open in another process: then what is read is judged like any file that was cut off.
function copyOther(path: string, copy: string): void {
  try {
    copyFileSync(path, copy);
    if (existsSync(`${path}-journal`)) copyFileSync(`${path}-journal`, `${copy}-journal`);
  } catch (cause) {
    const what = 'cannot be read; check that it is there and that you may read it';
    throw new ServiceError('NOT_FOUND', `“${basename(path)}” ${what}.`, { cause });
  }
}

/** What is wrong with a copy is wrong with the file, so the file is named. */
function openCopy(copy: string, path: string): Project {
  try {
    return openProject(copy);
  } catch (cause) {
    if (!(cause instanceof ServiceError)) throw cause;
    const text = cause.message.replaceAll(basename(copy), basename(path));
    throw new ServiceError(cause.code, text, { cause });
  }
}

// Under whatever name: to open and close another one of the same file would drop SQLite's locks on it.
function refuseItself(target: MergeTarget, path: string): void {
  if (!isSameFile(path, target.path)) return;
  throw new ServiceError('CONFLICT', `“${basename(path)}” is this project; choose another one.`);
}
