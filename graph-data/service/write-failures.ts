/** What a failed write means to a person. */
import Database from 'better-sqlite3';
import { ServiceError } from '../rpc/errors.ts';
import type { Project } from './open-project.ts';

/** Turns what SQLite throws while writing into a failure with one clear sentence. Nothing was stored. */
export function explainWriteFailure(
  { title }: Pick<Project, 'title'>,
  cause: unknown,
): ServiceError {
  const code = cause instanceof Database.SqliteError ? cause.code : '';
  if (code === 'SQLITE_READONLY_DBMOVED') {
    const what =
      'was moved, renamed or deleted outside Edgewise, so the change was not saved; save a copy to keep it, or put the file back';
    return new ServiceError('READ_ONLY', `The file of “${title}” ${what}.`, { cause });
  }
  if (code.startsWith('SQLITE_READONLY')) {
    const what =
      'can no longer be written, so the change was not saved; save a copy to keep it, or check its permissions';
    return new ServiceError('READ_ONLY', `The file of “${title}” ${what}.`, { cause });
  }
  if (code.startsWith('SQLITE_BUSY')) {
    const what =
      'is being written by an import or another program, so the change was not saved; try again when that is done';
    return new ServiceError('BUSY', `“${title}” ${what}.`, { cause });
  }
  if (code === 'SQLITE_FULL') {
    const what = 'was not saved because the disk is full; free some space and try again';
    return new ServiceError('FULL', `The change to “${title}” ${what}.`, { cause });
  }
  return new ServiceError('INTERNAL', `The change to “${title}” could not be saved.`, { cause });
}
