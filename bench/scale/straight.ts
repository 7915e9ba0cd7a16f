/**
 * The same questions asked of SQLite directly: what the service is measured against. Written by hand for these
 * questions alone, without a line of the service. It reads every fact that the service's answer holds (of a relation
 * both ends, documents, verdicts, stances, findings, publishers; of a quote its source and the text around it), and
 * leaves out what is worked out of them: sentences, warnings, the best relation of a pair.
 */
import Database from 'better-sqlite3';
import { breadthFirst } from './breadth-first.ts';

export type Straight = {
  /** Names beginning with a text, most connected first: every match is read and sorted. */
  search(text: string): unknown;
  /** Neighbours of an entity, and the relations that tie them to it and to each other. */
  hop(entity: string, limit: number): unknown;
  /** The same with the neighbours' neighbours, until there are so many entities. */
  twoHops(entity: string, limit: number): unknown;
  /** A relation with all that it rests on. */
  citations(relation: string): unknown;
  /** One shortest path, breadth-first from both ends, with the relations and quotes of its hops; or null. */
  path(from: string, to: string): unknown;
  close(): void;
};

const SEARCH = `SELECT e.uid, e.type, e.name, e.degree FROM entity_text t JOIN entity e ON e.id = t.rowid
  WHERE entity_text MATCH ? ORDER BY e.degree DESC LIMIT ?`;
const NEAR = `SELECT target AS other FROM relation WHERE source = @key UNION SELECT source FROM relation WHERE target = @key`;
const HOP = `WITH around AS (${NEAR}) SELECT e.id, e.uid, e.type, e.name, e.degree FROM around JOIN entity e ON e.id = around.other
  WHERE e.id <> @key ORDER BY e.degree DESC LIMIT @limit`;
const NODES = `SELECT e.id, e.uid, e.type, e.name, e.degree FROM json_each(?) j JOIN entity e ON e.id = j.value`;
const FACTS = `SELECT r.id, r.uid, s.uid AS source, t.uid AS target, s.name AS sourceName, t.name AS targetName, r.type, r.label,
    p.uid AS speaker, p.name AS speakerName, r.modality, r.negated, r.occurred, r.sources,
    EXISTS (SELECT 1 FROM tension WHERE first = r.id) OR EXISTS (SELECT 1 FROM tension WHERE second = r.id) AS disputed`;
const JOINS = `JOIN entity s ON s.id = r.source JOIN entity t ON t.id = r.target LEFT JOIN entity p ON p.id = r.speaker`;
const AMONG = `WITH chosen AS MATERIALIZED (SELECT value AS id FROM json_each(?))
  ${FACTS} FROM chosen CROSS JOIN relation r ON r.source = chosen.id ${JOINS} WHERE +r.target IN chosen`;
const PAIR = `${FACTS} FROM relation r ${JOINS} WHERE r.id IN (SELECT id FROM relation WHERE source = @a AND target = @b
  UNION SELECT id FROM relation WHERE source = @b AND target = @a)`;
const FINDING = `(SELECT finding FROM review WHERE citation = c.id ORDER BY reviewed DESC, uid DESC LIMIT 1) AS finding`;
const CITED = `SELECT c.relation, c.verdict, c.stance, d.uid, d.publisher, ${FINDING}
  FROM json_each(?) j JOIN citation c ON c.relation = j.value JOIN document d ON d.id = c.document`;
/** Code points read on either side of a quote: two sentences and the rest of its own. */
const REACH = 700;
const PASSAGES = `SELECT c.uid, c.quote, c.prefix, c.suffix, c.start_offset, c.end_offset, c.stance, c.verdict,
    d.uid AS document, d.title, d.publisher, d.author, d.published, d.url, ${FINDING},
    substr(d.text, max(1, c.start_offset - ${REACH}), c.end_offset - c.start_offset + ${2 * REACH}) AS around
  FROM citation c JOIN document d ON d.id = c.document WHERE c.relation = ?`;
const ENDS = `SELECT id, source AS a, target AS b FROM relation WHERE uid = ?`;
const REVIEWS = `SELECT v.* FROM citation c JOIN review v ON v.citation = c.id WHERE c.relation = ?`;
const TENSIONS = `SELECT * FROM tension WHERE first = @id UNION SELECT * FROM tension WHERE second = @id`;

type Keyed = { id: number };
type Ends = { id: number; a: number; b: number };

/** Opens the file for reading, with the settings SQLite has by itself. */
export function openStraight(path: string): Straight {
  const db = new Database(path, { readonly: true });
  const search = db.prepare<[string, number]>(SEARCH);
  const keyOf = db.prepare<[string], number>('SELECT id FROM entity WHERE uid = ?').pluck();
  const hop = db.prepare<{ key: number; limit: number }, Keyed>(HOP);
  const nodes = db.prepare<[string]>(NODES);
  const among = db.prepare<[string], Keyed>(AMONG);
  const cited = db.prepare<[string]>(CITED);
  const pair = db.prepare<{ a: number; b: number }, Keyed>(PAIR);
  const passages = db.prepare<[number]>(PASSAGES);
  const ends = db.prepare<[string], Ends>(ENDS);
  const reviews = db.prepare<[number]>(REVIEWS);
  const tensions = db.prepare<{ id: number }>(TENSIONS);
  const neighbours = db.prepare<{ key: number }, number>(NEAR).pluck();
  const key = (id: string) => keyOf.get(id) ?? -1;
  const withCited = (relations: Keyed[]) => [relations, cited.all(keysOf(relations))];
  const betweenPair = (a: number, b: number) => {
    const relations = pair.all({ a, b });
    return [...withCited(relations), passages.all(relations[0]?.id ?? -1)];
  };
  return {
    search: (text) => search.all(`"${text}"*`, 20),
    hop(entity, limit) {
      const from = { id: key(entity) };
      const found = hop.all({ key: from.id, limit });
      return [found, withCited(among.all(keysOf([from, ...found])))];
    },
    twoHops(entity, limit) {
      const from = key(entity);
      const found = new Set(neighbours.all({ key: from }));
      for (const near of [...found]) {
        if (found.size > limit) break;
        for (const next of neighbours.all({ key: near })) found.add(next);
      }
      const all = [from, ...found].slice(0, limit + 1);
      const list = JSON.stringify(all);
      return [nodes.all(list), withCited(among.all(list))];
    },
    citations(relation) {
      const at = ends.get(relation);
      if (at === undefined) return null;
      const { id } = at;
      return [withCited(pair.all(at)), passages.all(id), reviews.all(id), tensions.all({ id })];
    },
    path(from, to) {
      const path = breadthFirst(key(from), key(to), (at) => neighbours.all({ key: at }));
      if (path === null) return null;
      const hops = path.slice(1).map((next, at) => betweenPair(path[at] ?? next, next));
      return [nodes.all(JSON.stringify(path)), hops];
    },
    close: () => db.close(),
  };
}

function keysOf(rows: readonly Keyed[]): string {
  return JSON.stringify(rows.map(({ id }) => id));
}
