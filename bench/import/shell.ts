/**
 * The same files by the `sqlite3` shell's `.import`, into plain tables; then the indexes that a project has, those of
 * its full text among them. Nothing is held against anything: no ids, no quotes, no duplicates.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const TABLES = `
CREATE TABLE documents (id TEXT, title TEXT, publisher TEXT, published TEXT, url TEXT, text TEXT);
CREATE TABLE entities (id TEXT, type TEXT, name TEXT, aliases TEXT, description TEXT);
CREATE TABLE edges (source_id TEXT, target_id TEXT, type TEXT, label TEXT, occurred TEXT, quote TEXT, document_id TEXT);
.mode csv
.import --skip 1 documents.csv documents
.import --skip 1 entities.csv entities
.import --skip 1 edges.csv edges
CREATE UNIQUE INDEX document_id ON documents (id);
CREATE UNIQUE INDEX entity_id ON entities (id);
CREATE INDEX entity_type ON entities (type);
CREATE INDEX edge_source ON edges (source_id, target_id, type);
CREATE INDEX edge_target ON edges (target_id, source_id, type);
CREATE INDEX edge_type ON edges (type);
CREATE INDEX edge_document ON edges (document_id);
`;

const HOW = `tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'`;
const FULL_TEXT = `
CREATE VIRTUAL TABLE entity_text USING fts5 (name, aliases, content = 'entities', ${HOW});
CREATE VIRTUAL TABLE relation_text USING fts5 (label, content = 'edges', ${HOW});
CREATE VIRTUAL TABLE quote_text USING fts5 (quote, content = 'edges', ${HOW});
CREATE VIRTUAL TABLE document_text USING fts5 (title, text, content = 'documents', ${HOW});
INSERT INTO entity_text (entity_text) VALUES ('rebuild');
INSERT INTO relation_text (relation_text) VALUES ('rebuild');
INSERT INTO quote_text (quote_text) VALUES ('rebuild');
INSERT INTO document_text (document_text) VALUES ('rebuild');
`;

/** Seconds: the tables with their indexes, and the full text after that. */
export type ShellTimes = { tables: number; fullText: number };

/** The shell's version, or null where this machine has none. */
export function shellVersion(): string | null {
  const { status, stdout } = spawnSync('sqlite3', ['--version'], { encoding: 'utf8' });
  return status === 0 ? (stdout.split(' ')[0] ?? '') : null;
}

/** Imports the three tables in a folder. @throws Error where the shell fails */
export function importByShell(folder: string): ShellTimes {
  const file = join(folder, 'shell.db');
  const timed = (script: string): number => {
    const began = performance.now();
    const { status, stderr } = spawnSync('sqlite3', ['-bail', file], {
      cwd: folder,
      input: script,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`sqlite3: ${stderr}`);
    return (performance.now() - began) / 1000;
  };
  rmSync(file, { force: true });
  const times = { tables: timed(TABLES), fullText: timed(FULL_TEXT) };
  rmSync(file);
  return times;
}
