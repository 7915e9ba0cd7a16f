/** The graph as one source tells it, or two side by side: of a large one, what holds together best. */
import { pickConnected } from '../analysis/overview.ts';
import type { ReadableDb } from '../db/database.ts';
import { nodesByKey } from '../db/entities.ts';
import { toldPairs } from '../db/told-by.ts';
import type { Input, Output } from '../rpc/contract.ts';

/** Entities looked at for each one picked, so that the picture can hold together. */
const CHOICE = 4;

/** The entities that the sources relate to each other: how many, and those with the most of these relations. */
export function getTold(db: ReadableDb, { sources, limit }: Input<'getTold'>): Output<'getTold'> {
  const degrees = new Map<number, number>();
  const count = (key: number) => degrees.set(key, (degrees.get(key) ?? 0) + 1);
  let relations = 0;
  for (const [source, target] of toldPairs(db, sources)) {
    relations += 1;
    count(source);
    if (target !== source) count(target);
  }
  const keys = [...degrees].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([key]) => key);
  const picked =
    keys.length <= limit ? keys : pick(db, keys.slice(0, limit * CHOICE), { sources, limit });
  return {
    entities: nodesByKey(db, picked).map(({ id }) => id),
    totals: { entities: keys.length, relations },
  };
}

function pick(db: ReadableDb, keys: number[], { sources, limit }: Input<'getTold'>): number[] {
  const known = new Set(keys);
  const links: [number, number][] = [];
  for (const pair of toldPairs(db, sources))
    if (pair.every((key) => known.has(key))) links.push(pair);
  // Whoever is related to none of the others would not be seen.
  const linked = new Set(links.flatMap(([a, b]) => (a === b ? [] : [a, b])));
  return pickConnected({ keys: keys.filter((key) => linked.has(key)), links, limit });
}
