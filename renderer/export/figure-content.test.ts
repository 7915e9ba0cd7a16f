/** What a figure shows is what the state says, not what a screen shows. */

import { expect, test } from 'vitest';
import { readingOrder } from '../../graph-data/figure/references.ts';
import type { AppState } from '../store/state.ts';
import { startTestApp } from '../store/testing/test-app.ts';
import { elementsOf, pathEnds } from './figure-content.ts';

test('the whole canvas, what is visible, or the selection with what hangs on it', async () => {
  const { app } = await startTestApp();
  const before = app.store.getState();
  const first = Object.values(before.canvas.edges)[0];
  if (!first) throw new Error('the sample has no relation');
  const state: AppState = {
    ...before,
    canvas: { ...before.canvas, hidden: { [first.source]: true as const } },
    selection: { entities: [], relations: [] },
  };
  const ids = (scope: 'canvas' | 'visible' | 'selection', of = state) =>
    elementsOf(of, scope).nodes.map(({ id }) => id);
  expect(ids('canvas')).toContain(first.source);
  expect(ids('visible')).not.toContain(first.source);
  expect(ids('visible')).toHaveLength(ids('canvas').length - 1);
  expect(ids('selection')).toEqual([]);

  const chosen = { ...before, selection: { entities: [], relations: [first.id] } };
  expect(elementsOf(chosen, 'selection').edges).toEqual([first]);
  expect(ids('selection', chosen).toSorted()).toEqual([first.source, first.target].toSorted());
});

test('the ends of a path are those of the selected relations, else those last looked for', async () => {
  const { app } = await startTestApp();
  const state = app.store.getState();
  const [edge] = Object.values(state.canvas.edges);
  if (!edge) throw new Error('the sample has no relation');
  const looked = { ...state, ui: { ...state.ui, pathEnds: { from: 'a', to: 'b' } } };
  expect(pathEnds(looked)).toEqual({ from: 'a', to: 'b' });
  const chosen = { ...looked, selection: { entities: [], relations: [edge.id] } };
  const { from, to } = pathEnds(chosen);
  expect([from, to].toSorted()).toEqual([edge.source, edge.target].toSorted());
});

test('relations are numbered as they are met: from the top, then from the left', async () => {
  const { app } = await startTestApp();
  const edges = Object.values(app.store.getState().canvas.edges).slice(0, 1);
  const [edge] = edges;
  if (!edge) throw new Error('the sample has no relation');
  const at = (id: string, place: string) => ({ ...edge, id, source: place, target: place });
  const positions = {
    topLeft: { x: 0, y: 0 },
    topRight: { x: 500, y: 4 },
    bottom: { x: -300, y: 900 },
  };
  const order = readingOrder(
    [at('a', 'bottom'), at('b', 'topRight'), at('c', 'topLeft')],
    positions,
  );
  expect(order.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});
