/** The outline's rows. */
import { expect, test } from 'vitest';
import { plainEdge } from '../../../graph-data/model/testing/plain-edge.ts';
import type { GraphNode } from '../../../graph-data/model/views.ts';
import type { OutlineEntity, OutlineGroup } from '../../store/selectors.ts';
import { entityKey, outlineRows } from './rows.ts';

const homan: GraphNode = { id: 'homan', type: 'person', name: 'Thomas Homan', degree: 1 };
const ice: GraphNode = { id: 'ice', type: 'organisation', name: 'ICE', degree: 1 };
const directs = plainEdge('r', 'homan', 'ice', { type: 'leads', label: 'acting director of' });
const person: OutlineEntity = {
  node: homan,
  relations: [{ edge: directs, other: ice, direction: 'out' }],
};
const agency: OutlineEntity = {
  node: ice,
  relations: [{ edge: directs, other: homan, direction: 'in' }],
};
const GROUPS: OutlineGroup[] = [
  { type: 'person', label: 'Person', entities: [person] },
  { type: 'organisation', label: 'Organisation', entities: [agency] },
];

test('types start open and entities shut', () => {
  const rows = outlineRows(GROUPS, 'type', new Set());
  expect(rows.map((row) => [row.level, row.text, row.expanded])).toEqual([
    [1, 'Person', true],
    [2, 'Thomas Homan', false],
    [1, 'Organisation', true],
    [2, 'ICE', false],
  ]);
});

test('an open entity shows its relations, read in their own direction', () => {
  const rows = outlineRows(GROUPS, 'type', new Set([entityKey('ice')]));
  expect(rows.at(-1)?.text).toBe('Thomas Homan – acting director of – ICE');
  expect(rows.at(-1)?.level).toBe(3);
});

test('a shut type hides what is below it', () => {
  const rows = outlineRows(GROUPS, 'type', new Set(['group person']));
  expect(rows.map((row) => row.text)).toEqual(['Person', 'Organisation', 'ICE']);
});

test('ordered by name there are no types', () => {
  const rows = outlineRows(GROUPS, 'name', new Set());
  expect(rows.map((row) => [row.level, row.text, row.place, row.size])).toEqual([
    [1, 'ICE', 1, 2],
    [1, 'Thomas Homan', 2, 2],
  ]);
});
