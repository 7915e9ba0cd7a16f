/** The legend explains the colours of relations, and its entries filter by them. */
import { beforeEach, expect, test } from 'vitest';
import { compareSources, setColouring, setFilter } from '../store/actions.ts';
import { selectScheme } from '../store/telling-selectors.ts';
import { startTestApp, type TestApp } from '../store/testing/test-app.ts';
import { type LegendRow, legendRows, pressedFilter } from './legend-rows.ts';

let made: TestApp;
const rows = (): LegendRow[] => {
  const state = made.app.store.getState();
  return legendRows(state.canvas, 'light', selectScheme(state));
};
const colours = () => rows().filter(({ entry }) => entry.kind === 'colour');

beforeEach(async () => {
  made = await startTestApp();
});

test('nothing coloured, nothing explained', () => {
  expect(colours()).toEqual([]);
});

test('an entry filters by the values its colour stands for, and is off once it has', () => {
  setColouring(made.app, 'speaker');
  const own = colours().find(({ entry }) => entry.label === 'The homan');
  expect(own).toMatchObject({ filter: { facet: 'speakers', values: ['homan'] }, on: true });
  if (!own?.filter) throw new Error('the entry filters nothing');
  setFilter(made.app, own.filter.facet, pressedFilter(own, []));
  const after = colours().find(({ entry }) => entry.label === 'The homan');
  expect(after).toMatchObject({ on: false, entry: { count: 2 } });
  expect(after && pressedFilter(after, ['homan'])).toEqual([]);
});

test('relations of several documents have a colour that filters nothing', () => {
  setColouring(made.app, 'document');
  const several = colours().find(({ entry }) => entry.label === 'Several documents');
  expect(several).toMatchObject({ filter: null, on: true, entry: { count: 1 } });
});

test('a comparison counts only what its two sources tell', async () => {
  const source = (value: string) => ({ kind: 'document', value, label: value }) as const;
  await compareSources(made.app, source('d2'), source('d3'));
  expect(colours().map(({ entry }) => [entry.label, entry.count])).toEqual([
    ['Only d2', 1],
    ['Only d3', 3],
    ['Both', 0],
  ]);
  const entities = rows().filter(({ entry }) => entry.kind === 'entity');
  expect(entities.reduce((sum, { entry }) => sum + entry.count, 0)).toBe(5);
});

test('what is hidden is not counted, and neither are its relations', () => {
  const lines = () => rows().flatMap(({ entry }) => (entry.kind === 'line' ? [entry.count] : []));
  const all = lines().reduce((sum, count) => sum + count, 0);
  const { edges } = made.app.store.getState().canvas;
  const [edge] = Object.values(edges);
  if (edge === undefined) throw new Error('nothing on the canvas');
  made.app.store.setState((state) => ({
    ...state,
    canvas: { ...state.canvas, hidden: { [edge.source]: true } },
  }));
  const gone = Object.values(edges).filter(
    ({ source, target }) => source === edge.source || target === edge.source,
  );
  expect(lines().reduce((sum, count) => sum + count, 0)).toBe(all - gone.length);
});
