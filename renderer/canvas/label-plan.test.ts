import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../graph-data/figure/steps.ts';
import { type EdgeLabel, type Extent, leadersOf, type NodeLabel, planSteps } from './label-plan.ts';
import { overlap } from './occupancy.ts';
import { FIT_PADDING } from './viewport.ts';

const label = (
  id: string,
  x: number,
  y: number,
  { width = 60, height = 15, ...more }: Partial<NodeLabel & Extent> = {},
): NodeLabel => ({
  id,
  x,
  y,
  radius: 10,
  least: { width: Math.min(8, width), height },
  size: () => ({ width, height }),
  importance: 1,
  forced: false,
  leads: false,
  ...more,
});
const planLabels = (...of: Parameters<typeof planSteps>) => finish(planSteps(...of));
const named = (nodes: NodeLabel[], edges: EdgeLabel[] = []) =>
  planLabels(nodes, edges).nodes.map(({ id }) => id);

describe('leaders', () => {
  it('are the most connected, one in fifteen, twelve at most, and never none', () => {
    const degrees = (size: number) =>
      new Map(Array.from({ length: size }, (_, at) => [`n${at}`, at]));
    expect([...leadersOf(degrees(4))]).toEqual(['n3']);
    expect([...leadersOf(degrees(32))]).toEqual(['n31', 'n30']);
    expect([...leadersOf(new Map([...degrees(32)].reverse()))]).toEqual(['n31', 'n30']);
    expect(leadersOf(degrees(1_000)).size).toBe(12);
    expect(leadersOf(new Map()).size).toBe(0);
  });
});

