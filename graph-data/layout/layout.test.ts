/** What holds for every layout of every graph. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LAYOUTS, type LayoutInput, type Positions } from '../model/layout.ts';
import { toGraph } from './graph.ts';
import { computeLayout } from './layout.ts';
import { clusteredGraph } from './sample-graphs.ts';
import { normalisedStress } from './stress.ts';

const place = fc.option(fc.double({ min: -2000, max: 2000, noNaN: true }), { nil: null });

/** Any graph of up to `most` nodes: several parts, loops, repeats, loose nodes, fixed nodes. */
function anyInput(most: number): fc.Arbitrary<LayoutInput> {
  return fc.integer({ min: 0, max: most }).chain((n) => {
    const column = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: n, maxLength: n });
    const node = fc.nat({ max: Math.max(0, n - 1) });
    return fc.record({
      name: fc.constantFrom(...LAYOUTS),
      ids: fc.constant(Array.from({ length: n }, (_, i) => `n${i}`)),
      width: column(fc.double({ min: 1, max: 220, noNaN: true })),
      height: column(fc.double({ min: 1, max: 120, noNaN: true })),
      x: column(place),
      y: column(place),
      fixed: column(fc.boolean()),
      edges: n === 0 ? fc.constant([]) : fc.array(fc.tuple(node, node), { maxLength: 2 * most }),
      root: n === 0 ? fc.constant(null) : fc.option(node, { nil: null }),
      seed: fc.integer(),
    });
  });
}

function isHeld(input: LayoutInput, i: number): boolean {
  return input.fixed[i] === true && input.x[i] !== null && input.y[i] !== null;
}

/** Pairs of boxes that overlap and could have been parted. */
function overlaps(input: LayoutInput, { x, y }: Positions): number {
  const centreY = (i: number) =>
    (y[i] ?? 0) + (input.height[i] ?? 0) / 2 - (input.top?.[i] ?? (input.height[i] ?? 0) / 2);
  let count = 0;
  for (let i = 0; i < x.length; i++) {
    for (let j = i + 1; j < x.length; j++) {
      if (isHeld(input, i) && isHeld(input, j)) continue;
      const wide = Math.abs((x[i] ?? 0) - (x[j] ?? 0));
      const tall = Math.abs(centreY(i) - centreY(j));
      const room = [input.width, input.height].map((c) => ((c[i] ?? 0) + (c[j] ?? 0)) / 2);
      if (wide < (room[0] ?? 0) && tall < (room[1] ?? 0)) count++;
    }
  }
  return count;
}

test('any graph: every node gets a place, fixed ones keep theirs, no label lies on another', () => {
  fc.assert(
    fc.property(anyInput(60), (input) => {
      const positions = computeLayout(input);
      expect(positions.x).toHaveLength(input.ids.length);
      for (const value of [...positions.x, ...positions.y])
        expect(Number.isFinite(value)).toBe(true);
      input.ids.forEach((_, i) => {
        if (!isHeld(input, i)) return;
        expect([positions.x[i], positions.y[i]]).toEqual([input.x[i], input.y[i]]);
      });
      expect(overlaps(input, positions)).toBe(0);
      expect(computeLayout(structuredClone(input))).toEqual(positions);
    }),
    { numRuns: 120 },
  );
});

test.each(LAYOUTS)('%s: labels of 300 connected nodes keep apart', (name) => {
  const input = { ...clusteredGraph(300, 3), name };
  input.top = input.height.map((_, i) => 14 + (i % 12));
  expect(overlaps(input, computeLayout(input))).toBe(0);
});

test('newcomers sit beside the fixed node they hang from', () => {
  const input = clusteredGraph(40, 5);
  const before = computeLayout(input);
  const grown: LayoutInput = {
    ...input,
    ids: [...input.ids, 'new'],
    width: [...input.width, 80],
    height: [...input.height, 50],
    x: [...before.x, null],
    y: [...before.y, null],
    fixed: [...input.ids.map(() => true), false],
    edges: [...input.edges, [7, 40]],
  };
  const after = computeLayout(grown);
  const distances = before.x.map((x, i) =>
    Math.hypot(x - (after.x[40] ?? 0), (before.y[i] ?? 0) - (after.y[40] ?? 0)),
  );
  const nearer = distances.filter((d) => d < (distances[7] ?? 0)).length;
  expect(nearer).toBeLessThan(12);
});

test('what is new comes to where the fixed nodes are, not to where the layout drew it', () => {
  const input: LayoutInput = {
    ...clusteredGraph(4, 1),
    name: 'concentric',
    x: [5_000, 5_200, 5_100, null],
    y: [5_000, 5_000, 5_200, null],
    fixed: [true, true, true, false],
    edges: [
      [3, 0],
      [3, 1],
      [3, 2],
    ],
  };
  const { x, y } = computeLayout(input);
  expect(Math.hypot((x[3] ?? 0) - 5_100, (y[3] ?? 0) - 5_067)).toBeLessThan(400);
});

