/** Opens a project for the service. */
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { openFile } from '../db/open.ts';
import { withKeptStatements } from '../db/statements.ts';
import { createSwitch } from '../db/switch.ts';
import { projectTitle } from '../model/project-file.ts';

/** `running` until every row was looked at. What is damaged can be read as far as it goes, and not written to. */
export type FileCheck = { state: 'done' | 'running' } | { state: 'damaged'; message: string };

/** An open project: the one connection to its file. */
export type Project = {
  /** Real path of the file. */
  path: string;
  title: string;
  schemaVersion: number;
  db: ReadableDb;
  /** Leads whoever reads `db` to a copy of the project for a while, or with null back. */
  readFrom(copy: ReadableDb | null): void;
  /** Whether they are led to one at the moment. */
  isAside(): boolean;
  /** Null where the file or its folder cannot be written. */
  writable: WritableDb | null;
  /** How the check of a large file's rows stands; it goes on while the project is open. */
  check: FileCheck;
  close(): void;
};

/**
 * Opens and verifies the project file at `path`, an absolute path.
 * @param later whether the rows of a large file may be checked later, by whoever opens it
 * @throws ServiceError NOT_FOUND, CONFLICT or INIT_FAILED, in one sentence that names the file and what to do
 */
export function openProject(path: string, later = false): Project {
  const file = openFile(path, later);
  const { db, readFrom, isAside } = createSwitch(withKeptStatements(file.db));
  return {
    path: file.path,
    title: projectTitle(file.path),
    schemaVersion: file.schemaVersion,
    db,
    readFrom,
    isAside,
    writable: file.writable === null ? null : withKeptStatements(file.writable),
    check: { state: file.unchecked ? 'running' : 'done' },
    close: () => file.db.close(),
  };
}
