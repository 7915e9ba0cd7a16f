/**
 * Communities of a whole graph, coarser and coarser: the Louvain method (Blondel, Guillaume, Lambiotte, Lefebvre 2008)
 * on typed arrays. Entities are visited in the order of their keys, so the same graph gives the same communities.
 */
import type { Adjacency } from './adjacency.ts';
import { aggregate, type Graph, strengthsOf } from './weighted-graph.ts';

/** Of every key its community, numbered from 0 for the largest; -1 for what has no neighbour. */
export type Partition = { community: Int32Array; count: number };

/** Passes end when fewer nodes than this share still move: what is left changes nothing one could see. */
const RESTLESS = 0.002;
const MOST_PASSES = 24;
const MOST_LEVELS = 12;

/** Nodes visited between two steps. */
const STRIDE = 10_000;

/** Of a pass through all nodes so much is left to do after it: communities are found in a dozen passes or so. */
const LEFT_BY_PASS = 0.8;

/** Finds communities, the finest first; each further level joins whole communities of the one before. */
export function findCommunities(adjacency: Adjacency): Partition[] {
  const steps = communitySteps(adjacency);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * As `findCommunities`, in steps of a few milliseconds.
 * @returns steps, each yielding how much is done, 0 to 1: an estimate that never goes back
 */
export function* communitySteps({
  offsets,
  neighbours,
}: Adjacency): Generator<number, Partition[], void> {
  const keys = offsets.length - 1;
  let graph: Graph = { offsets, neighbours, weights: null, loops: null };
  let labels = Int32Array.from({ length: keys }, (_, key) =>
    (offsets[key + 1] ?? 0) > (offsets[key] ?? 0) ? key : -1,
  );
  const levels: Partition[] = [];
  while (levels.length < MOST_LEVELS) {
    const moved = yield* moveLocally(graph, levels.length);
    const { community, count } = renumber(moved, labels);
    if (levels.length > 0 && count === levels.at(-1)?.count) break;
    labels = labels.map((label) => (label === -1 ? -1 : (community[label] ?? -1)));
    levels.push(bySize(labels, count));
    if (count <= 1) break;
    graph = aggregate(graph, community, count);
  }
  return levels;
}

/** Moves each node to the neighbouring community that gains modularity most, until hardly any moves. */
function* moveLocally(graph: Graph, level: number): Generator<number, Int32Array, void> {
  const nodes = graph.offsets.length - 1;
  const mover = new Mover(graph);
  for (let pass = 0, moves = nodes; pass < MOST_PASSES && moves > nodes * RESTLESS; pass++) {
    moves = 0;
    for (let node = 0; node < nodes; node++) {
      if (mover.move(node)) moves += 1;
      if (node % STRIDE === 0) yield partDone(level, pass + node / nodes);
    }
  }
  return mover.community;
}

// The first level takes nearly all of the time; how many passes it takes nobody knows before.
function partDone(level: number, passes: number): number {
  const ofLevel = 1 - LEFT_BY_PASS ** passes;
  return level === 0 ? 0.9 * ofLevel : 0.9 + 0.1 * (1 - 0.5 ** (level - 1 + ofLevel));
}

/** A gain smaller than this is rounding. */
const NO_GAIN = 1e-12;

/** Every node in a community, at first its own. Fields, not parameters: this runs for millions of nodes. */
class Mover {
  readonly community: Int32Array;
  readonly #graph: Graph;
  readonly #strength: Int32Array;
  /** Weight of all links of a community's members. */
  readonly #inside: Int32Array;
  readonly #total: number;
  /** Weight of one node's links to each community, and the communities it has any to. */
  readonly #linked: Int32Array;
  readonly #touched: Int32Array;

  constructor(graph: Graph) {
    const nodes = graph.offsets.length - 1;
    this.#graph = graph;
    this.#strength = strengthsOf(graph);
    this.#inside = this.#strength.slice();
    this.#total = this.#strength.reduce((sum, each) => sum + each, 0);
    this.#linked = new Int32Array(nodes);
    this.#touched = new Int32Array(nodes);
    this.community = new Int32Array(nodes);
    for (let node = 0; node < nodes; node++) this.community[node] = node;
  }

  /** Moves one node where it gains most; whether it moved. */
  move(node: number): boolean {
    const own = this.community[node] ?? 0;
    const weight = this.#strength[node] ?? 0;
    const touched = this.#sumLinks(node);
    this.#inside[own] = (this.#inside[own] ?? 0) - weight;
    let best = own;
    let most = this.#gain(own, weight) + NO_GAIN;
    for (let at = 0; at < touched; at++) {
      const other = this.#touched[at] ?? 0;
      const gain = this.#gain(other, weight);
      if (gain > most) {
        most = gain;
        best = other;
      }
    }
    for (let at = 0; at < touched; at++) this.#linked[this.#touched[at] ?? 0] = 0;
    this.#inside[best] = (this.#inside[best] ?? 0) + weight;
    this.community[node] = best;
    return best !== own;
  }

  #gain(community: number, weight: number): number {
    return (this.#linked[community] ?? 0) - ((this.#inside[community] ?? 0) * weight) / this.#total;
  }

  /** How many communities the node has links to. */
  #sumLinks(node: number): number {
    const { offsets, neighbours, weights } = this.#graph;
    const end = offsets[node + 1] ?? 0;
    let touched = 0;
    for (let at = offsets[node] ?? 0; at < end; at++) {
      const other = this.community[neighbours[at] ?? 0] ?? 0;
      const before = this.#linked[other] ?? 0;
      if (before === 0) this.#touched[touched++] = other;
      this.#linked[other] = before + (weights === null ? 1 : (weights[at] ?? 0));
    }
    return touched;
  }
}

/** Numbers from 0, without gaps, for the communities that any labelled node is in; -1 for the rest. */
function renumber(moved: Int32Array, labels: Int32Array): { community: Int32Array; count: number } {
  const used = new Uint8Array(moved.length);
  for (const label of labels) if (label !== -1) used[moved[label] ?? 0] = 1;
  const number = new Int32Array(moved.length).fill(-1);
  let count = 0;
  used.forEach((is, community) => {
    if (is === 1) number[community] = count++;
  });
  return { community: moved.map((community) => number[community] ?? -1), count };
}

/** The same communities, numbered from the largest down; equal sizes by their first member. */
function bySize(labels: Int32Array, count: number): Partition {
  const sizes = new Int32Array(count);
  for (const label of labels) if (label !== -1) sizes[label] = (sizes[label] ?? 0) + 1;
  const order = Int32Array.from(sizes.keys()).sort(
    (a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b,
  );
  const rank = new Int32Array(count);
  order.forEach((label, at) => {
    rank[label] = at;
  });
  return { community: labels.map((label) => (label === -1 ? -1 : (rank[label] ?? -1))), count };
}
