/** Entities that a document may name, without holding all that there are in memory. */
import { readCommitMark } from '../db/data-version.ts';
import type { ReadableDb } from '../db/database.ts';
import { entitiesByKey, namesBehind } from '../db/entities.ts';
import { createNameSieve } from '../evidence/mentions/find.ts';
import type { Entity } from '../model/records.ts';
import { createPace } from './pace.ts';

/** Those that a document may name, in the order of their ids; others may be among them. @throws ServiceError CANCELLED */
export type NamedEntities = (
  document: string,
  text: string,
  signal?: AbortSignal,
) => Promise<Entity[]>;

/** Entities read at once. */
const PAGE = 5_000;
/** Documents whose entities are remembered: whoever reads one selects passages in it. */
const KEPT = 4;

/** Makes a reader; what it has found holds until something is committed. */
export function createNamedEntities(db: ReadableDb): NamedEntities {
  const known = new Map<string, Entity[]>();
  let at = '';
  return async (document, text, signal) => {
    const mark = readCommitMark(db);
    if (mark !== at) known.clear();
    at = mark;
    const found = known.get(document) ?? (await readNamed(db, text, signal));
    // Another commit may have come meanwhile.
    if (readCommitMark(db) === mark) known.set(document, found);
    const [oldest] = known.keys();
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    return found;
  };
}

async function readNamed(
  db: ReadableDb,
  text: string,
  signal: AbortSignal | undefined,
): Promise<Entity[]> {
  const pace = createPace(signal);
  const mayBeNamed = createNameSieve(text);
  const keys: number[] = [];
  for (let behind = 0; ; ) {
    const page = namesBehind(db, behind, PAGE);
    for (const { key, ...names } of page) if (mayBeNamed(names)) keys.push(key);
    const last = page.at(-1);
    if (last === undefined) break;
    behind = last.key;
    await pace();
  }
  const found = entitiesByKey(db, keys).map(({ degree: _, ...entity }) => entity);
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}
