/** A graph of nodes that stand for several: links between them have weights, and so has what is inside each. */

/**
 * A weighted graph in rows; `loops` is the weight inside each node. Weights are numbers of links, so whole numbers do;
 * at the finest level, which is the large one, each link weighs 1 and nothing is inside: null.
 */
export type Graph = {
  offsets: Int32Array;
  neighbours: Int32Array;
  weights: Int32Array | null;
  loops: Int32Array | null;
};

/** Weight of all links of each node; what is inside counts from both ends. */
export function strengthsOf({ offsets, weights, loops }: Graph): Int32Array {
  const strength = new Int32Array(offsets.length - 1);
  for (let node = 0; node < strength.length; node++) {
    const [from, end] = [offsets[node] ?? 0, offsets[node + 1] ?? 0];
    let sum = 2 * (loops?.[node] ?? 0);
    if (weights === null) sum += end - from;
    else for (let at = from; at < end; at++) sum += weights[at] ?? 0;
    strength[node] = sum;
  }
  return strength;
}

/** The graph of the communities: links between two of them as one, those inside as a loop. */
export function aggregate(graph: Graph, community: Int32Array, count: number): Graph {
  const members = membersOf(community, count);
  const offsets = new Int32Array(count + 1);
  const neighbours = new Column(count);
  const weights = new Column(count);
  const loops = new Int32Array(count);
  const linked = new Int32Array(count);
  for (let own = 0; own < count; own++) {
    const touched: number[] = [];
    const end = members.offsets[own + 1] ?? 0;
    for (let place = members.offsets[own] ?? 0; place < end; place++) {
      const node = members.nodes[place] ?? 0;
      loops[own] = (loops[own] ?? 0) + (graph.loops?.[node] ?? 0);
      addLinks(graph, node, community, linked, touched);
    }
    // Each link inside was met from both of its ends.
    loops[own] = (loops[own] ?? 0) + (linked[own] ?? 0) / 2;
    linked[own] = 0;
    takeLinks(touched, linked, neighbours, weights);
    offsets[own + 1] = neighbours.length;
  }
  return { offsets, neighbours: neighbours.values(), weights: weights.values(), loops };
}

/** Takes what was summed up for each community touched into the columns; there is nothing left of it then. */
function takeLinks(
  touched: readonly number[],
  linked: Int32Array,
  neighbours: Column,
  weights: Column,
): void {
  for (const other of touched) {
    const weight = linked[other] ?? 0;
    // Its own links were counted as a loop.
    if (weight === 0) continue;
    neighbours.push(other);
    weights.push(weight);
    linked[other] = 0;
  }
}

/** A list of whole numbers that grows: a plain array would take three times the room. */
class Column {
  length = 0;
  #values: Int32Array;

  constructor(room: number) {
    this.#values = new Int32Array(Math.max(16, room));
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Int32Array(Math.ceil(this.length * 1.5));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  values(): Int32Array {
    return this.#values.subarray(0, this.length);
  }
}

function addLinks(
  { offsets, neighbours, weights }: Graph,
  node: number,
  community: Int32Array,
  linked: Int32Array,
  touched: number[],
): void {
  const end = offsets[node + 1] ?? 0;
  for (let at = offsets[node] ?? 0; at < end; at++) {
    const other = community[neighbours[at] ?? 0] ?? 0;
    const before = linked[other] ?? 0;
    if (before === 0) touched.push(other);
    linked[other] = before + (weights === null ? 1 : (weights[at] ?? 0));
  }
}

type Members = { offsets: Int32Array; nodes: Int32Array };

function membersOf(community: Int32Array, count: number): Members {
  const offsets = new Int32Array(count + 1);
  for (const own of community) if (own !== -1) offsets[own + 1] = (offsets[own + 1] ?? 0) + 1;
  for (let own = 0; own < count; own++)
    offsets[own + 1] = (offsets[own + 1] ?? 0) + (offsets[own] ?? 0);
  const next = offsets.slice();
  const nodes = new Int32Array(offsets[count] ?? 0);
  community.forEach((own, node) => {
    if (own === -1) return;
    nodes[next[own] ?? 0] = node;
    next[own] = (next[own] ?? 0) + 1;
  });
  return { offsets, nodes };
}