test('concentric sets the most connected node in the middle', () => {
  const input: LayoutInput = { ...clusteredGraph(80, 2), name: 'concentric' };
  const star: LayoutInput = { ...input, edges: input.ids.slice(1).map((_, i) => [0, i + 1]) };
  const { x, y } = computeLayout(star);
  const fromHub = x.map((value, i) => Math.hypot(value - (x[0] ?? 0), (y[i] ?? 0) - (y[0] ?? 0)));
  const mean = { x: x.reduce((a, b) => a + b) / 80, y: y.reduce((a, b) => a + b) / 80 };
  expect(Math.hypot(mean.x - (x[0] ?? 0), mean.y - (y[0] ?? 0))).toBeLessThan(
    Math.max(...fromHub) / 8,
  );
});

test('hierarchical draws the edges of a graph without cycles downwards', () => {
  const edges: [number, number][] = [];
  for (let i = 1; i < 60; i++) edges.push([Math.floor(i / 3), i], [Math.floor(i / 5), i]);
  const input: LayoutInput = { ...clusteredGraph(60, 1), name: 'hierarchical', edges };
  const { y } = computeLayout(input);
  for (const [a, b] of edges) if (a !== b) expect(y[a]).toBeLessThan(y[b] ?? 0);
});

test('radial sets nodes farther from the root on wider rings', () => {
  const edges: [number, number][] = [];
  for (let i = 1; i < 85; i++) edges.push([Math.floor((i - 1) / 4), i]);
  const input: LayoutInput = { ...clusteredGraph(85, 1), name: 'radial', edges, root: 0 };
  const { x, y } = computeLayout(input);
  const radius = (i: number) => Math.hypot((x[i] ?? 0) - (x[0] ?? 0), (y[i] ?? 0) - (y[0] ?? 0));
  for (let i = 5; i < 85; i++) expect(radius(i)).toBeGreaterThan(radius(Math.floor((i - 1) / 4)));
});

test('force: less stress than springs and repulsion that run 300 steps', () => {
  const input = clusteredGraph(270, 1);
  const ours = toGraph({ ...input, ...computeLayout(input) });
  expect(normalisedStress(ours)).toBeLessThanOrEqual(normalisedStress(springs(input)));
});

/** Pairs of edges that cross, and edges that run through a box that is not at their end. */
function tangles(input: LayoutInput, { x, y }: Positions): { crossings: number; through: number } {
  const edges = input.edges.map(([a, b]) => ({
    ends: [a, b],
    from: { x: x[a] ?? 0, y: y[a] ?? 0 },
    to: { x: x[b] ?? 0, y: y[b] ?? 0 },
  }));
  type At = { x: number; y: number };
  const side = (p: At, q: At, r: At) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  const meet = (p: At, q: At, r: At, s: At) =>
    side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0;
  let [crossings, through] = [0, 0];
  edges.forEach((e, at) => {
    for (const f of edges.slice(at + 1))
      if (!e.ends.some((end) => f.ends.includes(end)) && meet(e.from, e.to, f.from, f.to))
        crossings++;
    input.ids.forEach((_, i) => {
      if (e.ends.includes(i)) return;
      const centre = { x: x[i] ?? 0, y: y[i] ?? 0 };
      const left = { x: centre.x - 20, y: centre.y };
      const right = { x: centre.x + 20, y: centre.y };
      if (meet(e.from, e.to, left, right)) through++;
    });
  });
  return { crossings, through };
}

test('force: small pictures have fewer crossings, and fewer edges over nodes, than springs give', () => {
  for (const seed of [1, 2, 3]) {
    const input = clusteredGraph(36, seed);
    const ours = tangles(input, computeLayout(input));
    const { x, y } = springs(input);
    const theirs = tangles(input, { x: [...x], y: [...y] });
    expect(ours.crossings).toBeLessThan(theirs.crossings);
    expect(ours.through).toBeLessThan(theirs.through);
  }
});

test('a picture takes the shape asked for, as far as its boxes allow', () => {
  const shape = (aspect: number) => {
    const input = { ...clusteredGraph(50, 4), aspect };
    const { x, y } = computeLayout(input);
    return (Math.max(...x) - Math.min(...x)) / (Math.max(...y) - Math.min(...y));
  };
  expect(shape(2)).toBeGreaterThan(1.5);
  expect(shape(0.7)).toBeLessThan(1);
});

/** Width and height of all boxes together. */
function extentOf(input: LayoutInput, { x, y }: Positions) {
  const span = (at: number[], size: number[]) =>
    Math.max(...at.map((v, i) => v + (size[i] ?? 0) / 2)) -
    Math.min(...at.map((v, i) => v - (size[i] ?? 0) / 2));
  return { width: span(x, input.width), height: span(y, input.height) };
}

