/**
 * Keeps a plan of labels in step with the graph. While the camera zooms or nodes move, and planning takes long, the
 * labels of the last plan move with their nodes, and a new plan is made now and then; while nodes move, in turns.
 */
import { finish, type Steps } from '../../graph-data/figure/steps.ts';
import type { Point } from '../store/state.ts';
import type { Scene } from './drawing/scene.ts';
import type { View } from './drawing/view.ts';
import type { Labelled } from './graph-canvas.ts';
import { type LabelPlan, planSteps } from './label-plan.ts';
import { labelSteps, readingAngle } from './label-scene.ts';
import type { TextMetrics } from './text-metrics.ts';
import type { Box } from './viewport.ts';

export type Planner = {
  /**
   * The plan for a view; `final`: made for its very zoom, and for where everything is. `busy`: another is being made,
   * some of it whenever this is asked.
   */
  planFor(wanted: Wanted): { plan: LabelPlan; final: boolean; busy: boolean };
  /** Has the next plan made anew. */
  outdate(): void;
  /** Has labels go along with what has moved, until there is time for another plan. */
  drift(): void;
  /** Has another plan made now where labels only go along. */
  catchUp(): void;
  last(): LabelPlan;
};
export type Wanted = { view: View; state: Labelled; cursor: string | null };

const EMPTY: LabelPlan = { nodes: [], edges: [], marks: new Map(), anchors: new Map() };
/** While zooming, or while nodes move, at most one part in so many of the time goes into planning. */
const PART = { zooming: 5, drifting: 20 } as const;
/** Ms of a frame that may go into a plan for what moves. */
const TURN = 5;

/**
 * @param now a clock in ms
 */
export function createPlanner(
  scene: Scene,
  metrics: TextMetrics,
  now: () => number = () => performance.now(),
): Planner {
  const made: Made = { plan: EMPTY, zoom: 0, scale: 1, at: -Infinity, cost: 0, drifted: false };
  let job: Job | null = null;
  let last = EMPTY;
  const take = (plan: LabelPlan, zoom: number, more: Pick<Made, 'cost' | 'drifted'>) => {
    job = null;
    Object.assign(made, { plan, zoom, scale: scene.scale(), at: now(), ...more });
  };
  const remake = (wanted: Wanted) => {
    const start = now();
    const plan = finish(stepsOf(scene, metrics, wanted));
    take(plan, wanted.view.zoom, { cost: now() - start, drifted: false });
  };
  const goOn = (of: Job, zoom: number) => {
    const start = now();
    let step = of.steps.next();
    while (step.done !== true && now() - start < TURN) step = of.steps.next();
    of.cost += now() - start;
    if (step.done === true) take(step.value, zoom, of);
  };
  const isOf = (zoom: number) => made.zoom === zoom && made.scale === scene.scale();
  const serves = (zoom: number) => isOf(zoom) && !made.drifted;
  return {
    planFor(wanted) {
      const { zoom } = wanted.view;
      const part = isOf(zoom) ? PART.drifting : PART.zooming;
      const soon = made.zoom !== 0 && now() - made.at < made.cost * part;
      if (!isOf(zoom)) job = null;
      if (!isOf(zoom) && !soon) remake(wanted);
      else if (!serves(zoom) && !soon) job ??= jobOf(scene, metrics, wanted);
      if (job !== null) goOn(job, zoom);
      last = serves(zoom) ? made.plan : movedPlan(made, scene, zoom);
      return { plan: last, final: serves(zoom), busy: job !== null };
    },
    outdate: () => {
      made.zoom = 0;
    },
    drift: () => {
      made.drifted = true;
      if (job !== null) job.drifted = true;
    },
    catchUp: () => {
      made.at = -Infinity;
    },
    last: () => last,
  };
}

/** `scale`: of the discs. */
type Made = {
  plan: LabelPlan;
  zoom: number;
  scale: number;
  at: number;
  cost: number;
  drifted: boolean;
};
/** `drifted`: something has moved since it was begun. */
type Job = { steps: Steps<LabelPlan>; cost: number; drifted: boolean };

function jobOf(scene: Scene, metrics: TextMetrics, wanted: Wanted): Job {
  return { steps: stepsOf(scene, metrics, wanted), cost: 0, drifted: false };
}

function* stepsOf(scene: Scene, metrics: TextMetrics, wanted: Wanted): Steps<LabelPlan> {
  const { view, state, cursor } = wanted;
  const source = { scene, zoom: view.zoom, state, metrics, cursor };
  const { nodes, edges, marks } = yield* labelSteps(source);
  return yield* planSteps(nodes, edges, marks);
}

function anchorOf(scene: Scene, id: string): Point | null {
  const node = scene.node(id);
  return node === null ? (scene.edge(id)?.shape.middle ?? null) : { x: node.x, y: node.y };
}

/** The plan with everything beside where its element is now. */
function movedPlan({ plan }: Made, scene: Scene, zoom: number): LabelPlan {
  const by = (id: string): Point => {
    const [then, now] = [plan.anchors.get(id), anchorOf(scene, id)];
    if (then === undefined || now === null) return { x: 0, y: 0 };
    return { x: now.x * zoom - then.x, y: now.y * zoom - then.y };
  };
  return {
    ...plan,
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
