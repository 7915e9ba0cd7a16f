/** The first sight of a project, and parts of it by id. */
import { pickConnected } from '../analysis/overview.ts';
import type { ReadableDb } from '../db/database.ts';
import { edgesAmong } from '../db/edges.ts';
import { type KeyedNode, mostConnected, nodesById } from '../db/entities.ts';
import { linksAmong } from '../db/neighbours.ts';
import type { Subgraph } from '../model/views.ts';
import type { Input } from '../rpc/contract.ts';
import { toNode } from './shapes.ts';

/** Entities looked at for each one shown, so that the picture can hold together. */
const CHOICE = 4;

/** The most connected entities that hang together, and the relations among them. */
export function getOverview(db: ReadableDb, { limit }: Input<'getOverview'>): Subgraph {
  const candidates = mostConnected(db, limit * CHOICE);
  const byKey = new Map(candidates.map((node) => [node.key, node]));
  const keys = [...byKey.keys()];
  const picked = pickConnected({ keys, links: linksAmong(db, keys), limit });
  return subgraph(
    db,
    picked.flatMap((key) => byKey.get(key) ?? []),
  );
}

/** The given entities and every relation among them; unknown ids are left out. */
export function getSubgraph(db: ReadableDb, { entities }: Input<'getSubgraph'>): Subgraph {
  return subgraph(db, nodesById(db, entities));
}

function subgraph(db: ReadableDb, nodes: readonly KeyedNode[]): Subgraph {
  return { nodes: nodes.map(toNode), edges: edgesAmong(db, nodes) };
}
