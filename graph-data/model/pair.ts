/** Two ids of which neither comes first. */

/** Both in their order, so that a pair is the same whichever is named first. */
export function inOrder(a: string, b: string): [string, string] {
  return a < b ? [a, b] : [b, a];
}

/** One string for a pair, for sets and maps. */
export function pairKey(a: string, b: string): string {
  return inOrder(a, b).join(' ');
}
