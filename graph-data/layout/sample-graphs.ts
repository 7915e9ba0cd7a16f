/** Graphs for tests and benchmarks, alike for the same seed. */
import type { LayoutInput } from '../model/layout.ts';
import { createRandom } from './random.ts';

/** `n` nodes in clusters of about 25, three edges a node, most of them within the cluster. */
export function clusteredGraph(n: number, seed: number): LayoutInput {
  const random = createRandom(seed);
  const clusters = Math.max(3, Math.round(n / 25));
  const edges: [number, number][] = [];
  for (let i = 1; i < n; i++) {
    for (let e = 0; e < 3; e++) {
      const inside = i - clusters * Math.ceil(random() * Math.floor(i / clusters));
      const other = random() < 0.85 && i >= clusters ? inside : Math.floor(random() * n);
      if (other !== i) edges.push([i, other]);
    }
  }
  return {
    name: 'force',
    ids: Array.from({ length: n }, (_, i) => `n${i}`),
    width: Array.from({ length: n }, () => 40 + 130 * random()),
    height: Array.from({ length: n }, () => 48 + 15 * Math.floor(3 * random())),
    x: Array.from({ length: n }, () => null),
    y: Array.from({ length: n }, () => null),
    fixed: Array.from({ length: n }, () => false),
    edges,
    root: null,
    seed: 1,
  };
}
