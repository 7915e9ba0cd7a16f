/** Copies of a project: as it is, or for others, without a trace of what was deleted. */
import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import {
  type CopyOptions,
  copyPages,
  proveCopy,
  settleInPlace,
  withCopy,
  writeWithoutTraces,
} from '../db/copy.ts';
import { withKeptStatements } from '../db/statements.ts';
import {
  cleanTemporaryFor,
  removeTemporary,
  sweepTemporaries,
  temporaryFor,
} from '../db/temporaries.ts';
import type { ChangeSet } from '../model/change-set.ts';
import { projectTitle } from '../model/project-file.ts';
import type { CallOptions } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import { applyChanges } from './apply-changes.ts';
import type { Project } from './open-project.ts';
import { throwIfCancelled } from './pace.ts';
import { isSameFile } from './same-file.ts';

type Options = CallOptions<'saveCopy'>;

/** What is copied: a connection that reads it, and its real path. */
export type CopySource = Pick<Project, 'db' | 'path'>;

/**
 * Writes the project to `path`, replacing what is there whole or leaving it alone.
 * @param changes what could not be saved in the project itself, and is saved in the copy
 * @returns the size of the copy in bytes
 * @throws ServiceError INIT_FAILED where it cannot be written, CANCELLED, CONFLICT for the project itself
 */
export async function saveCopy(
  project: Project,
  path: string,
  changes: ChangeSet | null,
  options: Options = {},
): Promise<{ bytes: number }> {
  return whole(project, path, async (temporary) => {
    await copyPages(project.db, temporary, options);
    if (changes !== null) withCopy(temporary, (db) => applyTo(project, db, changes));
    return temporary;
  });
}

/** The same without anything else to save, from any connection. @throws as saveCopy */
export async function writeCopy(
  source: CopySource,
  path: string,
  options: CopyOptions,
): Promise<{ bytes: number }> {
  return whole(source, path, async (temporary) => {
    await copyPages(source.db, temporary, options);
    return temporary;
  });
}

/** Writes what a copy holds to a second one, without a trace of what was deleted; see `writeWithoutTraces`. */
export type CleanCopy = (copy: string, clean: string, size: number) => Promise<void>;

/** Does so where it is. */
export const cleanHere: CleanCopy = async (copy, clean) => {
  withCopy(copy, (db) => writeWithoutTraces(db, clean));
};

/**
 * Writes a copy to be given away: deleted text is not in it, nor anything that nothing refers to.
 * @param cleanCopy takes as long as a large project is; elsewhere, if it can be
 * @returns the size of the copy in bytes
 * @throws ServiceError INIT_FAILED where it cannot be written, CANCELLED, CONFLICT for the project itself
 */
export async function shareCopy(
  project: CopySource,
  path: string,
  options: Options = {},
  cleanCopy: CleanCopy = cleanHere,
): Promise<{ bytes: number }> {
  return whole(project, path, async (temporary) => {
    const clean = cleanTemporaryFor(temporary);
    await copyPages(project.db, temporary, options);
    try {
      await cleanCopy(temporary, clean, statSync(temporary).size);
      throwIfCancelled(options.signal);
    } catch (cause) {
      removeTemporary(clean);
      throw cause;
    }
    removeTemporary(temporary);
    return clean;
  });
}

async function whole(
  source: CopySource,
  path: string,
  write: (temporary: string) => Promise<string>,
): Promise<{ bytes: number }> {
  const target = targetOf(path);
  if (isSameFile(target, source.path)) {
    throw new ServiceError('CONFLICT', `“${basename(path)}” is this project; choose another name.`);
  }
  sweepTemporaries(target);
  const temporary = temporaryFor(target);
  let written = temporary;
  try {
    removeTemporary(temporary);
    written = await write(temporary);
    proveCopy(written);
    const { size } = statSync(written);
    settleInPlace(written, target);
    return { bytes: size };
  } catch (cause) {
    throw explain(path, cause);
  } finally {
    removeTemporary(temporary);
    removeTemporary(written);
  }
}

function targetOf(path: string): string {
  try {
    return join(realpathSync.native(dirname(path)), basename(path));
  } catch (cause) {
    throw new ServiceError(
      'INIT_FAILED',
      `“${basename(path)}” cannot be written: its folder is not there; choose another.`,
      { cause },
    );
  }
}

function applyTo(project: Project, db: NonNullable<Project['writable']>, changes: ChangeSet): void {
  applyChanges({ ...project, db, writable: withKeptStatements(db) }, changes);
}

function explain(path: string, cause: unknown): unknown {
  if (cause instanceof ServiceError) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const full = ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(code);
  const system = cause instanceof Database.SqliteError || code.startsWith('E');
  if (!full && !system) return cause;
  const what = full
    ? 'was not written because the disk is full; free some space or choose another folder'
    : 'cannot be written; check that you may write to its folder, or choose another';
  return new ServiceError('INIT_FAILED', `“${projectTitle(path)}” ${what}.`, { cause });
}
