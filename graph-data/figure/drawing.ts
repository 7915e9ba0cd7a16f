/** The graph itself as shapes, fitted to its room: discs with icons and labels, edges with marks. */
import type { GraphEdge, GraphNode } from '../model/views.ts';
import { asSaid } from './as-said.ts';
import { entitySides, schemeColour } from './colouring.ts';
import type { DrawingOptions, Line, PlacedNode } from './drawing-options.ts';
import { curveLength, edgeCurve, type Point, pointOnCurve } from './edge-paths.ts';
import { entityLook, entityRadius } from './entity-looks.ts';
import { edgeBows, nodeBox } from './geometry.ts';
import { placeBadges, placeEdgeLabels, placeNodeLabels } from './labelling.ts';
import { canvasColours, edgeStyle, SIDE_COLOURS } from './palette.ts';
import { EDGE_TEXT, type PlacedEdgeLabel } from './place-on-edges.ts';
import type { Scene, SceneBadge, SceneEdge, SceneNode } from './scene.ts';
import { createPointGrid } from './spatial-grid.ts';
import { discGrid, spread } from './spread.ts';
import type { Steps } from './steps.ts';
import { relationTypeColour, typeIcon } from './type-looks.ts';

export { LABEL_CHOICES, type LabelChoice } from './drawing-options.ts';

/** Every so many px a point of each line is kept in mind, in all at most so many. */
const POINT_GAP = 6;
const MOST_POINTS = 300_000;

export type Drawing = Omit<Scene['graph'], 'scale' | 'dx' | 'dy'>;

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
    const count = Math.max(8, Math.min(curveLength(curve) / POINT_GAP, MOST_POINTS / lines.length));
    for (let at = 1; at < count; at++) {
      const { x, y } = pointOnCurve(curve, at / count);
      points.add(x, y);
    }
    yield;
  }
  const labels = yield* placeNodeLabels(placed, { taken, edges: points, room }, options);
  const colour = canvasColours(options.theme).edgeLabel;
  const rings = ringsOf(lines, options);
  const words = yield* placeEdgeLabels(lines, { taken, edges: points }, options);
  const drawn = lines.map((line) => {
    const { id } = line.edge;
    return toSceneEdge(line, badges.byId.get(id) ?? [], words.get(id) ?? null, colour);
  });
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
  { theme, scheme, looks }: DrawingOptions,
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
    const colour =
      scheme === null
        ? relationTypeColour(edge, looks?.types ?? null, theme)
        : schemeColour(edge, scheme, theme);
    const style = { ...own, colour: colour ?? own.colour };
    const named = `${source.node.name} – ${edge.label} – ${target.node.name}`;
    const sentence = asSaid(named, edge);
    lines.push({ edge, sentence, style, curve: edgeCurve(source, target, bow, style.width) });
  }
  return lines;
}

function toSceneNode(
  { node, x, y, r, degree }: PlacedNode,
  { theme, looks }: DrawingOptions,
  lines: SceneNode['lines'] = [],
): Omit<SceneNode, 'ring'> {
  const { id, name, type } = node;
  const colour = entityLook(node, looks ?? null, theme);
  return {
    id,
    name,
    type,
    degree,
    x,
    y,
    r,
    colour,
    icon: typeIcon(type, looks?.types ?? null),
    lines,
  };
}

function toSceneEdge(
  { edge, sentence, curve, style: line }: Line,
  badges: SceneBadge[],
  label: PlacedEdgeLabel | null,
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
    label: label && {
      angle: label.angle,
      lines: label.lines.map((text) => ({ ...text, ...style, anchor: 'middle' })),
    },
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
