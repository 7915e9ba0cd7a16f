import { describe, expect, it } from 'vitest';
import { canvasColours } from '../../../graph-data/figure/palette.ts';
import { groupEdges } from './edge-groups.ts';
import { paintEdges } from './paint-edges.ts';
import { paintNodes } from './paint-nodes.ts';
import type { DrawnEdge, DrawnNode } from './records.ts';
import { createRecorder } from './testing/recorder.ts';
import { sampleEdge, sampleNode } from './testing/sample.ts';

const SEEN = { x1: -1_000, y1: -1_000, x2: 1_000, y2: 1_000 };
const [A, B] = [sampleNode('a', 0, 0), sampleNode('b', 200, 0)];
const { accent, edge: grey } = canvasColours('light');
const one = (more: Partial<DrawnEdge>) => [sampleEdge('e', A, B, more)];
const edgesDrawn = (edges: DrawnEdge[], { px = 2, muting = false, seen = SEEN } = {}) => {
  const { ctx, strokes } = createRecorder();
  paintEdges({ ctx, px, seen }, groupEdges(edges, muting, 'light'));
  return strokes;
};
const nodesDrawn = (nodes: DrawnNode[], { px = 1, muting = false } = {}) => {
  const { ctx, strokes } = createRecorder();
  const icons = { of: () => ({}) as OffscreenCanvas };
  const view = { zoom: px, pan: { x: 0, y: 0 }, width: 500, height: 500, ratio: 1 };
  paintNodes({ ctx, px, seen: SEEN }, { nodes, muting, theme: 'light' }, icons, view);
  return strokes;
};

describe('edges', () => {
  it('are a line and an arrow of the same colour', () => {
    const [line, arrow] = edgesDrawn(one({}));
    expect(line).toMatchObject({ kind: 'stroke', colour: '#888888', alpha: 0.62, width: 1.5 });
    expect(arrow).toMatchObject({ kind: 'fill', colour: '#888888', alpha: 0.62, parts: 1 });
    expect(arrow?.points.slice(0, 2)).toEqual([B.x - 10 - 2, 0]);
  });

  it('show each state', () => {
    expect(edgesDrawn(one({ coloured: true }))[0]).toMatchObject({ alpha: 0.92 });
    expect(edgesDrawn(one({ lit: true }))[0]).toMatchObject({ alpha: 1 });
    expect(edgesDrawn(one({ dash: [8, 4] }))[0]).toMatchObject({ dash: [8, 4] });
    expect(edgesDrawn(one({ fallen: true }))[0]).toMatchObject({
      colour: grey,
      alpha: 0.4,
      dash: [1, 1],
    });
    expect(edgesDrawn(one({}), { muting: true })[0]?.alpha).toBeCloseTo(0.124);
    expect(edgesDrawn(one({ lit: true }), { muting: true })[0]?.alpha).toBe(1);
    expect(edgesDrawn(one({ count: 9 }))).toHaveLength(1);
  });

  it('do not fade away as one zooms out, least of all those that are chosen', () => {
    const far = (more: Partial<DrawnEdge>) => edgesDrawn(one(more), { px: 0.1 });
    expect(far({})[0]?.width).toBeCloseTo(7.5);
    expect(far({ chosen: true }).map(({ width }) => width)).toEqual([60, 15]);
    expect(edgesDrawn(one({}), { px: 0.5 })[0]?.width).toBe(1.5);
  });

  it('glow where they are chosen, above all others', () => {
    const drawn = edgesDrawn([...one({ chosen: true }), sampleEdge('f', A, B, { lit: true })]);
    const [lit, , glow, line] = drawn;
    expect(lit).toMatchObject({ colour: '#888888' });
    expect(glow).toMatchObject({ colour: accent, alpha: 0.16, width: 10 });
    expect(line).toMatchObject({ colour: accent, alpha: 1, width: 1.5 });
  });

  it('are drawn in few strokes where they are thin, each by itself where they are wide', () => {
    const many = Array.from({ length: 30 }, (_, at) => sampleEdge(`e${at}`, A, B));
    const lines = (px: number) => edgesDrawn(many, { px }).filter(({ kind }) => kind === 'stroke');
    expect(lines(0.5)).toHaveLength(1);
    expect(lines(0.5)[0]?.parts).toBe(30);
    expect(lines(2)).toHaveLength(30);
  });

  it('lose from afar what nobody could see: arrows, and gaps between dashes', () => {
    const drawn = edgesDrawn(one({ dash: [8, 4] }), { px: 0.1 });
    expect(drawn).toHaveLength(1);
    expect(drawn[0]?.dash).toEqual([]);
    expect(drawn[0]?.alpha).toBeCloseTo((0.62 * 8) / 12);
  });

  it('are left out where they are out of sight, bows and loops included', () => {
    const bow = sampleEdge('e', A, B, { bend: 100 });
    const above = { x1: 50, y1: -60, x2: 150, y2: -20 };
    expect(edgesDrawn(one({}), { seen: above })).toEqual([]);
    expect(edgesDrawn([bow], { seen: above })).toEqual([]);
    expect(edgesDrawn([bow], { seen: { x1: 50, y1: 20, x2: 150, y2: 60 } })).not.toEqual([]);
    expect(edgesDrawn([sampleEdge('l', A, A)], { seen: { ...above, x1: -50 } })).not.toEqual([]);
  });
});

describe('nodes', () => {
  it('are a disc within a rim, with an icon in the middle', () => {
    const [rim, disc, icon] = nodesDrawn([A]);
    expect(rim).toMatchObject({ kind: 'fill', colour: '#eeeeee', points: [0, 0, 11] });
    expect(disc).toMatchObject({ kind: 'fill', colour: '#222222', points: [0, 0, 9] });
    expect(icon).toMatchObject({ kind: 'image', points: [-5, -5, 11, 11] });
  });

  it('step back when muted or fallen, their rim no longer one disc under another', () => {
    const [disc, rim, icon] = nodesDrawn([A], { muting: true });
    expect(disc).toMatchObject({ kind: 'fill', colour: '#222222', alpha: 0.36 });
    expect(rim).toMatchObject({ kind: 'stroke', colour: '#eeeeee', alpha: 0.36, width: 2 });
    expect(icon).toMatchObject({ kind: 'image', alpha: 1 });
    expect(nodesDrawn([{ ...A, fallen: true }])[0]).toMatchObject({ alpha: 0.3 });
    expect(nodesDrawn([{ ...A, lit: true }], { muting: true })[0]).toMatchObject({ alpha: 1 });
  });

  it('have a ring around them when chosen', () => {
    const [ring] = nodesDrawn([{ ...A, chosen: true }]);
    expect(ring).toMatchObject({ kind: 'stroke', colour: accent, width: 3, points: [0, 0, 13.5] });
  });

  it('are plain discs from afar, and nothing out of sight', () => {
    expect(nodesDrawn([A], { px: 0.15 })).toHaveLength(1);
    expect(nodesDrawn([{ ...A, x: 1_021 }])).toEqual([]);
  });
});
