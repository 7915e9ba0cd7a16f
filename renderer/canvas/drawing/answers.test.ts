import cytoscape from 'cytoscape';
import { describe, expect, it } from 'vitest';
import { definitions } from '../definitions.ts';
import { answersOf } from './answers.ts';
import { createScene } from './scene.ts';

const NODE = { size: 20, fill: '#000000', stroke: '#ffffff', rim: 2, icon: 'M0 0', ink: '#fff' };
const EDGE = { colour: '#888888', width: 1.5, loop: 0, dash: [], coloured: false, marks: [] };
const ENDS = { source: 'e:a', target: 'e:b', count: 1 };

function setUp() {
  const cy = cytoscape({ headless: true, styleEnabled: false });
  const scene = createScene();
  scene.attach(cy);
  const places: Record<string, { x: number; y: number }> = {
    a: { x: 0, y: 0 },
    b: { x: 200, y: 0 },
  };
  cy.add(
    definitions(
      [
        { group: 'nodes', data: { id: 'e:a', ...NODE } },
        { group: 'nodes', data: { id: 'e:b', ...NODE } },
        { group: 'edges', data: { id: 'r:line', bend: 0, ...ENDS, ...EDGE } },
        { group: 'edges', data: { id: 'r:bow', bend: 60, ...ENDS, ...EDGE } },
      ],
      (id) => ({ ...(places[id] ?? { x: 0, y: 0 }) }),
    ),
  );
  return { cy, answers: answersOf(cy, scene) };
}

describe('what Cytoscape asks its renderer', () => {
  it('is told where edges begin, pass and end', () => {
    const { cy, answers } = setUp();
    const line = cy.edges('#r\\:line')[0];
    const bow = cy.edges('#r\\:bow')[0];
    if (!line || !bow) throw new Error('Both edges were added.');
    expect(answers.getSourceEndpoint(line)).toEqual({ x: 11, y: 0 });
    expect(answers.getTargetEndpoint(line)).toEqual({ x: 187, y: 0 });
    expect(answers.getEdgeMidpoint(line)).toEqual({ x: 99, y: 0 });
    expect(answers.getControlPoints(line)).toBeUndefined();
    expect(answers.getControlPoints(bow)).toEqual([{ x: 100, y: 60 }]);
    cy.getElementById('e:b').position({ x: 400, y: 0 });
    expect(answers.getTargetEndpoint(line)).toEqual({ x: 387, y: 0 });
  });

  it('is told what is under the pointer, a node before an edge', () => {
    const { answers } = setUp();
    const ids = (x: number, y: number, touch = false) =>
      answers.findNearestElements(x, y, true, touch).map((element) => element.id());
    expect(ids(100, 5)).toEqual(['r:line']);
    expect(ids(5, 0)).toEqual(['e:a', 'r:line']);
    expect(ids(100, 15)).toEqual([]);
    expect(ids(100, 12, true)).not.toEqual([]);
    expect(answers.findNearestElement(100, 5, true, false)?.id()).toBe('r:line');
    expect(answers.findNearestElement(900, 5, true, false)).toBeUndefined();
  });

  it('reaches as far in px of the screen at any zoom', () => {
    const { cy, answers } = setUp();
    cy.zoom(4);
    expect(answers.findNearestElement(100, 5, true, false)).toBeUndefined();
  });

  it('is given all elements, of which every one answers the pointer', () => {
    const { answers } = setUp();
    expect(answers.getCachedZSortedEles()).toHaveLength(4);
  });
});
