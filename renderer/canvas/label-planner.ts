/**
 * Keeps a plan of labels in step with the graph. While the camera zooms and planning takes long, the
 * labels of the last plan move with their nodes, and a new plan is made now and then.
 */
import type { Point } from '../store/state.ts';
import type { Scene } from './drawing/scene.ts';
import type { View } from './drawing/view.ts';
import type { Labelled } from './graph-canvas.ts';
import { type LabelPlan, planLabels } from './label-plan.ts';
import { labelScene } from './label-scene.ts';
import type { TextMetrics } from './text-metrics.ts';
import type { Box } from './viewport.ts';

export type Planner = {
  /** The plan for a view; `final`: made for its very zoom. */
  planFor(wanted: Wanted): { plan: LabelPlan; final: boolean };
  /** Has the next plan made anew. */
  outdate(): void;
  last(): LabelPlan;
};
export type Wanted = { view: View; state: Labelled; cursor: string | null };

const EMPTY: LabelPlan = { nodes: [], edges: [], marks: new Map() };
/** While zooming, at most one part in so many of the time goes into planning. */
const PART = 5;

/**
 * @param now a clock in ms
 */
export function createPlanner(
  scene: Scene,
  metrics: TextMetrics,
  now: () => number = () => performance.now(),
): Planner {
  const made = { plan: EMPTY, zoom: 0, at: 0, cost: 0 };
  let last = EMPTY;
  const remake = ({ view, state, cursor }: Wanted) => {
    const start = now();
    const { zoom } = view;
    const { nodes, edges, marks } = labelScene({ scene, zoom, state, metrics, cursor });
    const plan = planLabels(nodes, edges, marks);
    Object.assign(made, { plan, zoom, at: now(), cost: now() - start });
    last = plan;
  };
  return {
    planFor(wanted) {
      const { zoom } = wanted.view;
      const soon = made.zoom !== 0 && now() - made.at < made.cost * PART;
      if (made.zoom !== zoom && !soon) remake(wanted);
      else last = made.zoom === zoom ? made.plan : movedPlan(made.plan, scene, zoom - made.zoom);
      return { plan: last, final: made.zoom === zoom };
    },
    outdate: () => {
      made.zoom = 0;
    },
    last: () => last,
  };
}

/** The plan with everything beside where its element is after a change of zoom. */
function movedPlan({ nodes, edges, marks }: LabelPlan, scene: Scene, by: number): LabelPlan {
  return {
    nodes: nodes.map(({ id, box }) => ({ id, box: movedBox(box, scene.node(id), by) })),
    edges: edges.map((label) => ({ ...label, ...moved(label, middleOf(scene, label.id), by) })),
    marks: new Map([...marks].map(([id, at]) => [id, moved(at, middleOf(scene, id), by)])),
  };
}

function middleOf(scene: Scene, edge: string): Point | null {
  return scene.edge(edge)?.shape.middle ?? null;
}

function moved({ x, y }: Point, anchor: Point | null, by: number): Point {
  return { x: x + (anchor?.x ?? 0) * by, y: y + (anchor?.y ?? 0) * by };
}

function movedBox({ x1, y1, x2, y2 }: Box, anchor: Point | null, by: number): Box {
  const [a, b] = [moved({ x: x1, y: y1 }, anchor, by), moved({ x: x2, y: y2 }, anchor, by)];
  return { x1: a.x, y1: a.y, x2: b.x, y2: b.y };
}
