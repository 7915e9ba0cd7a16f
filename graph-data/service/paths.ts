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

/** What paths are read with; `adjacency` is that of the project as it is now, where it is at hand. */
export type PathReaders = { passages?: PassageReader; adjacency?: Adjacency | null };

/**
 * Simple paths, shortest first. Two paths differ in the entities on them: of several relations between a
 * pair the strongest one stands for the hop.
 * @throws ServiceError NOT_FOUND for an unknown end, CANCELLED
 */
export async function findPaths(
  db: ReadableDb,
  input: Input<'findPaths'>,
  options: CallOptions<'findPaths'> = {},
  { passages = createPassageReader(db), adjacency = null }: PathReaders = {},
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
  const neighbours = adjacency === null ? cachedNeighbours(db) : inMemory(adjacency);
  for (const step of find(neighbours, query)) {
    await pace();
    if (step !== null) found.push(step);
    if (found.length > input.limit) break;
  }
  const paths: Path[] = [];
  const hopBetween = hopReader(db, passages);
  for (const keys of found.slice(0, input.limit)) {
    await pace();
    paths.push(toPath(db, keys, hopBetween));
  }
  return { paths, more: found.length > input.limit };
}

function inMemory(adjacency: Adjacency): Neighbours {
  return (node) => neighboursOf(adjacency, node);
}

function cachedNeighbours(db: ReadableDb): Neighbours {
  const read = neighbourReader(db);
  const known = new Map<number, number[]>();
  return (node) => {
    const cached = known.get(node) ?? read(node);
    known.set(node, cached);
    return cached;
  };
}

function toPath(db: ReadableDb, keys: readonly number[], hopBetween: HopReader): Path {
  const nodes = nodesByKey(db, keys);
  const hops = nodes.slice(1).flatMap((to, index) => hopBetween(nodes[index] ?? to, to));
  return { entities: nodes.map(toNode), hops };
}

/** The hop between two neighbours, as a list of one. */
type HopReader = (from: KeyedNode, to: KeyedNode) => Hop[];

function hopReader(db: ReadableDb, passages: PassageReader): HopReader {
  const known = new Map<string, Hop[]>();
  return (from, to) => {
    const pair = `${from.key}>${to.key}`;
    const hop = known.get(pair) ?? readHop(db, passages, from, to);
    known.set(pair, hop);
    return hop;
  };
}

function readHop(db: ReadableDb, passages: PassageReader, from: KeyedNode, to: KeyedNode): Hop[] {
  const [relation] = relationsBetween(db, from.key, to.key).sort(strongerFirst);
  if (relation === undefined) return [];
  const reversed = relation.source !== from.id;
  return [{ relation, reversed, citation: passages.bestOf(relation.id, relation) }];
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
