/** What the canvas draws, as plain data: nodes, edges that fan out, and bundles of too many edges. */
import {
  type EdgeScheme,
  entitySides,
  type Side,
  schemeColour,
} from '../../graph-data/figure/colouring.ts';
import {
  type EntityScheme,
  entityLook,
  entityRadius,
} from '../../graph-data/figure/entity-looks.ts';
import { pairBows } from '../../graph-data/figure/geometry.ts';
import {
  type EdgeMark,
  edgeStyle,
  SIDE_COLOURS,
  type Theme,
} from '../../graph-data/figure/palette.ts';
import { relationTypeColour, typeIcon } from '../../graph-data/figure/type-looks.ts';
import type { GraphEdge, GraphNode, Subgraph } from '../../graph-data/model/views.ts';
import { bundleId, elementId } from './element-ids.ts';

/** More relations than this between one pair are drawn as one line with a count. */
export const BUNDLE_FROM = 7;

/** Coloured lines are this much wider, so that thin ones show their hue. */
const COLOURED_PX = 0.75;

export type NodeData = {
  id: string;
  size: number;
  fill: string;
  stroke: string;
  /** Width of the stroke in px. */
  rim: number;
  /** Path data in a square of 24 px, and the colour it is drawn in. */
  icon: string;
  ink: string;
};
export type EdgeData = {
  id: string;
  source: string;
  target: string;
  colour: string;
  width: number;
  /** Distance of the curve's control point to the right of the edge's direction, in px. */
  bend: number;
  /** Direction of a loop in degrees, clockwise from the top. */
  loop: number;
  /** Px of line and gap by turns; empty for solid lines. */
  dash: readonly number[];
  /** Its colour tells something of its own. */
  coloured: boolean;
  marks: readonly EdgeMark[];
  /** How many relations a bundle stands for; 1 for an edge. */
  count: number;
};
export type ElementSpec = { group: 'nodes'; data: NodeData } | { group: 'edges'; data: EdgeData };

/** What things look like: the theme's colours, what relations are coloured by, what entities look like. */
type Look = { theme: Theme; scheme: EdgeScheme | null; looks: EntityScheme | null };

/** Everything to draw, nodes first. `open`: ids of bundles whose edges are drawn one by one. */
export function toElements(
  graph: Subgraph,
  open: ReadonlySet<string>,
  theme: Theme,
  scheme: EdgeScheme | null = null,
  looks: EntityScheme | null = null,
): ReadonlyMap<string, ElementSpec> {
  const look = { theme, scheme, looks };
  const specs = new Map<string, ElementSpec>();
  const sides = scheme?.kind === 'comparison' ? entitySides(graph.edges, scheme) : null;
  for (const node of graph.nodes) add(specs, nodeSpec(node, look, sides?.get(node.id) ?? null));
  const singles: (readonly GraphEdge[])[] = [];
  for (const edges of Map.groupBy(graph.edges, pairKey).values()) {
    const id = bundleOf(edges);
    if (id !== null && !open.has(id)) add(specs, bundleSpec(id, edges, look));
    else singles.push(edges);
  }
  for (const edges of singles) addSingle(specs, edges, look);
  return specs;
}

/** The same for all edges between two entities and for no others; found faster than the id of their bundle. */
function pairKey({ source, target }: GraphEdge): string {
  return source < target
    ? `${source.length} ${source}${target}`
    : `${target.length} ${target}${source}`;
}

/** The bundle of edges between one pair that are too many to be drawn one by one; null for fewer. */
function bundleOf(edges: readonly GraphEdge[]): string | null {
  const [first] = edges;
  if (first === undefined || edges.length < BUNDLE_FROM) return null;
  return bundleId(first.source, first.target);
}

function addSingle(specs: Map<string, ElementSpec>, edges: readonly GraphEdge[], look: Look): void {
  const [only] = edges;
  if (only !== undefined && edges.length === 1 && only.source !== only.target) {
    add(specs, edgeSpec(only, 0, null, look));
    return;
  }
  const bows = pairBows(edges);
  edges.forEach((edge, at) => {
    add(specs, edgeSpec(edge, bows[at]?.offset ?? 0, bows[at]?.loop ?? null, look));
  });
}

function add(specs: Map<string, ElementSpec>, spec: ElementSpec): void {
  specs.set(spec.data.id, spec);
}

function nodeSpec(node: GraphNode, { theme, looks }: Look, side: Side | null): ElementSpec {
  const colour = entityLook(node, looks, theme);
  const data = {
    id: elementId({ kind: 'entity', id: node.id }),
    size: 2 * entityRadius(node, looks),
    fill: colour.fill,
    stroke: side === null ? colour.stroke : SIDE_COLOURS[side][theme],
    rim: side === null ? 1.5 : 4,
    icon: typeIcon(node.type, looks?.types ?? null),
    ink: colour.text,
  };
  return { group: 'nodes', data };
}

function edgeSpec(
  edge: GraphEdge,
  offset: number,
  loop: number | null,
  { theme, scheme, looks }: Look,
): ElementSpec {
  const style = edgeStyle(edge, theme);
  const { source, target } = endsOf(edge);
  const data = {
    id: elementId({ kind: 'relation', id: edge.id }),
    source,
    target,
    colour: ownColour(edge, { theme, scheme, looks }) ?? style.colour,
    width: style.width + (scheme === null ? 0 : COLOURED_PX),
    // The middle of a quadratic curve is half as far out as its control point.
    bend: -2 * offset + 0,
    loop: (loop ?? 0) * 50 - 45,
    dash: style.dash,
    coloured: scheme !== null,
    marks: style.marks,
    count: 1,
  };
  return { group: 'edges', data };
}

/** What the relation is coloured by, or else the colour that the project has given its type. */
function ownColour(edge: GraphEdge, { theme, scheme, looks }: Look): string | null {
  if (scheme !== null) return schemeColour(edge, scheme, theme);
  return relationTypeColour(edge, looks?.types ?? null, theme);
}

/** As wide as the best evidenced of its relations; of their colour where they all have the same. */
function bundleSpec(id: string, edges: readonly GraphEdge[], { theme, scheme }: Look): ElementSpec {
  const [first] = edges;
  const sources = edges.reduce((most, edge) => Math.max(most, edge.sources), 1);
  const disputed = edges.some((edge) => edge.disputed);
  const style = edgeStyle(
    { modality: 'stated', negated: false, verdict: 'exact', disputed, sources },
    theme,
  );
  const data = {
    id,
    source: '',
    target: '',
    ...(first && endsOf(first)),
    colour: (scheme && commonColour(edges, scheme, theme)) ?? style.colour,
    width: style.width + 1.5,
    bend: 0,
    loop: -45,
    dash: [],
    coloured: scheme !== null,
    marks: style.marks,
    count: edges.length,
  };
  return { group: 'edges', data };
}

function commonColour(
  edges: readonly GraphEdge[],
  scheme: EdgeScheme,
  theme: Theme,
): string | null {
  const colours = new Set(edges.map((edge) => schemeColour(edge, scheme, theme)));
  const [only = null] = colours;
  if (colours.size === 1) return only;
  return scheme.kind === 'comparison' ? SIDE_COLOURS.both[theme] : null;
}

function endsOf(edge: GraphEdge): { source: string; target: string } {
  return {
    source: elementId({ kind: 'entity', id: edge.source }),
    target: elementId({ kind: 'entity', id: edge.target }),
  };
}
