import cytoscape from 'cytoscape';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addElements } from './add-elements.ts';
import { DRAW_NOW } from './drawing/renderer.ts';
import { createScene } from './drawing/scene.ts';
import type { ElementSpec } from './elements.ts';

const NODE = { size: 30, fill: '#000000', stroke: '#ffffff', rim: 1.5, icon: 'M0 0', ink: '#fff' };
const EDGE = { colour: '#888888', width: 1.5, bend: 0, loop: 0, dash: [], coloured: false };

/** Ms. */
const FRAME = 16;

/** A ring of so many nodes. */
function ring(size: number): ElementSpec[] {
  const nodes = Array.from({ length: size }, (_, at): ElementSpec => {
    return { group: 'nodes', data: { id: `e:${at}`, ...NODE } };
  });
  const edges = nodes.map((_, at): ElementSpec => {
    const ends = { source: `e:${at}`, target: `e:${(at + 1) % size}` };
    return { group: 'edges', data: { id: `r:${at}`, ...ends, ...EDGE, marks: [], count: 1 } };
  });
  return [...nodes, ...edges];
}

function setUp(size: number) {
  const cy = cytoscape({ headless: true, styleEnabled: false });
  const scene = createScene();
  scene.attach(cy);
  const done = vi.fn();
  const placeOf = (entity: string) => ({ x: 10 * Number(entity), y: 0 });
  const finish = addElements({ cy, scene }, ring(size), { placeOf, done });
  return { cy, scene, done, finish };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, FRAME));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('adding elements', () => {
  it('adds few at once', () => {
    const { cy, finish } = setUp(20);
    expect(cy.elements()).toHaveLength(40);
    expect(cy.getElementById('e:7').position()).toEqual({ x: 70, y: 0 });
    expect(finish).toBeNull();
  });

  it('shows all of many at once, while Cytoscape gets them in turns', () => {
    const { cy, scene, done } = setUp(1_000);
    scene.update();
    expect(scene.node('e:7')).toMatchObject({ x: 70, y: 0 });
    expect(scene.edges()).toHaveLength(1_000);
    expect(cy.elements()).toHaveLength(0);
    vi.runAllTimers();
    expect(cy.nodes()).toHaveLength(1_000);
    expect(cy.edges()).toHaveLength(1_000);
    expect(cy.getElementById('e:7').position()).toEqual({ x: 70, y: 0 });
    expect(done).toHaveBeenCalledOnce();
    expect(scene.update()).toBe(false);
  });

  it('has many drawn before another frame begins, and after all that goes with them', async () => {
    const { cy, scene } = setUp(1_000);
    const drawn = vi.fn(() => scene.update());
    cy.on(DRAW_NOW, drawn);
    expect(drawn).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(drawn).toHaveReturnedWith(true);
    expect(scene.nodes()).toHaveLength(1_000);
  });

  it('leaves the machine to the first picture', () => {
    const { cy } = setUp(1_000);
    cy.emit('render');
    vi.advanceTimersByTime(FRAME);
    expect(cy.elements()).toHaveLength(0);
    vi.advanceTimersByTime(FRAME + 1);
    expect(cy.elements().length).toBeGreaterThan(0);
  });

  it('waits while the camera moves, until it has rested', () => {
    const { cy, done } = setUp(1_000);
    cy.emit('render');
    for (const _ of Array.from({ length: 20 })) {
      cy.panBy({ x: 24, y: 0 });
      vi.advanceTimersByTime(FRAME);
    }
    expect(cy.elements()).toHaveLength(0);
    vi.advanceTimersByTime(100 + FRAME);
    expect(cy.elements().length).toBeGreaterThan(0);
    vi.runAllTimers();
    expect(cy.elements()).toHaveLength(2_000);
    expect(done).toHaveBeenCalledOnce();
  });

  it('adds all that is left when something else comes', () => {
    const { cy, done, finish } = setUp(1_000);
    finish?.();
    expect(cy.elements()).toHaveLength(2_000);
    vi.runAllTimers();
    expect(cy.elements()).toHaveLength(2_000);
    expect(done).not.toHaveBeenCalled();
  });

  it('adds nothing to a canvas that has gone', () => {
    const { cy, finish } = setUp(1_000);
    cy.destroy();
    vi.runAllTimers();
    expect(() => finish?.()).not.toThrow();
  });
});
