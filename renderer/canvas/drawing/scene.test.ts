import cytoscape from 'cytoscape';
import { describe, expect, it } from 'vitest';
import { plainEdge } from '../../../graph-data/model/testing/plain-edge.ts';
import type { GraphEdge, GraphNode } from '../../../graph-data/model/views.ts';
import { definitions } from '../definitions.ts';
import { toElements } from '../elements.ts';
import { createScene } from './scene.ts';

const node = (id: string): GraphNode => ({ id, type: 'person', name: id, degree: 3 });
const edge = (id: string, source: string, target: string): GraphEdge =>
  plainEdge(id, source, target, { modality: 'claimed' });
const PLACES: Record<string, { x: number; y: number }> = {
  a: { x: 0, y: 0 },
  b: { x: 300, y: 0 },
  c: { x: 0, y: 300 },
};

function drawn() {
  const cy = cytoscape({ headless: true, styleEnabled: false });
  const scene = createScene();
  scene.attach(cy);
  const graph = {
    nodes: ['a', 'b', 'c'].map(node),
    edges: [edge('x', 'a', 'b'), edge('y', 'b', 'c'), edge('z', 'c', 'c')],
  };
  const specs = [...toElements(graph, new Set(), 'light').values()];
  cy.add(definitions(specs, (id) => ({ ...(PLACES[id] ?? { x: 0, y: 0 }) })));
  scene.update();
  return { cy, scene };
}

describe('a scene', () => {
  it('holds what Cytoscape holds, and is up to date then', () => {
    const { scene } = drawn();
    expect(scene.nodes().map(({ id }) => id)).toEqual(['e:a', 'e:b', 'e:c']);
    expect(scene.edge('r:x')).toMatchObject({ dash: [8, 4], count: 1, chosen: false });
    expect(scene.edge('r:z')?.shape.points).toHaveLength(10);
    expect(scene.bounds()).toMatchObject({ x1: expect.closeTo(-137, 0) });
    expect(scene.update()).toBe(false);
  });

  it('lays anew only the edges of what has moved', () => {
    const { cy, scene } = drawn();
    const [x, y] = [scene.edge('r:x')?.shape, scene.edge('r:y')?.shape];
    cy.getElementById('e:a').position({ x: 0, y: -100 });
    expect(scene.update()).toBe(true);
    expect(scene.node('e:a')).toMatchObject({ x: 0, y: -100 });
    expect(scene.edge('r:x')?.shape).not.toEqual(x);
    expect(scene.edge('r:y')?.shape).toBe(y);
  });

  it('finds what is under a point also after it has moved', () => {
    const { cy, scene } = drawn();
    const reach = { node: 2, edge: 8 };
    expect(scene.hit({ x: 150, y: 3 }, reach)).toMatchObject({ node: null, edge: { id: 'r:x' } });
    cy.getElementById('e:c').position({ x: 150, y: 0 });
    scene.update();
    expect(scene.hit({ x: 150, y: 3 }, reach)).toMatchObject({ node: { id: 'e:c' } });
  });

  it('takes over classes, data and what is added and removed', () => {
    const { cy, scene } = drawn();
    cy.getElementById('r:x').addClass('chosen');
    cy.getElementById('r:y').data('width', 4);
    cy.getElementById('r:z').remove();
    expect(scene.update()).toBe(true);
    expect(scene.edge('r:x')?.chosen).toBe(true);
    expect(scene.edge('r:y')?.width).toBe(4);
    expect(scene.edge('r:z')).toBeNull();
    expect(scene.groups().at(-1)).toMatchObject({ tier: 2, edges: [{ id: 'r:x' }] });
  });

  it('draws what Cytoscape does not have yet, and stays as it is when it gets it', () => {
    const { cy, scene } = drawn();
    const graph = { nodes: [node('d')], edges: [edge('w', 'a', 'd')] };
    const [disc, line] = toElements(graph, new Set(), 'light').values();
    if (disc?.group !== 'nodes' || line?.group !== 'edges') throw new Error('Two were expected.');
    const at = { x: 0, y: 500 };
    scene.expect([{ data: disc.data, at }], [line.data]);
    expect(scene.update()).toBe(true);
    const early = scene.edge('r:w');
    expect(scene.node('e:d')).toMatchObject(at);
    expect(early?.shape.points[0]).toBe(0);
    cy.add(definitions([disc, line], () => ({ ...at })));
    expect(scene.update()).toBe(false);
    expect(scene.edge('r:w')).toBe(early);
    cy.getElementById('r:w').addClass('lit');
    cy.getElementById('e:d').position({ x: 40, y: 500 });
    expect(scene.edge('r:w')?.lit).toBe(true);
    expect(scene.node('e:d')?.x).toBe(40);
  });

  it('tells once what has changed, also what others have brought up to date', () => {
    const { cy, scene } = drawn();
    expect(scene.news()).toMatchObject({ changed: true, moved: null });
    expect(scene.news().changed).toBe(false);
    cy.getElementById('e:a').position({ x: 9, y: 9 });
    scene.update();
    cy.getElementById('e:b').position({ x: 8, y: 8 });
    scene.update();
    const moved = new Set([scene.node('e:a'), scene.node('e:b')]);
    expect(scene.news()).toEqual({ changed: true, moved });
    cy.getElementById('r:x').addClass('lit');
    scene.update();
    expect(scene.news()).toEqual({ changed: true, moved: null });
  });

  it('mutes all the rest at one word', () => {
    const { cy, scene } = drawn();
    cy.getElementById('r:x').addClass('lit');
    cy.data('muting', true);
    scene.update();
    expect(scene.muting()).toBe(true);
    expect(scene.groups().map(({ tier }) => tier)).toEqual([0, 1]);
    expect(scene.groups()[0]?.alpha).toBeLessThan(0.2);
  });

  it('draws discs larger from afar, and lines up to their rims', () => {
    const { cy, scene } = drawn();
    const near = scene.node('e:a')?.radius ?? 0;
    const start = scene.edge('r:x')?.shape.points[0] ?? 0;
    cy.zoom(0.2);
    // Not while a picture of another size is on its way.
    expect(scene.update()).toBe(false);
    expect(scene.update(true)).toBe(true);
    expect(scene.node('e:a')?.radius).toBe(2 * near);
    expect(scene.edge('r:x')?.shape.points[0]).toBeCloseTo(start + near, 9);
  });

  it('colours anew in another theme', () => {
    const { scene } = drawn();
    scene.setTheme('dark');
    expect(scene.update()).toBe(true);
    expect(scene.groups()[0]?.alpha).toBe(0.7);
  });
});
