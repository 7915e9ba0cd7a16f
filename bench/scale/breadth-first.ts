/** A shortest path by breadth-first search from both ends, as one writes it by hand. */

/** One end of the search: by which key each key was reached, and those that were reached last. */
type Side = { before: Map<number, number>; edge: number[] };

/** Keys on one shortest path, both ends included; null where there is none. */
export function breadthFirst(
  from: number,
  to: number,
  neighboursOf: (key: number) => number[],
): number[] | null {
  const left = startAt(from);
  const right = startAt(to);
  while (left.edge.length > 0 && right.edge.length > 0) {
    const [own, other] = left.edge.length > right.edge.length ? [right, left] : [left, right];
    const met = advance(own, other, neighboursOf);
    if (met !== null)
      return [...walkBack(left, met).toReversed(), ...walkBack(right, met).slice(1)];
  }
  return null;
}

function startAt(key: number): Side {
  return { before: new Map([[key, key]]), edge: [key] };
}

/** One step outwards; the key at which the sides have met, or null. */
function advance(own: Side, other: Side, neighboursOf: (key: number) => number[]): number | null {
  const edge: number[] = [];
  for (const key of own.edge) {
    for (const neighbour of neighboursOf(key)) {
      if (own.before.has(neighbour)) continue;
      own.before.set(neighbour, key);
      if (other.before.has(neighbour)) return neighbour;
      edge.push(neighbour);
    }
  }
  own.edge = edge;
  return null;
}

function walkBack({ before }: Side, from: number): number[] {
  const keys = [from];
  for (let key = from; before.get(key) !== key; ) {
    key = before.get(key) ?? key;
    keys.push(key);
  }
  return keys;
}
