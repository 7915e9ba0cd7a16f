import cytoscape from 'cytoscape';
import { expect, it } from 'vitest';
import { definitions } from './definitions.ts';
import { createScene } from './drawing/scene.ts';
import { toElements } from './elements.ts';
import { createPlanner } from './label-planner.ts';
import { createTextMetrics } from './text-metrics.ts';

const NODE = { id: 'a', type: 'person', name: 'Ada', degree: 3 };
const STATE = { canvas: { nodes: { a: NODE }, edges: {}, pinned: {} } };
const PLACE = { x: 100, y: 40 };

/** A planner of one label; its clock goes on by `cost` whenever it is asked, and as it is told. */
function setUp(cost: number) {
  const cy = cytoscape({ headless: true, styleEnabled: false });
  const scene = createScene();
  scene.attach(cy);
  const specs = toElements({ nodes: [NODE], edges: [] }, new Set(), 'light');
  cy.add(definitions([...specs.values()], () => ({ ...PLACE })));
  scene.update();
  const clock = { ms: 0 };
  const planner = createPlanner(
    scene,
    createTextMetrics((text, size) => text.length * size),
    () => {
      clock.ms += cost;
      return clock.ms;
    },
  );
  const planAt = (zoom: number) =>
    planner.planFor({
      view: { zoom, pan: { x: 0, y: 0 }, width: 500, height: 500, ratio: 1 },
      state: STATE,
      cursor: null,
    });
  const move = (at: { x: number; y: number }) => {
    cy.getElementById('e:a').position(at);
    scene.update();
  };
  /** Draws discs at the size that belongs to a zoom. */
  const scale = (zoom: number) => {
    cy.zoom(zoom);
    scene.update(true);
  };
  return { planner, planAt, move, scale, clock };
}

it('plans anew for every zoom where that is quick', () => {
  const { planAt } = setUp(0);
  expect(planAt(1).final).toBe(true);
  expect(planAt(1.1).final).toBe(true);
});

it('lets labels move with their nodes where planning is slow, and catches up later', () => {
  const { planAt, clock } = setUp(30);
  const [before] = planAt(1).plan.nodes;
  const { plan, final } = planAt(1.5);
  expect(final).toBe(false);
  expect(plan.nodes[0]?.box.x1).toBeCloseTo((before?.box.x1 ?? 0) + 0.5 * PLACE.x, 9);
  expect(plan.nodes[0]?.box.y2).toBeCloseTo((before?.box.y2 ?? 0) + 0.5 * PLACE.y, 9);
  clock.ms += 1_000;
  expect(planAt(1.6).final).toBe(true);
});

it('lets labels go along with what is moved, and catches up later', () => {
  const { planner, planAt, move, clock } = setUp(30);
  const [before] = planAt(2).plan.nodes;
  move({ x: PLACE.x + 7, y: PLACE.y - 3 });
  planner.drift();
  const { plan, final } = planAt(2);
  expect(final).toBe(false);
  expect(plan.nodes[0]?.box.x1).toBeCloseTo((before?.box.x1 ?? 0) + 14, 9);
  expect(plan.nodes[0]?.box.y2).toBeCloseTo((before?.box.y2 ?? 0) - 6, 9);
  clock.ms += 10_000;
  expect(planAt(2)).toMatchObject({ final: false, busy: true });
  while (planAt(2).busy);
  expect(planAt(2).final).toBe(true);
  expect(planAt(2).plan.nodes[0]?.box.x1).toBeCloseTo((before?.box.x1 ?? 0) + 14, 9);
});

it('lets labels go along also with what moves while another plan is made', () => {
  const { planner, planAt, move, clock } = setUp(30);
  const [before] = planAt(2).plan.nodes;
  const go = (x: number) => {
    move({ x, y: PLACE.y });
    planner.drift();
  };
  go(PLACE.x + 7);
  clock.ms += 10_000;
  expect(planAt(2).busy).toBe(true);
  go(PLACE.x + 20);
  while (planAt(2).busy);
  const { plan, final } = planAt(2);
  expect(plan.nodes[0]?.box.x1).toBeCloseTo((before?.box.x1 ?? 0) + 40, 9);
  expect(final).toBe(false);
});

it('makes another plan for what has moved as soon as it is told that it rests', () => {
  const { planner, planAt, move } = setUp(30);
  planAt(2);
  move({ x: PLACE.x + 7, y: PLACE.y });
  planner.drift();
  expect(planAt(2)).toMatchObject({ final: false, busy: false });
  planner.catchUp();
  while (planAt(2).busy);
  expect(planAt(2).final).toBe(true);
});

it('plans anew where discs have got another size at the same zoom', () => {
  const { planAt, scale } = setUp(0);
  const [before] = planAt(1).plan.nodes;
  scale(0.5);
  const { plan, final } = planAt(1);
  expect(final).toBe(true);
  expect(plan.nodes[0]?.box.y1).not.toBe(before?.box.y1);
});

it('is as it was planned when the zoom comes back', () => {
  const { planAt } = setUp(30);
  const { plan } = planAt(1);
  planAt(1.5);
  expect(planAt(1)).toEqual({ plan, final: true, busy: false });
});

it('makes another plan as soon as it is told that something changed', () => {
  const { planner, planAt } = setUp(30);
  const { plan } = planAt(1);
  planner.outdate();
  expect(planAt(1).plan).not.toBe(plan);
  expect(planner.last()).not.toBe(plan);
});
