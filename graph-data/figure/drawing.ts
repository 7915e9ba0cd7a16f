/** The graph itself as shapes, in canvas units: discs with icons and labels, edges with marks. */
import type { GraphEdge, GraphNode } from '../model/views.ts';
import { type Curve, curveLength, edgeCurve, type Point, pointOnCurve } from './edge-paths.ts';
import { EDGE_LABEL, edgeBows, LABEL, type Measure, nodeBox } from './geometry.ts';
import { canvasColours, edgeStyle, entityColour, entityIcon, type Theme } from './palette.ts';
import type { SceneBadge, SceneEdge, SceneNode } from './scene.ts';

export type DrawingOptions = {
  theme: Theme;
  edgeLabels: boolean;
  /** Reference numbers by relation id; empty where the figure has none. */
  numbers: ReadonlyMap<string, string>;
  measure: Measure;
};

export type Drawing = {
  nodes: SceneNode[];
  edges: SceneEdge[];
  bounds: { left: number; top: number; right: number; bottom: number };
};

/** Draws nodes that have a position, and the edges between two of them. */
export function draw(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  positions: Readonly<Record<string, Point>>,
  options: DrawingOptions,
): Drawing {
  const drawn = nodes.flatMap((node) => {
    const at = Object.hasOwn(positions, node.id) ? positions[node.id] : undefined;
    return at ? [drawNode(node, at, options)] : [];
  });
  const byId = new Map(drawn.map((node) => [node.id, node]));
  const bows = edgeBows(edges);
  const lines = edges.flatMap((edge, i) => {
    const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
    const bow = bows[i];
    if (!source || !target || !bow) return [];
    const style = edgeStyle({ ...edge, sources: edge.documents.length }, options.theme);
    const curve = edgeCurve(source, target, bow, style.width);
    const sentence = `${source.name} – ${edge.label} – ${target.name}`;
    return [drawEdge(edge, sentence, curve, options)];
  });
  return {
    nodes: drawn,
    edges: lines.map(({ edge }) => edge),
    bounds: boundsOf(
      drawn,
      lines.map(({ curve }) => curve),
    ),
  };
}

function drawNode(node: GraphNode, at: Point, { theme, measure }: DrawingOptions): SceneNode {
  const { radius, lines } = nodeBox(node, measure);
  const colour = canvasColours(theme).label;
  return {
    id: node.id,
    name: node.name,
    x: at.x,
    y: at.y,
    r: radius,
    colour: entityColour(node.type, theme),
    icon: entityIcon(node.type),
    lines: lines.map((text, i) => ({
      x: at.x,
      y: at.y + radius + LABEL.gap + LABEL.font + i * LABEL.lineHeight,
      text,
      size: LABEL.font,
      weight: 500,
      colour,
      anchor: 'middle',
    })),
  };
}

function drawEdge(
  edge: GraphEdge,
  sentence: string,
  curve: Curve,
  options: DrawingOptions,
): { edge: SceneEdge; curve: Curve } {
  const { theme } = options;
  const style = edgeStyle({ ...edge, sources: edge.documents.length }, theme);
  const label = options.edgeLabels ? edgeLabel(edge.label, curve, options) : null;
  const { id } = edge;
  const { path, arrow } = curve;
  const { colour, width, dash } = style;
  const badges = edgeBadges(edge, curve, style.colour, label !== null, options);
  return { curve, edge: { id, sentence, path, arrow, colour, width, dash, label, badges } };
}

function edgeLabel(text: string, curve: Curve, options: DrawingOptions): SceneEdge['label'] {
  const room = Math.min(EDGE_LABEL.width, curveLength(curve) - 8);
  const shown = shortened(text, room, options.measure);
  if (shown === '') return null;
  const { x, y, angle } = pointOnCurve(curve, 0.5);
  const upright = Math.cos(angle) < 0 ? angle + Math.PI : angle;
  // The baseline lies just off the line, on its upper side.
  const lift = 3;
  return {
    x: x + lift * Math.sin(upright),
    y: y - lift * Math.cos(upright),
    angle: (upright * 180) / Math.PI,
    text: shown,
    size: EDGE_LABEL.font,
    weight: 400,
    colour: canvasColours(options.theme).edgeLabel,
    anchor: 'middle',
  };
}

/** As much of a text as fits, with an ellipsis; nothing where not even five letters would. */
function shortened(text: string, room: number, measure: Measure): string {
  const fits = (shown: string) => measure(shown, EDGE_LABEL.font, 400) <= room;
  if (fits(text)) return text;
  const letters = [...text.slice(0, 200)];
  while (letters.length > 0 && !fits(`${letters.join('')}…`)) letters.pop();
  return letters.length < 5 ? '' : `${letters.join('').trimEnd()}…`;
}

function edgeBadges(
  edge: GraphEdge,
  curve: Curve,
  colour: string,
  labelled: boolean,
  { theme, numbers, measure }: DrawingOptions,
): SceneBadge[] {
  const { marks } = edgeStyle({ ...edge, sources: edge.documents.length }, theme);
  const number = numbers.get(edge.id);
  const wanted = [
    ...marks.map((mark) => ({ kind: 'mark', mark, width: 14 }) as const),
    ...(number
      ? [{ kind: 'number', text: number, width: 8 + measure(number, 9, 600) } as const]
      : []),
  ];
  const length = Math.max(curveLength(curve), 1);
  const total = wanted.reduce((sum, { width }) => sum + width + 2, -2);
  let at = (labelled ? 0.24 : 0.5) - total / 2 / length;
  return wanted.map((badge) => {
    const { x, y } = pointOnCurve(
      curve,
      Math.min(0.95, Math.max(0.05, at + badge.width / 2 / length)),
    );
    at += (badge.width + 2) / length;
    return { ...badge, x, y, colour };
  });
}

function boundsOf(nodes: readonly SceneNode[], curves: readonly Curve[]): Drawing['bounds'] {
  const far = Number.POSITIVE_INFINITY;
  const bounds = { left: far, top: far, right: -far, bottom: -far };
  const cover = (left: number, top: number, right: number, bottom: number) => {
    bounds.left = Math.min(bounds.left, left);
    bounds.top = Math.min(bounds.top, top);
    bounds.right = Math.max(bounds.right, right);
    bounds.bottom = Math.max(bounds.bottom, bottom);
  };
  for (const { x, y, r, lines } of nodes) {
    const half = lines.length > 0 ? Math.max(r, LABEL.width / 2) : r;
    cover(x - half, y - r - 2, x + half, (lines.at(-1)?.y ?? y + r) + 5);
  }
  for (const curve of curves) {
    const { x, y } = pointOnCurve(curve, 0.5);
    cover(x - 10, y - 10, x + 10, y + 10);
  }
  return bounds.left <= bounds.right ? bounds : { left: 0, top: 0, right: 1, bottom: 1 };
}
