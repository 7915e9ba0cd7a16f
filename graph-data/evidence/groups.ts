/** Which of some things belong together: disjoint sets, joined two at a time. */

export type Groups = {
  /** Makes one group of the groups of two things. */
  join(a: number, b: number): void;
  same(a: number, b: number): boolean;
  count(): number;
  /** Marks a thing's group as one that has come up. */
  activate(index: number): void;
  /** Number of groups that have come up. */
  active(): number;
};

/** Groups of one each, for things numbered from 0. */
export function groupAll(size: number): Groups {
  const parents = Int32Array.from({ length: size }, (_, index) => index);
  const marked = new Uint8Array(size);
  let [count, active] = [size, 0];

  function rootOf(index: number): number {
    let at = index;
    for (;;) {
      const parent = parents[at] ?? at;
      if (parent === at) return at;
      const above = parents[parent] ?? parent;
      parents[at] = above;
      at = above;
    }
  }

  function join(a: number, b: number): void {
    const [from, to] = [rootOf(a), rootOf(b)];
    if (from === to) return;
    parents[from] = to;
    count -= 1;
    if (marked[from] === 1 && marked[to] === 1) active -= 1;
    if (marked[from] === 1) marked[to] = 1;
  }

  function activate(index: number): void {
    const root = rootOf(index);
    if (marked[root] === 1) return;
    marked[root] = 1;
    active += 1;
  }

  return {
    join,
    activate,
    same: (a, b) => rootOf(a) === rootOf(b),
    count: () => count,
    active: () => active,
  };
}
