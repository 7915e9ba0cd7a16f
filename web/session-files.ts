/** How each project was left, on this machine: one small file a project, apart from it, so that no copy carries it. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_SESSION } from '../graph-data/model/projects.ts';
import { writeWhole } from '../graph-data/service/write-whole.ts';

export type SessionFiles = {
  /** What was kept for the project at a path; null for nothing, or nothing that can be read. */
  load(project: string): string | null;
  /** Keeps what a page says; a session that is too large is not kept. */
  save(project: string, session: string): void;
};

/** Projects whose sessions are kept. */
const MOST = 200;

/**
 * The sessions kept in a folder, which need not be there yet.
 * @param log told of what could not be kept; nobody is bothered with it
 */
export function createSessionFiles(folder: string, log: (line: string) => void): SessionFiles {
  const fileOf = (project: string) =>
    join(folder, `${createHash('sha256').update(project).digest('hex').slice(0, 32)}.json`);
  return {
    load(project) {
      try {
        const file = fileOf(project);
        return statSync(file).size > MAX_SESSION * 4 ? null : readFileSync(file, 'utf8');
      } catch {
        return null;
      }
    },
    save(project, session) {
      if (session.length > MAX_SESSION) return;
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeWhole(fileOf(project), session);
        forgetOldest(folder);
      } catch (error) {
        log(`The session could not be kept: ${String(error)}`);
      }
    },
  };
}

/** Keeps nothing, and knows of nothing: every window begins with the overview. */
export const NO_SESSIONS: SessionFiles = { load: () => null, save: () => {} };

function forgetOldest(folder: string): void {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  if (names.length <= MOST) return;
  const aged = names.map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }));
  const old = aged.sort((a, b) => b.at - a.at).slice(MOST);
  for (const { name } of old) rmSync(join(folder, name), { force: true });
}