describe('planning labels', () => {
  it('puts a label below its disc where there is room', () => {
    const [placed] = planLabels([label('a', 100, 100)], []).nodes;
    expect(placed?.box).toEqual({ x1: 70, y1: 114, x2: 130, y2: 129 });
  });

  it('puts a name at the edge of the graph towards its middle rather than out of sight', () => {
    const [top, bottom] = [label('top', 300, 75), label('bottom', 300, 125)];
    const beside = [label('left', 100, 100), label('right', 300, 100), top, bottom];
    const box = (id: string) => planLabels(beside, []).nodes.find((node) => node.id === id)?.box;
    expect(box('right')?.x2).toBeLessThan(300);
    const below = [
      label('first', 100, 60, { height: 30 }),
      label('under', 100, 90),
      label('far', 300, 90),
    ];
    const first = planLabels(below, []).nodes.find(({ id }) => id === 'first')?.box;
    expect(first?.x1).toBeGreaterThan(100);
  });

  it('rather leaves a lesser name out than cut it at the edge of the graph', () => {
    const place = fc.record({
      x: fc.integer({ min: 0, max: 150 }),
      y: fc.integer({ min: 0, max: 150 }),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 40 }), (places) => {
        const nodes = places.map(({ x, y }, at) => label(`n${at}`, x, y));
        const left = Math.min(...nodes.map(({ x, radius }) => x - radius)) - FIT_PADDING.left;
        const right = Math.max(...nodes.map(({ x, radius }) => x + radius)) + FIT_PADDING.left;
        for (const { id, box } of planLabels(nodes, []).nodes) {
          const { x = 0 } = nodes.find((node) => node.id === id) ?? {};
          if (box.x2 < x) expect(box.x1).toBeGreaterThanOrEqual(left);
          if (box.x1 > x) expect(box.x2).toBeLessThanOrEqual(right);
        }
      }),
    );
  });

  it('names a leading node over the discs around it, a lesser one not', () => {
    const around = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((at) =>
      [24, 50].map((far) =>
        label(`n${at} ${far}`, 100 + far * Math.cos(at / 1.27), 100 + far * Math.sin(at / 1.27)),
      ),
    );
    const hub = label('hub', 100, 100, { importance: 9 });
    expect(named([hub, ...around])).not.toContain('hub');
    expect(named([{ ...hub, leads: true }, ...around])).toContain('hub');
  });

  it('never lets two labels overlap', () => {
    const place = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), (places) => {
        const nodes = places.map(({ x, y }, at) => label(`n${at}`, x, y, { importance: at % 7 }));
        const boxes = planLabels(nodes, []).nodes.map(({ box }) => box);
        return boxes.every((box, at) => boxes.slice(at + 1).every((other) => !overlap(box, other)));
      }),
    );
  });

  it('does not ask for the size of what has no room whatever its size', () => {
    const wall = Array.from({ length: 81 }, (_, at) =>
      label(`w${at}`, (at % 9) * 20, Math.floor(at / 9) * 20),
    );
    let asked = 0;
    const size = () => {
      asked++;
      return { width: 60, height: 15 };
    };
    planLabels([...wall, label('x', 80, 80, { size })], []);
    expect(asked).toBe(0);
    planLabels([...wall, label('x', 800, 80, { size })], []);
    expect(asked).toBe(1);
  });

  it('gives the place to the more important of two', () => {
    const crowd = [label('small', 100, 100), label('large', 100, 104, { importance: 9 })];
    expect(named(crowd)[0]).toBe('large');
  });

  it('places what is forced even where there is no room', () => {
    const wall = Array.from({ length: 81 }, (_, at) =>
      label(`w${at}`, (at % 9) * 20, Math.floor(at / 9) * 20, { importance: 5 }),
    );
    expect(named([...wall, label('x', 80, 80)])).not.toContain('x');
    expect(named([...wall, label('x', 80, 80, { forced: true })])).toContain('x');
  });

  it('does not set a label above its disc against the foot of another disc', () => {
    const crowd = [
      label('other', 100, 62, { width: 0, height: 0 }),
      label('own', 100, 100),
      label('blocker', 100, 121, { importance: 5, width: 30 }),
    ];
    const own = planLabels(crowd, []).nodes.find(({ id }) => id === 'own');
    expect(own?.box.y1).not.toBe(71);
  });

  it('names an edge only where its text covers neither names nor discs', () => {
    const edge = { id: 'e', x: 200, y: 100, angle: 0, width: 80, height: 12, importance: 1 };
    expect(planLabels([label('a', 50, 100)], [edge]).edges).toHaveLength(1);
    expect(planLabels([label('a', 240, 100)], [edge]).edges).toHaveLength(0);
    // Upright, the same text passes beside the disc.
    expect(
      planLabels([label('a', 240, 100)], [{ ...edge, angle: Math.PI / 2 }]).edges,
    ).toHaveLength(1);
    // Slanted and long, it covers what lies between its middle and its end.
    const slanted = { ...edge, angle: Math.PI / 4, width: 240 };
    const between = label('a', 250, 150, { radius: 4 });
    expect(planLabels([between], [slanted]).edges).toHaveLength(0);
    expect(planLabels([{ ...between, y: 50 }], [slanted]).edges).toHaveLength(1);
  });
});

describe('marks', () => {
  const spots = [
    { x: 50, y: 0 },
    { x: 40, y: 0 },
    { x: 60, y: 0 },
  ];

  it('stand in the middle where it is free', () => {
    const { marks } = planLabels([], [], [{ id: 'r', spots, half: 6 }]);
    expect(marks.get('r')).toEqual(spots[0]);
  });

  it('never on a node that lies over the middle, nor on one another', () => {
    const over = [{ ...label('n', 50, 0), radius: 3 }];
    const { marks } = planLabels(
      over,
      [],
      [
        { id: 'r', spots: [...spots, { x: 70, y: 0 }], half: 6 },
        {
          id: 's',
          spots: [
            { x: 40, y: 4 },
            { x: 90, y: 0 },
          ],
          half: 6,
        },
      ],
    );
    expect(marks.get('r')).toEqual({ x: 40, y: 0 });
    expect(marks.get('s')).toEqual({ x: 90, y: 0 });
  });
});
