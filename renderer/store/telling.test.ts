/** The graph as its sources tell it, and without some of them. */
import { beforeEach, expect, test } from 'vitest';
import type { SourceRef } from '../../graph-data/figure/colouring.ts';
import {
  clearFilters,
  compareSources,
  endComparison,
  leaveOut,
  restoreSources,
  setColouring,
  setTime,
  showEntities,
  togglePinned,
  undo,
} from './actions.ts';
import { removeEntities } from './canvas.ts';
import { commit } from './history.ts';
import { selectVisibleIds } from './selectors.ts';
import { selectFallen, selectScheme } from './telling-selectors.ts';
import { startTestApp, type TestApp } from './testing/test-app.ts';

let made: TestApp;
const state = () => made.app.store.getState();
const seen = () => {
  const { entities, relations } = selectVisibleIds(state());
  return { entities: [...entities].toSorted(), relations: [...relations].toSorted() };
};
const document = (value: string): SourceRef => ({ kind: 'document', value, label: value });

beforeEach(async () => {
  made = await startTestApp();
});

test('one source alone: its relations and their ends, no more', async () => {
  await compareSources(made.app, document('d2'), null);
  expect(seen()).toEqual({ entities: ['ccr', 'order'], relations: ['r9'] });
  await undo(made.app);
  expect(seen().entities).toContain('loner');
});

test('two sources side by side, and the way back', async () => {
  await compareSources(made.app, document('d2'), document('d3'));
  expect(seen().relations).toEqual(['r4', 'r6', 'r7', 'r9']);
  expect(selectScheme(state())).toMatchObject({ kind: 'comparison' });
  endComparison(made.app);
  expect(seen().entities).toHaveLength(11);
  expect(selectScheme(state())).toBeNull();
});

test('what was brought for a comparison goes with it, but for what was pinned', async () => {
  made.app.store.setState(commit('clear', removeEntities(['ccr', 'blasio'])));
  await compareSources(made.app, document('d2'), null);
  await compareSources(made.app, document('d3'), null);
  expect(seen().entities).toEqual(['blasio', 'nyc', 'order', 'trump']);
  togglePinned(made.app, ['blasio']);
  endComparison(made.app);
  expect(seen().entities).toContain('blasio');
  expect(seen().entities).not.toContain('ccr');
});

test('what two sources tell is laid out anew but for what is pinned, and all goes back', async () => {
  const bare = ['ccr', 'blasio', 'nyc'];
  made.app.store.setState(commit('clear', removeEntities(bare)));
  const at = (id: string) => state().canvas.positions[id];
  togglePinned(made.app, ['trump']);
  const before = state().canvas.positions;
  await compareSources(made.app, document('d2'), document('d3'));
  expect(at('blasio')).toBeDefined();
  expect(at('order')).not.toEqual(before.order);
  expect(at('trump')).toEqual(before.trump);
  // Nothing is brought for it, so nothing moves.
  const during = state().canvas.positions;
  await compareSources(made.app, document('d3'), null);
  expect(state().canvas.positions).toEqual(during);
  togglePinned(made.app, ['order']);
  endComparison(made.app);
  expect(state().canvas.positions).toEqual({ ...before, order: during.order });
});

test('no more is brought for a comparison than the canvas takes, and that is said', async () => {
  made.app.store.setState(commit('clear', removeEntities(Object.keys(state().canvas.nodes))));
  const { ui } = state();
  // As if the canvas took no more than three: a project of thousands would be slow to make.
  made.app.store.setState((now) => ({ ...now, ui: { ...ui, budget: 3 as typeof ui.budget } }));
  await compareSources(made.app, document('d1'), document('d3'));
  expect(Object.keys(state().canvas.nodes)).toHaveLength(3);
  const [notice] = state().notices;
  expect(notice?.text).toMatch(
    /^Of \d+ entities in what is told, \d that .* allow more in the menu View/,
  );
  // What is there already counts as well.
  await compareSources(made.app, document('d3'), document('d1'));
  expect(Object.keys(state().canvas.nodes)).toHaveLength(3);
});

test('a speaker is a source too', async () => {
  await compareSources(made.app, { kind: 'speaker', value: 'homan', label: 'Homan' }, null);
  expect(seen().relations).toEqual(['r2', 'r3']);
});

test('what rests on the documents left out falls, and nothing that has another', async () => {
  leaveOut(made.app, ['d1'], true, 'First');
  expect([...selectFallen(state())].toSorted()).toEqual(['r11', 'r12', 'r5']);
  leaveOut(made.app, ['d3'], true, 'Third');
  expect(selectFallen(state()).has('r4')).toBe(true);
  expect(selectFallen(state()).has('r10')).toBe(false);
  await undo(made.app);
  expect(selectFallen(state()).has('r4')).toBe(false);
  restoreSources(made.app);
  expect(selectFallen(state()).size).toBe(0);
});

test('categories are ranked over the whole project, so that filters change no colour', () => {
  setColouring(made.app, 'document');
  const before = selectScheme(state());
  expect(before).toMatchObject({ kind: 'category', by: 'document' });
  setColouring(made.app, 'modality');
  const scheme = selectScheme(state());
  const order = scheme?.kind === 'category' ? scheme.values.map(({ value }) => value) : [];
  expect(order).toEqual(['stated', 'claimed', 'intended', 'threatened']);
});

test('dates filter relations and what hangs on them alone; clearing filters clears them', () => {
  const early = { start: 1, end: 1, uncertain: false };
  const dates = { r1: { event: early, published: null } };
  const range = { start: 0, end: 2 };
  setTime(made.app, { clock: 'event', range, knownOn: null, undated: false, dates });
  expect(seen().relations).toEqual(['r1']);
  expect(seen().entities).toEqual(['homan', 'ice', 'loner']);
  clearFilters(made.app);
  expect(seen().relations).toHaveLength(12);
});

test('a gesture on the timeline is one step of undo', async () => {
  const time = { clock: 'event', range: null, knownOn: 1, undated: false, dates: {} } as const;
  const steps = state().history.past.length;
  setTime(made.app, time);
  setTime(made.app, { ...time, knownOn: 2 }, true);
  setTime(made.app, { ...time, knownOn: 3 }, true);
  expect(state().history.past).toHaveLength(steps + 1);
  await undo(made.app);
  expect(state().canvas.time).toBeNull();
});

test('whoever asks for something hidden by dates or by a comparison gets to see it', async () => {
  await compareSources(made.app, document('d2'), null);
  await showEntities(made.app, ['ice']);
  expect(seen().entities).toContain('ice');
  expect(state().canvas.comparison).toBeNull();
});
