/** Opens a project for the service. */
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { openFile } from '../db/open.ts';
import { projectTitle } from '../model/project-file.ts';

/** An open project: the one connection to its file. */
export type Project = {
  /** Real path of the file. */
  path: string;
  title: string;
  schemaVersion: number;
  db: ReadableDb;
  /** Null where the file or its folder cannot be written. */
  writable: WritableDb | null;
  close(): void;
};

/**
 * Opens and verifies the project file at `path`, an absolute path.
 * @throws ServiceError NOT_FOUND, CONFLICT or INIT_FAILED, in one sentence that names the file and what to do
 */
export function openProject(path: string): Project {
  const file = openFile(path);
  return {
    path: file.path,
    title: projectTitle(file.path),
    schemaVersion: file.schemaVersion,
    db: file.db,
    writable: file.writable,
    close: () => file.db.close(),
  };
}
