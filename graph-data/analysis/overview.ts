/** Chooses what to show first: much connected, and connected with each other. */

/** Candidates in order of preference, and the links among them as pairs of their keys. */
export type OverviewInput = {
  keys: readonly number[];
  links: readonly (readonly [number, number])[];
  limit: number;
};

/**
 * Picks up to `limit` keys: always the most preferred one that touches what is picked already, and where
 * nothing does, the most preferred of the rest. So the picture is one whole as long as the graph allows it.
 */
export function pickConnected({ keys, links, limit }: OverviewInput): number[] {
  const neighbours = adjacency(links);
  const rank = new Map(keys.map((key, index) => [key, index]));
  const picked = new Set<number>();
  const frontier = new Set<number>();
  while (picked.size < Math.min(limit, keys.length)) {
    const next = preferred(frontier, rank) ?? keys.find((key) => !picked.has(key));
    if (next === undefined) break;
    picked.add(next);
    frontier.delete(next);
    for (const near of neighbours.get(next) ?? []) if (!picked.has(near)) frontier.add(near);
  }
  return [...picked];
}

function adjacency(links: OverviewInput['links']): Map<number, number[]> {
  const neighbours = new Map<number, number[]>();
  const add = (from: number, to: number) => {
    const list = neighbours.get(from);
    if (list === undefined) neighbours.set(from, [to]);
    else list.push(to);
  };
  for (const [a, b] of links) {
    add(a, b);
    add(b, a);
  }
  return neighbours;
}

function preferred(
  frontier: ReadonlySet<number>,
  rank: ReadonlyMap<number, number>,
): number | undefined {
  let best: number | undefined;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const key of frontier) {
    const keyRank = rank.get(key) ?? Number.POSITIVE_INFINITY;
    if (keyRank < bestRank) {
      best = key;
      bestRank = keyRank;
    }
  }
  return best;
}
