/** The same questions asked of SQLite directly: what the service is measured against. */
import Database from 'better-sqlite3';

export type Straight = {
  /** Names beginning with a text, most connected first: every match is read and sorted. */
  search(text: string): unknown[];
  hop(entity: string, limit: number): unknown[];
  citations(relation: string): unknown[];
  /** Hops between two entities, breadth-first from both ends; -1 where there is no path. */
  distance(from: string, to: string): number;
  close(): void;
};

const SEARCH = `SELECT e.uid, e.type, e.name, e.degree FROM entity_text t JOIN entity e ON e.id = t.rowid
  WHERE entity_text MATCH ? ORDER BY e.degree DESC LIMIT ?`;
const HOP = `WITH around AS (SELECT target AS other FROM relation WHERE source = @key
    UNION SELECT source FROM relation WHERE target = @key)
  SELECT e.id, e.uid, e.type, e.name, e.degree FROM around JOIN entity e ON e.id = around.other
  ORDER BY e.degree DESC LIMIT @limit`;
const AMONG = `WITH chosen AS MATERIALIZED (SELECT value AS id FROM json_each(?))
  SELECT r.uid, r.source, r.target, r.type, r.label FROM chosen CROSS JOIN relation r ON r.source = chosen.id
  WHERE +r.target IN chosen`;
const CITATIONS = `SELECT c.uid, c.quote, c.start_offset, c.end_offset, d.title, d.publisher, d.url
  FROM relation r JOIN citation c ON c.relation = r.id JOIN document d ON d.id = c.document WHERE r.uid = ?`;
const NEIGHBOURS = `SELECT target FROM relation WHERE source = @key UNION SELECT source FROM relation WHERE target = @key`;

/** Opens the file for reading, with the settings SQLite has by itself. */
export function openStraight(path: string): Straight {
  const db = new Database(path, { readonly: true });
  const search = db.prepare<[string, number]>(SEARCH);
  const keyOf = db.prepare<[string], number>('SELECT id FROM entity WHERE uid = ?').pluck();
  const hop = db.prepare<{ key: number; limit: number }, { id: number }>(HOP);
  const among = db.prepare<[string]>(AMONG);
  const citations = db.prepare<[string]>(CITATIONS);
  const neighbours = db.prepare<{ key: number }, number>(NEIGHBOURS).pluck();
  const key = (id: string) => keyOf.get(id) ?? -1;
  return {
    search: (text) => search.all(`"${text}"*`, 8),
    hop(entity, limit) {
      const found = hop.all({ key: key(entity), limit });
      return among.all(JSON.stringify([key(entity), ...found.map(({ id }) => id)]));
    },
    citations: (relation) => citations.all(relation),
    distance: (from, to) => distance(key(from), key(to), (at) => neighbours.all({ key: at })),
    close: () => db.close(),
  };
}

/** One end of the search: how far each key is, and those that were reached last. */
type Side = { reached: Map<number, number>; edge: number[] };

function distance(from: number, to: number, neighboursOf: (key: number) => number[]): number {
  const start = (key: number): Side => ({ reached: new Map([[key, 0]]), edge: [key] });
  let [own, other] = [start(from), start(to)];
  while (own.edge.length > 0 && other.edge.length > 0) {
    if (own.edge.length > other.edge.length) [own, other] = [other, own];
    const met = advance(own, other, neighboursOf);
    if (met !== null) return met;
  }
  return -1;
}

/** One step outwards; the whole distance where the sides have met. */
function advance(own: Side, other: Side, neighboursOf: (key: number) => number[]): number | null {
  const edge: number[] = [];
  for (const key of own.edge) {
    const hops = (own.reached.get(key) ?? 0) + 1;
    for (const neighbour of neighboursOf(key)) {
      const rest = other.reached.get(neighbour);
      if (rest !== undefined) return hops + rest;
      if (own.reached.has(neighbour)) continue;
      own.reached.set(neighbour, hops);
      edge.push(neighbour);
    }
  }
  own.edge = edge;
  return null;
}
