/** What can be told of a file from its kind, its size and its first 100 bytes, before SQLite sees it. */
import { closeSync, existsSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { basename, isAbsolute } from 'node:path';
import { ServiceError } from '../rpc/errors.ts';
import { APPLICATION_ID } from './format.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';

const MAGIC = 'SQLite format 3\u0000';
const HEADER_BYTES = 100;
const MAX_BYTES = 16 * 2 ** 30;
const WAL_VERSION = 2;

/**
 * Checks that `path` can be a project and gives its real path. To be called while this
 * process holds no connection to the file: closing any other descriptor would drop SQLite's locks.
 * @throws ServiceError NOT_FOUND or INIT_FAILED, in a sentence that names the file.
 */
export function inspectFile(path: string): string {
  if (!isAbsolute(path) || path.includes('\u0000') || path.trim() !== path) {
    throw new ServiceError(
      'INIT_FAILED',
      `“${shown(path)}” is not the full path of a file; give a path without spaces at its end.`,
    );
  }
  const real = resolveFile(path);
  const size = sizeOf(real);
  const header = readHeader(real);
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, 16) !== MAGIC) {
    fail(real, 'is not an Edgewise project; choose a file ending in .edgewise');
  }
  checkIdentity(real, header);
  checkLength(real, header, size);
  return real;
}

function resolveFile(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (cause) {
    throw new ServiceError(
      'NOT_FOUND',
      `There is no file “${shown(path)}”; check the name, or whether it was moved or deleted.`,
      { cause },
    );
  }
}

function sizeOf(path: string): number {
  const stats = statSync(path);
  if (stats.isDirectory()) fail(path, 'is a folder; choose a file ending in .edgewise');
  if (!stats.isFile()) fail(path, 'is not a regular file; choose a file ending in .edgewise');
  if (stats.size === 0) fail(path, 'is empty; choose another file or a backup of it');
  if (stats.size > MAX_BYTES) fail(path, 'is larger than 16 GB, which Edgewise does not open');
  return stats.size;
}

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  try {
    const file = openSync(path, 'r');
    try {
      return header.subarray(0, readSync(file, header, 0, HEADER_BYTES, 0));
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    throw new ServiceError(
      'INIT_FAILED',
      `“${shown(path)}” cannot be read; check that you are allowed to read it.`,
      { cause },
    );
  }
}

function checkIdentity(path: string, header: Buffer): void {
  if (header.readUInt32BE(68) !== APPLICATION_ID) {
    fail(
      path,
      'is an SQLite database of another program, not an Edgewise project; import it instead',
    );
  }
  const version = header.readUInt32BE(60);
  if (version > SCHEMA_VERSION) {
    fail(
      path,
      `was saved by a newer version of Edgewise (format ${version}, this one reads up to ${SCHEMA_VERSION}); update Edgewise to open it`,
    );
  }
  if (version < 1) fail(path, 'is damaged: it names no format; open a backup of it');
  if (header[18] === WAL_VERSION || header[19] === WAL_VERSION) {
    fail(
      path,
      'was switched to write-ahead logging by another program; switch it back with “PRAGMA journal_mode = DELETE”',
    );
  }
}

// The page count in the header holds only where the two change counters agree, and while no change is unfinished.
function checkLength(path: string, header: Buffer, size: number): void {
  const declared = header.readUInt16BE(16);
  const pageSize = declared === 1 ? 65_536 : declared;
  const current = header.readUInt32BE(24) === header.readUInt32BE(92);
  const expected = header.readUInt32BE(28) * pageSize;
  if (current && size < expected && !existsSync(`${path}-journal`)) {
    fail(
      path,
      `is cut off: ${size} of ${expected} bytes are there; copy it again from where it came, or open a backup`,
    );
  }
}

/** A path as it is named in a sentence. */
export function shown(path: string): string {
  return basename(path).replaceAll('\u0000', '').slice(0, 300);
}

function fail(path: string, what: string): never {
  throw new ServiceError('INIT_FAILED', `“${shown(path)}” ${what}.`);
}
