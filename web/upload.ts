/** Takes in a project file that a person picked or dropped in the browser. */
import { existsSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PROJECT_EXTENSION } from '../graph-data/model/project-file.ts';
import { ServiceError } from '../graph-data/rpc/errors.ts';
import { projectFileName } from './file-names.ts';

/** Bytes that an uploaded project may have. */
const MAX_UPLOAD = 2 * 1024 * 1024 * 1024;

const MAGIC = Buffer.from('SQLite format 3\u0000', 'latin1');

/**
 * Writes the file whole into a folder, under a name that is free there.
 * @returns its path
 * @throws ServiceError INVALID_INPUT for what is no project, INIT_FAILED where it cannot be written
 */
export async function receiveProject(
  name: string,
  body: AsyncIterable<Uint8Array>,
  folder: string,
  limit = MAX_UPLOAD,
): Promise<string> {
  const wanted = projectFileName(name);
  const temporary = join(folder, `.${wanted}.${process.pid}.tmp`);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await write(file, body, wanted, limit);
      await file.sync();
    } finally {
      await file.close();
    }
    const path = freeName(folder, wanted);
    await rename(temporary, path);
    return path;
  } catch (cause) {
    throw cause instanceof ServiceError ? cause : explain(wanted, cause);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function write(
  file: FileHandle,
  body: AsyncIterable<Uint8Array>,
  name: string,
  limit: number,
): Promise<void> {
  let head = Buffer.alloc(0);
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) throw refused(name, `is larger than ${limit / 1024 / 1024} MB`);
    if (head.length < MAGIC.length) {
      head = Buffer.concat([head, chunk.subarray(0, MAGIC.length - head.length)]);
      if (!MAGIC.subarray(0, head.length).equals(head)) throw refused(name, 'is no project');
    }
    await file.write(chunk);
  }
  if (head.length < MAGIC.length) throw refused(name, 'is no project');
}

function freeName(folder: string, name: string): string {
  const stem = name.slice(0, -PROJECT_EXTENSION.length);
  let path = join(folder, name);
  for (let count = 2; existsSync(path); count++) {
    path = join(folder, `${stem} ${count}${PROJECT_EXTENSION}`);
  }
  return path;
}

function refused(name: string, what: string): ServiceError {
  const text = `“${basename(name)}” ${what}; choose a file ending in ${PROJECT_EXTENSION}.`;
  return new ServiceError('INVALID_INPUT', text);
}

function explain(name: string, cause: unknown): ServiceError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : '';
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  const what = full
    ? 'has no room on the disk; free some space and try again'
    : 'could not be stored beside this project; check that you may write to its folder';
  return new ServiceError('INIT_FAILED', `“${name}” ${what}.`, { cause });
}
