/**
 * A whole graph as communities, worked out once and kept: a person who opens a million entities sees groups of them.
 * Edits since come in a little later, when nobody waits for it; what they removed is passed over until then.
 */
import { createHash } from 'node:crypto';
import { buildAdjacency } from '../analysis/adjacency.ts';
import { findCommunities } from '../analysis/communities.ts';
import {
  type Grouping,
  type GroupRef,
  groupMembers,
  groupsWithin,
  type PartitionedGraph,
} from '../analysis/groups.ts';
import { pickConnected } from '../analysis/overview.ts';
import type { ReadableDb } from '../db/database.ts';
import { nodesByKey } from '../db/entities.ts';
import { linksAmong } from '../db/neighbours.ts';
import { readRevision } from '../db/project.ts';
import { relationsAmong } from '../db/relations.ts';
import { readEnds } from '../db/whole-graph.ts';
import type { GroupView } from '../model/group-views.ts';
import type { Subgraph } from '../model/views.ts';
import type { CallOptions, GraphService } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import { toEdge, toNode } from './shapes.ts';
import { type Known, readKept, writeKept } from './whole-graph-file.ts';

export type GroupReads = Pick<GraphService, 'getGroups' | 'getGroup'>;

/** How long after somebody looked at groups of an older revision they are worked out again, in milliseconds. */
const CATCH_UP_MS = 2_000;

/** Answers kept: at a million entities each takes most of a second, and people go in and out of groups. */
const ANSWERS = 16;

/** Members looked at for each one shown, so that the picture can hold together. */
const CHOICE = 4;

/**
 * Makes the reads of groups.
 * @param folder where the communities of large graphs are kept between sessions; null to keep them in memory only
 * @param path real path of the project, which the kept file is named after
 */
export function createGroupReads(db: ReadableDb, path: string, folder: string | null): GroupReads {
  const file = folder === null ? null : keptName(folder, path);
  let known: Known | null = null;
  let waiting = false;
  const groupings = rememberGroupings();
  const workOutNow = (options: CallOptions<'getGroups'> = {}): Known => {
    const revision = readRevision(db);
    const now = { revision, graph: workOut(db, options) };
    if (file !== null) writeKept(file, now);
    known = now;
    return now;
  };
  const catchUp = () => {
    waiting = false;
    if (db.open && known?.revision !== readRevision(db)) workOutNow();
  };
  const current = (options?: CallOptions<'getGroups'>): Known => {
    known ??= file === null ? null : readKept(file);
    if (known === null) return workOutNow(options);
    if (known.revision !== readRevision(db) && !waiting) {
      waiting = true;
      setTimeout(catchUp, CATCH_UP_MS).unref();
    }
    return known;
  };
  return {
    getGroups: async ({ within, limit }, options) => {
      const { graph } = current(options);
      const ref = within === null ? null : parseGroup(graph, within);
      const { groups, links, rest } = groupings(graph, ref, limit);
      const names = groups.map(idOf);
      return {
        groups: groups.flatMap((group): GroupView[] => {
          const hubs = nodesByKey(db, group.hubs).map(toNode);
          return [{ id: idOf(group), name: hubs[0]?.name ?? '', size: group.size, hubs }];
        }),
        links: links.map(({ a, b, pairs }) => ({ a: names[a] ?? '', b: names[b] ?? '', pairs })),
        rest,
        alone: ref === null ? countAlone(db, graph) : 0,
      };
    },
    getGroup: async ({ group, limit }) => {
      const { graph } = current();
      return membersShown(db, graph, parseGroup(graph, group), limit);
    },
  };
}

/** Answers as `groupsWithin` does, and keeps the latest answers as long as the graph is the same. */
function rememberGroupings(): typeof groupsWithin {
  let of: PartitionedGraph | null = null;
  const answers = new Map<string, Grouping>();
  return (graph, within, limit) => {
    if (graph !== of) answers.clear();
    of = graph;
    const key = `${within === null ? '' : idOf(within)} ${limit}`;
    const answer = answers.get(key) ?? groupsWithin(graph, within, limit);
    // Asked last, forgotten last.
    answers.delete(key);
    answers.set(key, answer);
    for (const oldest of answers.keys()) if (answers.size > ANSWERS) answers.delete(oldest);
    return answer;
  };
}

function workOut(db: ReadableDb, { onProgress }: CallOptions<'getGroups'>): PartitionedGraph {
  const { maxKey, ...ends } = readEnds(db, (done, total) => onProgress?.({ done, total }));
  const adjacency = buildAdjacency(maxKey, ends);
  return { adjacency, levels: findCommunities(adjacency) };
}

/** Entities that have no relation to another. */
function countAlone(db: ReadableDb, { levels }: PartitionedGraph): number {
  const entities = db.prepare<[], number>(`SELECT count(*) FROM entity`).pluck().get() ?? 0;
  const grouped = levels[0]?.community.reduce((sum, label) => sum + Number(label !== -1), 0) ?? 0;
  return Math.max(0, entities - grouped);
}

function membersShown(
  db: ReadableDb,
  graph: PartitionedGraph,
  group: GroupRef,
  limit: number,
): Subgraph {
  const keys = groupMembers(graph, group, limit * CHOICE);
  const picked = pickConnected({ keys, links: linksAmong(db, keys), limit });
  const nodes = nodesByKey(db, picked);
  const edges = relationsAmong(
    db,
    nodes.map(({ id }) => id),
  );
  return { nodes: nodes.map(toNode), edges: edges.map(toEdge) };
}

function idOf({ level, number }: GroupRef): string {
  return `${level}:${number}`;
}

function parseGroup({ levels }: PartitionedGraph, id: string): GroupRef {
  const match = /^(\d{1,2}):(\d{1,9})$/.exec(id);
  const ref = { level: Number(match?.[1]), number: Number(match?.[2]) };
  const count = match === null ? 0 : (levels[ref.level]?.count ?? 0);
  if (ref.number < count) return ref;
  throw new ServiceError(
    'NOT_FOUND',
    'This group is no longer there, because the project has changed; go back to the overview.',
  );
}

function keptName(folder: string, path: string): { folder: string; name: string } {
  return { folder, name: `${createHash('sha256').update(path).digest('hex').slice(0, 32)}.groups` };
}
