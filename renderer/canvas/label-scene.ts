/** Gathers from the canvas what its labels need: places, sizes, importance, and what must be named. */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { EDGE_LABEL } from '../../graph-data/figure/geometry.ts';
import type { GraphEdge, GraphNode } from '../../graph-data/model/views.ts';
import type { AppState, Point } from '../store/state.ts';
import { middleSpots } from './edge-spots.ts';
import { subjectOf } from './element-ids.ts';
import { type EdgeLabel, type EdgeMarkSpots, leadersOf, type NodeLabel } from './label-plan.ts';
import { labelScale, type TextMetrics } from './text-metrics.ts';

/** Below this zoom only what is pointed at or chosen has its relations named. */
const EDGE_LABELS_FROM = 1.15;

export type LabelScene = { nodes: NodeLabel[]; edges: EdgeLabel[]; marks: EdgeMarkSpots[] };
type Source = { cy: Core; state: AppState; metrics: TextMetrics; cursor: string | null };

/** Labels of all nodes, and of those edges that are to be named at this zoom. */
export function labelScene(source: Source): LabelScene {
  const { cy, state } = source;
  const nodes: NodeLabel[] = [];
  const degrees = new Map<string, number>();
  cy.nodes().forEach((element) => {
    const node = state.canvas.nodes[subjectOf(element.id())?.id ?? ''];
    if (node === undefined) return;
    nodes.push(nodeLabel(source, element, node));
    degrees.set(element.id(), node.degree);
  });
  const edges: EdgeLabel[] = [];
  const marks: EdgeMarkSpots[] = [];
  cy.edges().forEach((element) => {
    const edge = state.canvas.edges[subjectOf(element.id())?.id ?? ''];
    if (edge && named(source, element)) edges.push(edgeLabel(source, element, edge));
    if (isMarked(element)) marks.push(markSpots(element, cy.zoom()));
  });
  const leaders = leadersOf(degrees);
  const led = nodes.map((label) => ({ ...label, leads: leaders.has(label.id) }));
  return { nodes: led, edges, marks };
}

function nodeLabel({ cy, metrics, cursor }: Source, element: NodeSingular, node: GraphNode) {
  const zoom = cy.zoom();
  const scale = labelScale(zoom);
  const text = metrics.node(node.name, node.degree);
  const { x, y } = element.position();
  const forced = element.hasClass('chosen') || element.hasClass('aimed') || cursor === element.id();
  return {
    id: element.id(),
    x: x * zoom,
    y: y * zoom,
    radius: (Number(element.data('drawn')) / 2) * zoom,
    width: text.width * scale,
    height: text.height * scale,
    importance: node.degree + (forced ? 10_000 : element.hasClass('lit') ? 5_000 : 0),
    forced,
    leads: false,
  };
}

function edgeLabel({ cy, metrics, cursor }: Source, element: EdgeSingular, edge: GraphEdge) {
  const zoom = cy.zoom();
  const scale = labelScale(zoom);
  const { x, y } = element.midpoint();
  const first = element.hasClass('aimed') || element.hasClass('chosen') || cursor === element.id();
  return {
    id: element.id(),
    x: x * zoom,
    y: y * zoom,
    angle: readingAngle(element),
    width: metrics.edge(edge.label).width * scale,
    height: EDGE_LABEL.lineHeight * scale,
    importance: (first ? 10_000 : element.hasClass('lit') ? 5_000 : 0) + edge.citations,
  };
}

/** Whether an edge says its label now. */
function named({ cy, cursor }: Source, element: EdgeSingular): boolean {
  if (element.hasClass('muted')) return false;
  const pointedAt =
    element.hasClass('chosen') || element.hasClass('lit') || element.id() === cursor;
  return pointedAt || cy.zoom() >= EDGE_LABELS_FROM;
}

/** Whether a sign or a count stands on an edge. */
function isMarked(element: EdgeSingular): boolean {
  return Number(element.data('count')) > 1 || element.data('marks').length > 0;
}

function markSpots(element: EdgeSingular, zoom: number): EdgeMarkSpots {
  const inPx = ({ x, y }: Point) => ({ x: x * zoom, y: y * zoom });
  const spots = element.isLoop()
    ? [element.midpoint()]
    : middleSpots(
        element.sourceEndpoint(),
        element.targetEndpoint(),
        element.controlPoints()?.[0] ?? null,
      );
  return { id: element.id(), spots: spots.map(inPx), half: 8 };
}

/** The direction of an edge in radians, turned so that text along it is not upside down. */
function readingAngle(element: EdgeSingular): number {
  if (element.isLoop()) return 0;
  const from = element.source().position();
  const to = element.target().position();
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  if (angle > Math.PI / 2) return angle - Math.PI;
  return angle <= -Math.PI / 2 ? angle + Math.PI : angle;
}
