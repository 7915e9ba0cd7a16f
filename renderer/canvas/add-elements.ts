/** Puts elements onto the canvas: all can be seen at once, but edges become Cytoscape's in turns. */
import type { Core } from 'cytoscape';
import type { Point } from '../store/state.ts';
import { definitions } from './definitions.ts';
import type { Scene } from './drawing/scene.ts';
import type { ElementSpec } from './elements.ts';

export type Adding = {
  /** Where an entity is. */
  placeOf(entity: string): Point;
  /** Called once Cytoscape has the last of the edges; not where it has them at once. */
  done?(): void;
};

/** More edges than this take longer to add than a frame may last. */
const AT_ONCE = 200;
/** Ms of a turn, and edges added between two looks at the clock. */
const TURN = 5;
const STEP = 25;

/**
 * Adds elements, nodes before edges.
 * @returns adds at once all that is left; null where nothing is
 */
export function addElements(
  { cy, scene }: { cy: Core; scene: Scene },
  specs: readonly ElementSpec[],
  { placeOf, done = () => {} }: Adding,
): (() => void) | null {
  const nodes = specs.filter(({ group }) => group === 'nodes');
  const edges = specs.flatMap((spec) => (spec.group === 'edges' ? [spec] : []));
  if (edges.length <= AT_ONCE) {
    cy.add(definitions([...nodes, ...edges], placeOf));
    return null;
  }
  cy.add(definitions(nodes, placeOf));
  scene.expect(edges.map(({ data }) => data));
  let next = 0;
  let timer = 0;
  const add = (count: number) => {
    cy.add(definitions(edges.slice(next, next + count)));
    next += count;
  };
  const turn = () => {
    if (cy.destroyed()) return;
    const end = performance.now() + TURN;
    do add(STEP);
    while (next < edges.length && performance.now() < end);
    if (next < edges.length) timer = window.setTimeout(turn, 0);
    else done();
  };
  timer = window.setTimeout(turn, 0);
  return () => {
    clearTimeout(timer);
    if (next < edges.length && !cy.destroyed()) add(edges.length - next);
  };
}