test('any graph: connected nodes stay near each other, and the whole is compact', () => {
  fc.assert(
    fc.property(anyInput(40), (any) => {
      const input: LayoutInput = { ...any, name: 'force', fixed: any.ids.map(() => false) };
      if (input.ids.length === 0) return;
      const positions = computeLayout(input);
      const { width, height } = extentOf(input, positions);
      const boxes = input.width.map((w, i) => (w + 60) * ((input.height[i] ?? 0) + 60));
      const area = boxes.reduce((sum, box) => sum + box, 0);
      // Ideal: the boxes and the edges' room in a square. A straggler would be far beyond.
      const ideal = Math.sqrt(area) + 130 * Math.sqrt(input.ids.length);
      expect(Math.max(width, height)).toBeLessThan(4 * ideal);
      for (const [a, b] of input.edges) {
        const apart = [positions.x, positions.y].map((at) => (at[a] ?? 0) - (at[b] ?? 0));
        expect(Math.hypot(...apart)).toBeLessThan(3 * ideal);
      }
    }),
    { numRuns: 100 },
  );
});

test('three in a row and pairs lie near one another and beside the rest', () => {
  const input: LayoutInput = {
    ...clusteredGraph(34, 1),
    edges: clusteredGraph(24, 1).edges.concat([
      [24, 25],
      [25, 26],
      [27, 28],
      [28, 29],
      [30, 31],
    ]),
  };
  const { width, height } = extentOf(input, computeLayout(input));
  expect(Math.max(width, height)).toBeLessThan(1_600);
});

/** The usual force simulation: springs, inverse repulsion, a step that shrinks. */
function springs(input: LayoutInput) {
  const graph = toGraph(input);
  const { n, x, y } = graph;
  for (let i = 0; i < n; i++) {
    x[i] = 10 * Math.sqrt(i + 0.5) * Math.cos(i * 2.4);
    y[i] = 10 * Math.sqrt(i + 0.5) * Math.sin(i * 2.4);
  }
  for (let step = 0; step < 300; step++) {
    const heat = 0.977 ** step;
    const push = (i: number, j: number, strength: (length: number) => number) => {
      const [dx, dy] = [(x[j] ?? 0) - (x[i] ?? 0), (y[j] ?? 0) - (y[i] ?? 0)];
      const by = heat * strength(Math.hypot(dx, dy) + 1e-6);
      x[i] = (x[i] ?? 0) + dx * by;
      y[i] = (y[i] ?? 0) + dy * by;
    };
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) if (i !== j) push(i, j, (length) => -30 / length ** 2);
    graph.from.forEach((a, e) => {
      const b = graph.to[e] ?? 0;
      push(a, b, (length) => (0.1 * (length - 30)) / length);
      push(b, a, (length) => (0.1 * (length - 30)) / length);
    });
  }
  return graph;
}

test('columns that do not fit together are refused', () => {
  const input = clusteredGraph(5, 1);
  expect(() => computeLayout({ ...input, width: [1] })).toThrow(
    'column "width" has 1 entries for 5',
  );
  expect(() => computeLayout({ ...input, edges: [[0, 9]] })).toThrow('edge names node 9 of 5');
  expect(() => computeLayout({ ...input, root: 5 })).toThrow('root is node 5 of 5');
});

/** A picture that stays, 600 px wide and 900 px tall, in which node 0 is at the lower edge; and newcomers. */
function tallPicture(
  newcomers: number,
  edges: readonly (readonly [number, number])[],
): LayoutInput {
  const held = [
    [300, 900],
    [0, 0],
    [600, 0],
    [0, 600],
    [600, 600],
    [300, 300],
  ] as const;
  const count = held.length + newcomers;
  const loose = Array.from({ length: newcomers }, () => null);
  return {
    ...clusteredGraph(count, 1),
    name: 'force',
    width: Array.from({ length: count }, () => 90),
    height: Array.from({ length: count }, () => 50),
    top: Array.from({ length: count }, () => 15),
    x: [...held.map(([x]) => x), ...loose],
    y: [...held.map(([, y]) => y), ...loose],
    fixed: Array.from({ length: count }, (_, i) => i < held.length),
    edges: [
      [0, 3],
      [0, 4],
      [3, 5],
      [4, 5],
      [5, 1],
      [5, 2],
      ...edges.map(([a, b]) => [a, b] as [number, number]),
    ],
    aspect: 1.6,
  };
}

function extent(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

test('newcomers related to nothing come to the side of a tall picture, below a wide one', () => {
  const tall = tallPicture(3, []);
  const beside = computeLayout(tall);
  expect(Math.min(...beside.x.slice(6))).toBeGreaterThan(600);
  expect(Math.max(...beside.y.slice(6))).toBeLessThan(900);
  const below = computeLayout({ ...tall, x: tall.x.map((x) => (x === null ? null : x * 5)) });
  expect(Math.min(...below.y.slice(6))).toBeGreaterThan(900);
  for (const found of [beside, below]) expect(overlaps(tall, found)).toBe(0);
});

test('newcomers around one entity of a tall picture fan out to its sides rather than make it taller', () => {
  const input = tallPicture(
    12,
    Array.from({ length: 12 }, (_, i) => [0, 6 + i] as const),
  );
  const { x, y } = computeLayout(input);
  expect(x.slice(0, 6)).toEqual(input.x.slice(0, 6));
  expect(y.slice(0, 6)).toEqual(input.y.slice(0, 6));
  expect(overlaps(input, { x, y })).toBe(0);
  expect(extent(x.slice(6))).toBeGreaterThan(1.3 * extent(y.slice(6)));
});
