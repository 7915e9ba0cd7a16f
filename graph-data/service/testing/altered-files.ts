/** Project files that something has happened to, for tests of opening them. */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll } from 'vitest';
import { openFile } from '../../db/open.ts';
import { ServiceError } from '../../rpc/errors.ts';
import { createProject } from '../build-project.ts';
import { sampleContent } from '../sample.ts';

export type AlteredFiles = {
  folder: string;
  /** A project with which all is well. */
  good: string;
  /** A copy of the good file, changed by `alter`. */
  altered(name: string, alter?: (path: string) => void): string;
};

/** A folder with a project in it, removed after the tests of the file. */
export function createAlteredFiles(): AlteredFiles {
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-open-'));
  const good = join(folder, 'good.edgewise');
  createProject(good, sampleContent());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    good,
    altered(name, alter) {
      const path = join(folder, `${name}.edgewise`);
      copyFileSync(good, path);
      alter?.(path);
      return path;
    },
  };
}

/** What SQL does to a file that no rule of the schema stands in the way of. */
export function withSql(sql: string): (path: string) => void {
  return (path) => {
    const db = new Database(path);
    db.unsafeMode(true);
    db.pragma('writable_schema = ON');
    db.exec(sql);
    db.close();
  };
}

/** SHA-256 of a file, in hexadecimal digits. */
export function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** Why a file is not opened. @throws Error where it is */
export function failureOf(path: string): ServiceError {
  try {
    openFile(path).db.close();
  } catch (error) {
    if (error instanceof ServiceError) return error;
    throw error;
  }
  throw new Error(`${path} was opened.`);
}

/** Bytes written into a file from a place on. */
export function withBytes(at: number, ...bytes: number[]): (path: string) => void {
  return (path) => {
    const content = readFileSync(path);
    content.set(bytes, at);
    writeFileSync(path, content);
  };
}
