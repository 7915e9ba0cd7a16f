/** Merges another project into this one: a report first, then one transaction. */
import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beginBeside } from '../db/beside.ts';
import type { ReadableDb } from '../db/database.ts';
import { advanceRevision } from '../db/project.ts';
import type { MergeDecisions, MergePlan } from '../model/merge.ts';
import { projectTitle } from '../model/project-file.ts';
import type { CallOptions, Input, Output } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import { saveCopy } from './copies.ts';
import { describeMerge, matchSides } from './merge-plan.ts';
import { readSide } from './merge-side.ts';
import { storeMatches } from './merge-store.ts';
import { openProject, type Project } from './open-project.ts';
import { throwIfCancelled } from './pace.ts';
import { isSameFile } from './same-file.ts';
import { explainWriteFailure } from './write-failures.ts';

/** Changes that can still be sent to take a merge back. */
export const LONGEST_INVERSE = 20_000;

/**
 * What merging the project at `path` would do.
 * @throws ServiceError NOT_FOUND or INIT_FAILED where it cannot be opened, CONFLICT for this project itself
 */
export async function planMerge(
  project: Project,
  path: string,
  decisions: MergeDecisions,
): Promise<MergePlan> {
  return withOther(project, path, async (other) => {
    const [ours, theirs] = [readSide(project.db), readSide(other)];
    return describeMerge(projectTitle(path), ours, theirs, matchSides(ours, theirs, decisions));
  });
}

/**
 * Merges the project at `path`. Cancelled or failed, nothing is stored.
 * @throws ServiceError READ_ONLY, CANCELLED, CONFLICT where either project changed since the report, as planMerge
 */
export async function mergeProject(
  project: Project,
  path: string,
  { decisions, revisions }: Omit<Input<'mergeProject'>, 'source'>,
  options: CallOptions<'mergeProject'> = {},
): Promise<Output<'mergeProject'>> {
  if (project.writable === null) {
    const what = 'is read-only; save a copy of it elsewhere and merge into the copy';
    throw new ServiceError('READ_ONLY', `“${project.title}” ${what}.`);
  }
  return withOther(project, path, async (other) => {
    const [ours, theirs] = [readSide(project.db), readSide(other)];
    if (ours.revision !== revisions.ours || theirs.revision !== revisions.theirs) {
      const what = 'One of the two projects was changed meanwhile; look at the report once more';
      throw new ServiceError('CONFLICT', `${what}.`);
    }
    const { matches } = matchSides(ours, theirs, decisions);
    const size = Object.values(matches).reduce((sum, { arrivals }) => sum + arrivals.length, 0);
    const backup = size > LONGEST_INVERSE ? await keepBackup(project, options.signal) : null;
    const beside = begin(project);
    try {
      const { changes, stored } = await storeMatches(
        ...([beside.db, other, matches, LONGEST_INVERSE, options] as const),
      );
      const revision = advanceRevision(beside.db);
      throwIfCancelled(options.signal);
      beside.commit();
      const inverse =
        changes.length === 0 || changes.length > LONGEST_INVERSE
          ? null
          : { name: 'Merge', changes: changes.reverse() };
      return { revision, stored, inverse, backup };
    } catch (cause) {
      throw cause instanceof ServiceError ? cause : explainWriteFailure(project, cause);
    } finally {
      beside.abandon();
    }
  });
}

function begin(project: Project): ReturnType<typeof beginBeside> {
  try {
    return beginBeside(project.path);
  } catch (cause) {
    throw explainWriteFailure(project, cause);
  }
}

async function keepBackup(project: Project, signal: AbortSignal | undefined): Promise<string> {
  let name = `${project.path}.bak`;
  for (let count = 2; existsSync(name); count++) name = `${project.path}.${count}.bak`;
  await saveCopy(project, name, null, signal === undefined ? {} : { signal });
  return basename(name);
}

/**
 * Works on a private copy of the other project: opening a project may change it, and its own file is not ours to
 * change. A change that is unfinished there is taken back in the copy.
 */
async function withOther<T>(
  project: Project,
  path: string,
  work: (other: ReadableDb) => Promise<T>,
): Promise<T> {
  refuseItself(project, path);
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
function refuseItself(project: Project, path: string): void {
  if (!isSameFile(path, project.path)) return;
  throw new ServiceError('CONFLICT', `“${basename(path)}” is this project; choose another one.`);
}
