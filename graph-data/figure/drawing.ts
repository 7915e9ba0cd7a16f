/** The graph itself as shapes, fitted to its room: discs with icons and labels, edges with marks. */
import type { GraphEdge, GraphNode } from '../model/views.ts';
import { type EdgeScheme, entitySides, schemeColour } from './colouring.ts';
import { type Curve, edgeCurve, type Point, pointOnCurve } from './edge-paths.ts';
import { type EntityScheme, entityLook, entityRadius } from './entity-looks.ts';
import { edgeBows, LABEL, type Measure, nodeBox } from './geometry.ts';
import {
  canvasColours,
  type EdgeStyle,
  edgeStyle,
  entityIcon,
  SIDE_COLOURS,
  type Theme,
} from './palette.ts';
import { placeLabel } from './place-labels.ts';
import { EDGE_TEXT, placeEdgeLabel, placeRow, ROW } from './place-on-edges.ts';
import type { Scene, SceneBadge, SceneEdge, SceneLeader, SceneNode } from './scene.ts';
import { createPointGrid, type SpatialGrid } from './spatial-grid.ts';
import { discGrid, spread } from './spread.ts';
import type { Steps } from './steps.ts';

/** Which entities are labelled: every one, the most connected ones, none. */
export const LABEL_CHOICES = ['all', 'important', 'none'] as const;
export type LabelChoice = (typeof LABEL_CHOICES)[number];

export type DrawingOptions = {
  theme: Theme;
  /** What relations are coloured by; null for nothing. */
  scheme: EdgeScheme | null;
  /** What sizes and colours of entities stand for; null or left out for connections and type. */
  looks?: EntityScheme | null;
  labels: LabelChoice;
  edgeLabels: boolean;
  /** Reference numbers by relation id; empty where the figure has none. */
  numbers: ReadonlyMap<string, string>;
  measure: Measure;
  /** Room, px at scale 1. */
  width: number;
  height: number;
};

export type Drawing = Omit<Scene['graph'], 'scale' | 'dx' | 'dy'>;

type PlacedNode = { node: GraphNode; x: number; y: number; r: number; degree: number };
type Line = { edge: GraphEdge; sentence: string; curve: Curve; style: EdgeStyle };

/** Draws nodes that have a position, and the edges between two of them, within 0, 0, width, height. */
export function* draw(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  positions: Readonly<Record<string, Point>>,
  options: DrawingOptions,
): Steps<Drawing> {
  const placed = yield* placeNodes(nodes, edges, positions, options);
  const lines = yield* curves(placed, edges, options);
  const taken = discGrid(placed.map(({ x, y, r }) => ({ x, y, r: r + 2 })));
  const room = { left: -4, top: -4, right: options.width + 4, bottom: options.height + 4 };
  const badges = yield* placeBadges(lines, taken, room, options);
  const points = createPointGrid();
  for (const { curve } of lines) {
    for (let t = 1; t < 24; t++) {
      const { x, y } = pointOnCurve(curve, t / 24);
      points.add(x, y);
    }
    yield;
  }
  const labels = yield* placeNodeLabels(placed, { taken, edges: points, room }, options);
  const colour = canvasColours(options.theme).edgeLabel;
  const rings = ringsOf(lines, options);
  const drawn: SceneEdge[] = [];
  for (const line of lines) {
    const label = options.edgeLabels
      ? placeEdgeLabel(line.edge.label, line.curve, taken, options.measure)
      : null;
    drawn.push(toSceneEdge(line, badges.byId.get(line.edge.id) ?? [], label, colour));
    yield;
  }
  return {
    nodes: placed.map((one) => ({
      ...toSceneNode(one, options, labels.byId.get(one.node.id)),
      ring: rings.get(one.node.id) ?? null,
    })),
    edges: drawn,
    leaders: [...badges.leaders, ...labels.leaders],
    unlabelled: labels.missing,
    unnumbered: badges.missing,
  };
}

function* placeNodes(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  positions: Readonly<Record<string, Point>>,
  { looks, labels, measure, width, height }: DrawingOptions,
): Steps<PlacedNode[]> {
  const degrees = new Map<string, number>();
  for (const { source, target } of edges)
    for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const known: { node: GraphNode; at: Point; box: ReturnType<typeof nodeBox> }[] = [];
  for (const node of nodes) {
    const at = Object.hasOwn(positions, node.id) ? positions[node.id] : undefined;
    if (at)
      known.push({ node, at, box: nodeBox(node, measure, entityRadius(node, looks ?? null)) });
    yield;
  }
  const { places, shrink } = yield* spread(
    known.map(({ at, box }) => ({
      x: at.x,
      y: at.y,
      r: box.radius,
      label:
        labels === 'all'
          ? { width: box.width, height: box.height - 2 * box.radius }
          : { width: 0, height: 0 },
    })),
    { width, height },
  );
  return known.map(({ node, box }, i) => ({
    node,
    x: places[i]?.x ?? 0,
    y: places[i]?.y ?? 0,
    r: box.radius * shrink,
    degree: degrees.get(node.id) ?? 0,
  }));
}

