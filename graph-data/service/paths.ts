/** Paths between two entities, each hop with its best relation and quote. */
import { type Adjacency, neighboursOf } from '../analysis/adjacency.ts';
import { allPaths, type Neighbours, shortestPaths } from '../analysis/paths.ts';
import type { ReadableDb } from '../db/database.ts';
import { type KeyedNode, nodesByKey } from '../db/entities.ts';
import { neighbourReader } from '../db/neighbours.ts';
import { relationsBetween } from '../db/relations.ts';
import type { Path, RelationSummary } from '../model/views.ts';
import { MODALITIES } from '../model/vocabulary.ts';
import type { CallOptions, Input, Output } from '../rpc/contract.ts';
import { knownNode } from './expand.ts';
import { createPace, throwIfCancelled } from './pace.ts';
import { createPassageReader, type PassageReader } from './passages.ts';
import { toNode } from './shapes.ts';

type Hop = Path['hops'][number];

/** What paths are read with; `adjacency` answers that of the project as it is now, where it is at hand. */
export type PathReaders = { passages?: PassageReader; adjacency?: () => Adjacency | null };

/**
 * Simple paths, shortest first. Two paths differ in the entities on them: of several relations between a
 * pair the strongest one stands for the hop.
 * @throws ServiceError NOT_FOUND for an unknown end, CANCELLED
 */
export async function findPaths(
  db: ReadableDb,
  input: Input<'findPaths'>,
  options: CallOptions<'findPaths'> = {},
  { passages = createPassageReader(db), adjacency = () => null }: PathReaders = {},
): Promise<Output<'findPaths'>> {
  throwIfCancelled(options.signal);
  const query = {
    from: knownNode(db, input.from).key,
    to: knownNode(db, input.to).key,
    maxLength: input.maxLength,
  };
  const pace = createPace(options.signal);
  const find = input.shortest ? shortestPaths : allPaths;
  const found: number[][] = [];
  const neighbours = quickestNeighbours(db, adjacency);
  for (const step of find(neighbours, query)) {
    await pace();
    if (step !== null) found.push(step);
    if (found.length > input.limit) break;
  }
  const paths: Path[] = [];
  const hopsAlong = hopReader(db, passages);
  for (const keys of found.slice(0, input.limit)) {
    await pace();
    paths.push(toPath(db, keys, hopsAlong));
  }
  return { paths, more: found.length > input.limit };
}

/** Milliseconds after which somebody who reads neighbours from the file looks whether they are in memory by now. */
const LOOKED_AGAIN = 50;

// Both tell the same in the same order, so that one can go on where the other was.
function quickestNeighbours(db: ReadableDb, adjacency: () => Adjacency | null): Neighbours {
  const read = neighbourReader(db);
  const known = new Map<number, number[]>();
  let memory = adjacency();
  let looked = performance.now();
  return (node) => {
    if (memory === null && performance.now() - looked > LOOKED_AGAIN) {
      memory = adjacency();
      looked = performance.now();
    }
    if (memory !== null) return neighboursOf(memory, node);
    const cached = known.get(node) ?? read(node);
    known.set(node, cached);
    return cached;
  };
}

function toPath(db: ReadableDb, keys: readonly number[], hopsAlong: HopReader): Path {
  const nodes = nodesByKey(db, keys);
  return { entities: nodes.map(toNode), hops: hopsAlong(nodes) };
}

/** The hops from each entity of a path to the next. */
type HopReader = (nodes: readonly KeyedNode[]) => Hop[];

type Pair = readonly [from: KeyedNode, to: KeyedNode];

function hopReader(db: ReadableDb, passages: PassageReader): HopReader {
  const known = new Map<string, Hop | null>();
  const nameOf = ([from, to]: Pair) => `${from.id} ${to.id}`;
  return (nodes) => {
    const pairs = nodes.slice(1).map((to, at): Pair => [nodes[at] ?? to, to]);
    const unknown = pairs.filter((pair) => !known.has(nameOf(pair)));
    const hops = readHops(db, passages, unknown);
    unknown.forEach((pair, at) => {
      known.set(nameOf(pair), hops[at] ?? null);
    });
    return pairs.flatMap((pair) => known.get(nameOf(pair)) ?? []);
  };
}

/** One hop for each pair; null where the project has changed and there is none any more. */
function readHops(db: ReadableDb, passages: PassageReader, pairs: readonly Pair[]): (Hop | null)[] {
  if (pairs.length === 0) return [];
  const keys = pairs.map(([from, to]) => [from.key, to.key] as const);
  const among = relationsBetween(db, keys).sort(strongerFirst);
  const chosen = pairs.map(([from, to]) => among.find((relation) => joins(relation, from, to)));
  const best = passages.bestOfEach(chosen.flatMap((relation) => relation ?? []));
  return pairs.map(([from], at): Hop | null => {
    const relation = chosen[at];
    if (relation === undefined) return null;
    const reversed = relation.source !== from.id;
    return { relation, reversed, citation: best.get(relation.id) ?? null };
  });
}

function joins({ source, target }: RelationSummary, from: KeyedNode, to: KeyedNode): boolean {
  return (source === from.id && target === to.id) || (source === to.id && target === from.id);
}

/** What is cited, affirmed and plainly stated makes the better link. */
function strongerFirst(a: RelationSummary, b: RelationSummary): number {
  return (
    Number(a.citations === 0) - Number(b.citations === 0) ||
    Number(a.negated) - Number(b.negated) ||
    MODALITIES.indexOf(a.modality) - MODALITIES.indexOf(b.modality) ||
    b.citations - a.citations ||
    (a.id < b.id ? -1 : 1)
  );
}
