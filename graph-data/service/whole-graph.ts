/**
 * A whole graph as communities, worked out once and kept: a person who opens a million entities sees groups of them.
 * Edits since come in a little later, when nobody waits for it; what they removed is passed over until then.
 */
import { communitySteps, type Partition } from '../analysis/communities.ts';
import {
  type Grouping,
  type GroupRef,
  groupMembers,
  groupsWithin,
  type PartitionedGraph,
} from '../analysis/groups.ts';
import { pickConnected } from '../analysis/overview.ts';
import type { ReadableDb } from '../db/database.ts';
import { edgesAmong } from '../db/edges.ts';
import { nodesByKey } from '../db/entities.ts';
import { linksAmong } from '../db/neighbours.ts';
import { readRevision } from '../db/project.ts';
import type { GroupView } from '../model/group-views.ts';
import type { Subgraph } from '../model/views.ts';
import type { CallOptions, GraphService } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import { toNode } from './shapes.ts';
import { createSharedWork, type Waiting } from './shared-work.ts';
import { type AdjacencySource, createAdjacencySource, takeSteps } from './whole-adjacency.ts';
import { type KeptFile, keptFile, readKept, writeKept } from './whole-graph-file.ts';

export type GroupReads = Pick<GraphService, 'getGroups' | 'getGroup'>;

/** The communities of a project as it was at a revision, and of which state of its file they are. */
type Known = { revision: number; stamp: string; graph: PartitionedGraph };

/** How long after somebody looked at groups of an older revision they are worked out again, in milliseconds. */
const CATCH_UP_MS = 2_000;

/** Answers kept: at a million entities each takes most of a second, and people go in and out of groups. */
const ANSWERS = 16;

/** Members looked at for each one shown, so that the picture can hold together. */
const CHOICE = 4;

/** Share of the time that reading a graph takes; the rest is finding its communities. */
const READING = 0.3;
const THOUSANDTHS = 1_000;

/**
 * Makes the reads of groups, and what they read the whole graph from, for whoever needs it as well.
 * @param folder where the communities of large graphs are kept between sessions; null to keep them in memory only
 * @param path real path of the project, which the kept file is named after
 */
export function createGroupReads(
  db: ReadableDb,
  path: string,
  folder: string | null,
): GroupReads & { source: AdjacencySource } {
  const file = folder === null ? null : keptFile(folder, path, 'groups', 2);
  let known: Known | null = null;
  let waiting = false;
  const groupings = rememberGroupings();
  const recall = () => {
    known ??= recallGroups(file);
    return known === null ? null : { adjacency: known.graph.adjacency, stamp: known.stamp };
  };
  const source = createAdjacencySource(db, path, recall);
  const workOut = createSharedWork<Known>(async ({ signal, onPart }) => {
    const revision = readRevision(db);
    const { adjacency, stamp } = await source.read({
      signal,
      onPart: (part) => onPart(READING * part),
    });
    const levels = await takeSteps(communitySteps(adjacency), {
      signal,
      onPart: (part) => onPart(READING + (1 - READING) * part),
    });
    const now = { revision, stamp, graph: { adjacency, levels } };
    if (file !== null) keepGroups(file, now);
    known = now;
    return now;
  });
  const catchUp = () => {
    waiting = false;
    // What was closed meanwhile is worked out when it is opened the next time.
    if (db.open && known?.revision !== readRevision(db)) workOut().catch(() => {});
  };
  const current = async (options?: CallOptions<'getGroups'>): Promise<Known> => {
    known ??= recallGroups(file);
    if (known === null) return workOut(waitingOf(options));
    if (known.revision !== readRevision(db) && !waiting) {
      waiting = true;
      setTimeout(catchUp, CATCH_UP_MS).unref();
    }
    return known;
  };
  return {
    getGroups: async ({ within, limit }, options) => {
      const { graph } = await current(options);
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
      const { graph } = await current();
      return membersShown(db, graph, parseGroup(graph, group), limit);
    },
    source,
  };
}

/** How a call's options are passed on to work that tells its parts; progress is told in thousandths. */
export function waitingOf({
  signal,
  onProgress,
}: CallOptions<'getGroups'> | CallOptions<'getRanks'> = {}): Waiting {
  const tell = (done: number) => onProgress?.({ done, total: THOUSANDTHS });
  return { signal, onPart: (part) => tell(Math.floor(part * THOUSANDTHS)) };
}

function recallGroups(file: KeptFile | null): Known | null {
  const kept = file === null ? null : readKept(file);
  const [offsets, neighbours, ...communities] = kept?.arrays ?? [];
  if (kept === null || offsets === undefined || neighbours === undefined) return null;
  const levels = communities.map((community): Partition => {
    const count = community.reduce((most, label) => Math.max(most, label + 1), 0);
    return { community, count };
  });
  const { revision, stamp } = kept;
  return { revision, stamp, graph: { adjacency: { offsets, neighbours }, levels } };
}

function keepGroups(file: KeptFile, { revision, stamp, graph }: Known): void {
  const { offsets, neighbours } = graph.adjacency;
  const communities = graph.levels.map(({ community }) => community);
  writeKept(file, { revision, stamp, arrays: [offsets, neighbours, ...communities] });
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
  return { nodes: nodes.map(toNode), edges: edgesAmong(db, nodes) };
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
