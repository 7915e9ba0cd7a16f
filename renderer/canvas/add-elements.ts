/** Puts elements onto the canvas: all can be seen at once, but many become Cytoscape's in turns. */
import type { Core } from 'cytoscape';
import type { Point } from '../store/state.ts';
import { definitions } from './definitions.ts';
import { DRAW_NOW } from './drawing/renderer.ts';
import type { Scene } from './drawing/scene.ts';
import { subjectOf } from './element-ids.ts';
import type { ElementSpec } from './elements.ts';

export type Adding = {
  /** Where an entity is. */
  placeOf(entity: string): Point;
  /** Called once Cytoscape has the last of them; not where it has them at once. */
  done?(): void;
};

/** More elements than this take longer to add than a frame may last. */
const AT_ONCE = 300;
/** Ms for which a window is waited for that may not draw anything. */
const UNSEEN = 250;
/** Ms for which the camera must have rested before another turn: its frames come first. */
const REST = 100;
/** Ms of a turn, and elements added between two looks at the clock. */
const TURN = 5;
const STEP = 25;

/**
 * Adds elements.
 * @param specs nodes before edges
 * @returns adds at once all that is left; null where nothing is
 */
export function addElements(
  { cy, scene }: { cy: Core; scene: Scene },
  specs: readonly ElementSpec[],
  { placeOf, done = () => {} }: Adding,
): (() => void) | null {
  if (specs.length <= AT_ONCE) {
    cy.add(definitions(specs, placeOf));
    return null;
  }
  announce(scene, specs, placeOf);
  // When whoever adds has done everything else that goes with it.
  queueMicrotask(() => {
    if (!cy.destroyed()) cy.emit(DRAW_NOW);
  });
  let next = 0;
  const camera = watchCamera(cy);
  const add = (count: number) => {
    cy.add(definitions(specs.slice(next, next + count), placeOf));
    next += count;
  };
  const turn = () => {
    if (cy.destroyed()) return;
    const end = performance.now() + TURN;
    const wait = camera.unrest();
    if (wait === 0) {
      do add(STEP);
      while (next < specs.length && performance.now() < end);
    }
    if (next < specs.length) {
      timer = window.setTimeout(turn, wait);
      return;
    }
    camera.leave();
    done();
  };
  let timer = window.setTimeout(turn, UNSEEN);
  // What can be seen comes first, until the frame after next: the machine has no time for both.
  const begin = () => {
    if (next > 0) return;
    clearTimeout(timer);
    timer = window.setTimeout(turn, 0);
  };
  cy.one('render', () => requestAnimationFrame(() => requestAnimationFrame(begin)));
  return () => {
    clearTimeout(timer);
    if (cy.destroyed()) return;
    camera.leave();
    if (next < specs.length) add(specs.length - next);
  };
}

/** `unrest`: ms until the camera will have rested, if it stays where it is. */
function watchCamera(cy: Core): { unrest(): number; leave(): void } {
  let moved = -Infinity;
  const follow = () => {
    moved = performance.now();
  };
  cy.on('viewport', follow);
  return {
    unrest: () => Math.max(0, moved + REST - performance.now()),
    leave: () => void cy.off('viewport', follow),
  };
}

/** Has everything drawn before Cytoscape has it. */
function announce(scene: Scene, specs: readonly ElementSpec[], placeOf: Adding['placeOf']): void {
  const nodes = specs.flatMap(({ group, data }) =>
    group === 'nodes' ? [{ data, at: placeOf(subjectOf(data.id)?.id ?? '') }] : [],
  );
  scene.expect(
    nodes,
    specs.flatMap(({ group, data }) => (group === 'edges' ? [data] : [])),
  );
}
