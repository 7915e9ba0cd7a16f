/** Gathers from what is drawn what its labels need: places, sizes, importance, and what must be named. */
import { EDGE_LABEL, LABEL } from '../../graph-data/figure/geometry.ts';
import type { Steps } from '../../graph-data/figure/steps.ts';
import type { GraphEdge, GraphNode } from '../../graph-data/model/views.ts';
import type { Point } from '../store/state.ts';
import { type DrawnEdge, type DrawnNode, isMuted } from './drawing/records.ts';
import type { Scene } from './drawing/scene.ts';
import { middleSpots } from './edge-spots.ts';
import { subjectOf } from './element-ids.ts';
import type { Labelled } from './graph-canvas.ts';
import { type EdgeLabel, type EdgeMarkSpots, leadersOf, type NodeLabel } from './label-plan.ts';
import { labelScale, type TextMetrics } from './text-metrics.ts';

/** Below this zoom only what is pointed at or chosen has its relations named. */
const EDGE_LABELS_FROM = 1.15;

/** Of more chosen nodes than this, only those are named for which there is room. */
const NAMED_AT_MOST = 24;

/** No label is narrower, in px. */
const LEAST = 4;

/** So many nodes or edges are gone through in one step. */
const STEP = 1_000;

export type LabelScene = { nodes: NodeLabel[]; edges: EdgeLabel[]; marks: EdgeMarkSpots[] };
export type Source = {
  scene: Scene;
  zoom: number;
  state: Labelled;
  metrics: TextMetrics;
  cursor: string | null;
};

/** Labels of all nodes, and of those edges that are to be named at this zoom; in steps. */
export function* labelSteps(source: Source): Steps<LabelScene> {
  const nodes = yield* nodeSteps(source);
  const { scene, state, zoom } = source;
  const edges: EdgeLabel[] = [];
  const marks: EdgeMarkSpots[] = [];
  let rank = 0;
  for (const drawn of scene.edges()) {
    if (++rank % STEP === 0) yield;
    if (named(source, drawn)) {
      const edge = state.canvas.edges[subjectOf(drawn.id)?.id ?? ''];
      if (edge !== undefined) edges.push(edgeLabel(source, drawn, edge));
    }
    if (drawn.count > 1 || drawn.marks.length > 0) marks.push(markSpots(drawn, zoom));
  }
  return { nodes, edges, marks };
}

function* nodeSteps(source: Source): Steps<NodeLabel[]> {
  const { scene, state } = source;
  const nodes: NodeLabel[] = [];
  const few = scene.nodes().filter(({ chosen }) => chosen).length <= NAMED_AT_MOST;
  const degrees = new Map<string, number>();
  let rank = 0;
  for (const drawn of scene.nodes()) {
    if (++rank % STEP === 0) yield;
    const node = state.canvas.nodes[drawn.entity];
    if (node === undefined) continue;
    nodes.push(nodeLabel(source, drawn, node, few));
    degrees.set(drawn.id, node.degree);
  }
  const leaders = leadersOf(degrees);
  for (const label of nodes) label.leads = leaders.has(label.id);
  return nodes;
}

/** @param few whether chosen nodes are few enough to be named come what may */
function nodeLabel(
  { zoom, metrics, cursor }: Source,
  drawn: DrawnNode,
  node: GraphNode,
  few: boolean,
) {
  const scale = labelScale(zoom);
  const forced = (drawn.chosen && few) || drawn.aimed || cursor === drawn.id;
  return {
    id: drawn.id,
    x: drawn.x * zoom,
    y: drawn.y * zoom,
    radius: drawn.radius * zoom,
    least: {
      width: Math.max(LEAST, metrics.leastWidth(node.name, node.degree)) * scale,
      height: LABEL.lineHeight * scale,
    },
    size: () => {
      const { width, height } = metrics.node(node.name, node.degree);
      return { width: width * scale, height: height * scale };
    },
    importance: node.degree + (forced ? 10_000 : drawn.lit ? 5_000 : 0),
    forced,
    leads: false,
  };
}

function edgeLabel({ zoom, metrics, cursor }: Source, drawn: DrawnEdge, edge: GraphEdge) {
  const scale = labelScale(zoom);
  const { x, y } = drawn.shape.middle;
  const first = drawn.aimed || drawn.chosen || cursor === drawn.id;
  return {
    id: drawn.id,
    x: x * zoom,
    y: y * zoom,
    angle: readingAngle(drawn),
    width: metrics.edge(edge.label).width * scale,
    height: EDGE_LABEL.lineHeight * scale,
    importance: (first ? 10_000 : drawn.lit ? 5_000 : 0) + edge.citations,
  };
}

/** Whether an edge says its label now. */
function named({ scene, zoom, cursor }: Source, drawn: DrawnEdge): boolean {
  if (isMuted(drawn, scene.muting())) return false;
  return drawn.chosen || drawn.lit || drawn.id === cursor || zoom >= EDGE_LABELS_FROM;
}

function markSpots({ id, source, target, shape }: DrawnEdge, zoom: number): EdgeMarkSpots {
  const { points, tip, straight, middle } = shape;
  const start = { x: points[0] ?? 0, y: points[1] ?? 0 };
  const bend = straight ? null : { x: points[2] ?? 0, y: points[3] ?? 0 };
  const spots = source === target ? [middle] : middleSpots(start, tip, bend);
  return { id, spots: spots.map((spot) => inPx(spot, zoom)), half: 8 };
}

function inPx({ x, y }: Point, zoom: number): Point {
  return { x: x * zoom, y: y * zoom };
}

/** The direction of an edge in radians, turned so that text along it is not upside down. */
export function readingAngle({ source, target }: DrawnEdge): number {
  if (source === target) return 0;
  const angle = Math.atan2(target.y - source.y, target.x - source.x);
  if (angle > Math.PI / 2) return angle - Math.PI;
  return angle <= -Math.PI / 2 ? angle + Math.PI : angle;
}
