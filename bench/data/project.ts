/** Writes a generated graph as a project: every relation cites a sentence of a generated document. */
import { createHash } from 'node:crypto';
import { putAside } from '../../graph-data/db/bulk.ts';
import { noteStored } from '../../graph-data/db/checks.ts';
import { createFile } from '../../graph-data/db/create.ts';
import type { WritableDb } from '../../graph-data/db/database.ts';
import { CHECKER_VERSION } from '../../graph-data/evidence/verdict.ts';
import { createGraph, RELATION_TYPES, type SampleGraph } from './graph.ts';
import { createName, type Named, pick } from './names.ts';
import { createRandom, type Random } from './random.ts';

const SENTENCES = 100;
/** Relations that rest on one sentence. */
const CITED_BY = 3;
const WORDS =
  'the report says that a payment was made through several accounts before the board met again and nobody at the office would explain why records of it had been moved to another building'.split(
    ' ',
  );
const PUBLISHERS = [
  'Daily Ledger',
  'Harbour Post',
  'The Register Desk',
  'Open Files',
  'Nordic Wire',
];

/**
 * Writes a project file of generated data; the same for the same numbers.
 * @param path absolute path of the file to write or replace
 */
export function writeSample(path: string, entities: number, seed: number): void {
  const random = createRandom(seed);
  const graph = createGraph(entities, random);
  createFile(path, (db) => fill(db, graph, random));
}

function fill(db: WritableDb, graph: SampleGraph, random: Random): void {
  // Quotes are cut from the text below, so nothing is lost by not comparing three million of them again.
  const rebuild = putAside(db);
  const names = putEntities(db, graph, random);
  putRelations(db, graph);
  const documents = putCitations(db, graph, names, random);
  for (const _ of rebuild());
  noteStored(db, documents, CHECKER_VERSION);
  db.exec('UPDATE relation SET sources = 1');
}

function putEntities(db: WritableDb, graph: SampleGraph, random: Random): Named[] {
  const insert = db.prepare<[string, string, string, string, number]>(
    `INSERT INTO entity (uid, type, name, aliases, description, degree) VALUES (?, ?, ?, ?, '', ?)`,
  );
  return Array.from({ length: graph.entities }, (_, at) => {
    const named = createName(random);
    const aliases = random.share() < 0.05 ? [named.name.toUpperCase()] : [];
    insert.run(`e${at}`, named.type, named.name, JSON.stringify(aliases), graph.degree[at] ?? 0);
    return named;
  });
}

function putRelations(db: WritableDb, { source, target, type }: SampleGraph): void {
  const insert = db.prepare<[string, number, number, string, string]>(
    `INSERT INTO relation (uid, source, target, type, label, modality, negated)
     VALUES (?, ?, ?, ?, ?, 'stated', 0)`,
  );
  for (let at = 0; at < source.length; at++) {
    const label = RELATION_TYPES[type[at] ?? 0] ?? 'related to';
    insert.run(`r${at}`, (source[at] ?? 0) + 1, (target[at] ?? 0) + 1, label, label);
  }
}

function putCitations(
  db: WritableDb,
  graph: SampleGraph,
  names: Named[],
  random: Random,
): string[] {
  const ids: string[] = [];
  const insert = db.prepare<[string, string, string, string, string]>(
    `INSERT INTO document (uid, title, publisher, text, sha256) VALUES (?, ?, ?, ?, ?)`,
  );
  const cite = db.prepare<[string, number, number, number, number, string, string, string]>(
    `INSERT INTO citation (uid, relation, document, start_offset, end_offset, quote, prefix, suffix, stance, verdict)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'supports', 'exact')`,
  );
  const perDocument = SENTENCES * CITED_BY;
  for (let first = 0; first < graph.source.length; first += perDocument) {
    const relations = Math.min(perDocument, graph.source.length - first);
    const sentences = Array.from({ length: Math.ceil(relations / CITED_BY) }, (_, at) =>
      sentenceOf(graph, first + at * CITED_BY, names, random),
    );
    const text = sentences.join(' ');
    const points = Array.from(text);
    const id = `d${ids.length}`;
    insert.run(id, `Report ${ids.length + 1}`, pick(PUBLISHERS, random), text, sha256(text));
    ids.push(id);
    let start = 0;
    sentences.forEach((quote, at) => {
      const end = start + Array.from(quote).length;
      const prefix = points.slice(Math.max(0, start - 32), start).join('');
      const suffix = points.slice(end, end + 32).join('');
      for (let nth = at * CITED_BY; nth < Math.min((at + 1) * CITED_BY, relations); nth++) {
        cite.run(`c${first + nth}`, first + nth + 1, ids.length, start, end, quote, prefix, suffix);
      }
      start = end + 1;
    });
  }
  return ids;
}

function sentenceOf(
  { source, target, type }: SampleGraph,
  at: number,
  names: Named[],
  random: Random,
): string {
  const words = Array.from({ length: 20 + random.below(8) }, () => pick(WORDS, random));
  const [a, b] = [names[source[at] ?? 0]?.name, names[target[at] ?? 0]?.name];
  return `${a} ${RELATION_TYPES[type[at] ?? 0]} ${b}, ${words.join(' ')}.`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
