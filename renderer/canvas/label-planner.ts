/**
 * Keeps a plan of labels in step with the graph. While the camera zooms or nodes move, and planning takes long, the
 * labels of the last plan move with their nodes, and a new plan is made now and then.
 */
import type { Point } from '../store/state.ts';
import type { Scene } from './drawing/scene.ts';
import type { View } from './drawing/view.ts';
import type { Labelled } from './graph-canvas.ts';
import { type LabelPlan, planLabels } from './label-plan.ts';
import { labelScene, readingAngle } from './label-scene.ts';
import type { TextMetrics } from './text-metrics.ts';
import type { Box } from './viewport.ts';

export type Planner = {
  /** The plan for a view; `final`: made for its very zoom, and for where everything is. */
  planFor(wanted: Wanted): { plan: LabelPlan; final: boolean };
  /** Has the next plan made anew. */
  outdate(): void;
  /** Has labels go along with what has moved, until there is time for another plan. */
  drift(): void;
  last(): LabelPlan;
};
export type Wanted = { view: View; state: Labelled; cursor: string | null };

const EMPTY: LabelPlan = { nodes: [], edges: [], marks: new Map() };
/** While zooming, or while nodes move, at most one part in so many of the time goes into planning. */
const PART = { zooming: 5, drifting: 20 } as const;

/**
 * @param now a clock in ms
 */
export function createPlanner(
  scene: Scene,
  metrics: TextMetrics,
  now: () => number = () => performance.now(),
): Planner {
  const made: Made = { plan: EMPTY, anchors: new Map(), zoom: 0, at: 0, cost: 0, drifted: false };
  let last = EMPTY;
  const remake = ({ view, state, cursor }: Wanted) => {
    const start = now();
    const { zoom } = view;
    const { nodes, edges, marks } = labelScene({ scene, zoom, state, metrics, cursor });
    const plan = planLabels(nodes, edges, marks);
    const anchors = anchorsOf(plan, scene);
    Object.assign(made, { plan, anchors, zoom, at: now(), cost: now() - start, drifted: false });
    last = plan;
  };
  return {
    planFor(wanted) {
      const { zoom } = wanted.view;
      const part = made.drifted ? PART.drifting : PART.zooming;
      const soon = made.zoom !== 0 && now() - made.at < made.cost * part;
      const serves = () => made.zoom === zoom && !made.drifted;
      if (!serves() && !soon) remake(wanted);
      else last = serves() ? made.plan : movedPlan(made, scene, zoom);
      return { plan: last, final: serves() };
    },
    outdate: () => {
      made.zoom = 0;
    },
    drift: () => {
      made.drifted = true;
    },
    last: () => last,
  };
}

/** `anchors`: where, in model px, was what is labelled. */
type Made = {
  plan: LabelPlan;
  anchors: ReadonlyMap<string, Point>;
  zoom: number;
  at: number;
  cost: number;
  drifted: boolean;
};

function anchorsOf({ nodes, edges, marks }: LabelPlan, scene: Scene): Map<string, Point> {
  const anchors = new Map<string, Point>();
  for (const id of [...nodes.map(({ id }) => id), ...edges.map(({ id }) => id), ...marks.keys()]) {
    const at = anchorOf(scene, id);
    if (at !== null) anchors.set(id, at);
  }
  return anchors;
}

function anchorOf(scene: Scene, id: string): Point | null {
  const node = scene.node(id);
  return node === null ? (scene.edge(id)?.shape.middle ?? null) : { x: node.x, y: node.y };
}

/** The plan with everything beside where its element is now. */
function movedPlan({ plan, anchors, zoom: former }: Made, scene: Scene, zoom: number): LabelPlan {
  const by = (id: string): Point => {
    const [then, now] = [anchors.get(id), anchorOf(scene, id)];
    if (then === undefined || now === null) return { x: 0, y: 0 };
    return { x: now.x * zoom - then.x * former, y: now.y * zoom - then.y * former };
  };
  return {
    nodes: plan.nodes.map(({ id, box }) => ({ id, box: movedBox(box, by(id)) })),
    edges: plan.edges.map((label) => {
      const edge = scene.edge(label.id);
      const angle = edge === null ? label.angle : readingAngle(edge);
      return { ...label, ...moved(label, by(label.id)), angle };
    }),
    marks: new Map([...plan.marks].map(([id, at]) => [id, moved(at, by(id))])),
  };
}

function moved({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}

function movedBox({ x1, y1, x2, y2 }: Box, { x, y }: Point): Box {
  return { x1: x1 + x, y1: y1 + y, x2: x2 + x, y2: y2 + y };
}