function* curves(
  placed: readonly PlacedNode[],
  edges: readonly GraphEdge[],
  { theme, scheme }: DrawingOptions,
): Steps<Line[]> {
  const byId = new Map(placed.map((one) => [one.node.id, one]));
  const bows = edgeBows(edges);
  const lines: Line[] = [];
  for (const [i, edge] of edges.entries()) {
    yield;
    const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
    const bow = bows[i];
    if (!source || !target || !bow) continue;
    const own = edgeStyle(edge, theme);
    const colour = scheme === null ? null : schemeColour(edge, scheme, theme);
    const style = { ...own, colour: colour ?? own.colour };
    const sentence = `${source.node.name} – ${edge.label} – ${target.node.name}`;
    lines.push({ edge, sentence, style, curve: edgeCurve(source, target, bow, style.width) });
  }
  return lines;
}

function* placeBadges(
  lines: readonly Line[],
  taken: SpatialGrid,
  room: Parameters<typeof placeRow>[3],
  { numbers, measure }: DrawingOptions,
): Steps<{ byId: Map<string, SceneBadge[]>; leaders: SceneLeader[]; missing: string[] }> {
  const byId = new Map<string, SceneBadge[]>();
  const leaders: SceneLeader[] = [];
  const missing: string[] = [];
  for (const { edge, curve, style } of lines) {
    yield;
    const { marks, colour } = style;
    const number = numbers.get(edge.id);
    const badges = [
      ...marks.map((mark) => ({ kind: 'mark', mark, width: ROW }) as const),
      ...(number
        ? [
            {
              kind: 'number',
              text: number,
              width: Math.max(ROW, 9 + measure(number, EDGE_TEXT.font, 600)),
            },
          ]
        : []),
    ] as const;
    if (badges.length === 0) continue;
    const width = badges.reduce((sum, badge) => sum + badge.width + 2, -2);
    const row = placeRow(curve, { width, height: ROW }, taken, room);
    if (!row) {
      missing.push(edge.id);
      continue;
    }
    if (row.leader) leaders.push({ ...row.leader, colour });
    let left = row.x - width / 2;
    byId.set(
      edge.id,
      badges.map((badge): SceneBadge => {
        const x = left + badge.width / 2;
        left += badge.width + 2;
        return 'mark' in badge
          ? { ...badge, x, y: row.y, colour }
          : { kind: 'number', text: badge.text, width: badge.width, x, y: row.y, colour };
      }),
    );
  }
  return { byId, leaders, missing };
}

type NodeLabels = {
  byId: Map<string, SceneNode['lines']>;
  leaders: SceneLeader[];
  missing: string[];
};

function* placeNodeLabels(
  placed: readonly PlacedNode[],
  surroundings: Parameters<typeof placeLabel>[1],
  { labels, theme, measure }: DrawingOptions,
): Steps<NodeLabels> {
  const { label: colour, mutedLabel } = canvasColours(theme);
  const byId = new Map<string, SceneNode['lines']>();
  const leaders: SceneLeader[] = [];
  const missing: string[] = [];
  for (const { node, x, y, r } of labelledNodes(placed, labels)) {
    yield;
    const label = placeLabel({ x, y, r, name: node.name, weight: 500 }, surroundings, measure);
    if (!label) {
      missing.push(node.id);
      continue;
    }
    if (label.leader) leaders.push({ ...label.leader, colour: mutedLabel });
    const style = { size: LABEL.font, weight: 500, colour, anchor: 'middle' } as const;
    byId.set(
      node.id,
      label.lines.map((line) => ({ ...line, ...style })),
    );
  }
  return { byId, leaders, missing };
}

/** The nodes to label, the most connected of the picture first. */
function labelledNodes(placed: readonly PlacedNode[], labels: LabelChoice): PlacedNode[] {
  const ranked = placed.toSorted(
    (a, b) =>
      b.degree - a.degree || b.node.degree - a.node.degree || (a.node.id < b.node.id ? -1 : 1),
  );
  switch (labels) {
    case 'all':
      return ranked;
    case 'important':
      return ranked.slice(0, Math.min(60, Math.max(10, Math.ceil(ranked.length * 0.3))));
    case 'none':
      return [];
  }
}

function toSceneNode(
  { node, x, y, r, degree }: PlacedNode,
  { theme, looks }: DrawingOptions,
  lines: SceneNode['lines'] = [],
): Omit<SceneNode, 'ring'> {
  const { id, name, type } = node;
  const colour = entityLook(node, looks ?? null, theme);
  return { id, name, type, degree, x, y, r, colour, icon: entityIcon(type), lines };
}

function toSceneEdge(
  { edge, sentence, curve, style: line }: Line,
  badges: SceneBadge[],
  label: ReturnType<typeof placeEdgeLabel>,
  labelColour: string,
): SceneEdge {
  const { colour, width, dash } = line;
  const { path, arrow } = curve;
  const style = { size: EDGE_TEXT.font, weight: 400, colour: labelColour };
  return {
    id: edge.id,
    sentence,
    disputed: edge.disputed,
    path,
    arrow,
    colour,
    width,
    dash,
    label: label && { ...label, ...style, anchor: 'middle' },
    badges,
  };
}

/** Rings of entities in a comparison: which of the two sources speaks of each. */
function ringsOf(
  lines: readonly Line[],
  { scheme, theme }: DrawingOptions,
): ReadonlyMap<string, string> {
  if (scheme?.kind !== 'comparison') return new Map();
  const sides = entitySides(
    lines.map(({ edge }) => edge),
    scheme,
  );
  return new Map([...sides].map(([id, side]) => [id, SIDE_COLOURS[side][theme]]));
}
