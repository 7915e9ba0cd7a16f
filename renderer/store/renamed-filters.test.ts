/** Filters follow a type that is renamed where nothing on the canvas has it, and the undo and redo of it. */
import { expect, test } from 'vitest';
import type { ChangeSet } from '../../graph-data/model/change-set.ts';
import type { Entity } from '../../graph-data/model/records.ts';
import { addSubgraph } from './canvas.ts';
import { commit, commitEdit, renameInFilters, turnEdit } from './history.ts';
import { initialState } from './initial.ts';
import { all } from './slices.ts';
import type { AppState } from './state.ts';
import { subgraph, WHOLE } from './testing/small-graph.ts';
import { toggleFilter } from './visibility.ts';

const RENAMING = { of: 'entity', from: 'place', to: 'town', taken: false } as const;

function retyping(from: string, to: string): ChangeSet {
  const nyc = (type: string): Entity => ({
    ...{ id: 'nyc', name: 'New York City', aliases: [], description: '', type },
  });
  return {
    name: 'rename type place to town',
    changes: [
      {
        op: 'put',
        record: { kind: 'entity', value: nyc(to) },
        was: { kind: 'entity', value: nyc(from) },
      },
    ],
  };
}

const shown = all(
  commit('show', addSubgraph(subgraph(['homan', 'ice']), {})),
  commit('filter', toggleFilter('entityTypes', 'place')),
  commit('filter', toggleFilter('modalities', 'claimed')),
)(initialState());

const off = (state: AppState) => state.canvas.filters.entityTypes;

function turn(state: AppState, from: 'past' | 'future', inverse: ChangeSet): AppState {
  const entry = state.history[from].at(-1);
  if (entry === undefined) throw new Error('There is no step.');
  return turnEdit(from, entry, inverse)(state);
}

test('a type that is filtered out stays so under its new name, there and back', () => {
  const [there, back] = [retyping('place', 'town'), retyping('town', 'place')];
  const after = all(commitEdit('rename', back), renameInFilters(RENAMING))(shown);
  expect(off(after)).toEqual(['town']);
  expect(after.canvas.filters.modalities).toEqual(['claimed']);
  const undone = turn(after, 'past', there);
  expect(off(undone)).toEqual(['place']);
  expect(off(turn(undone, 'future', back))).toEqual(['town']);
});

test('an edit that renames nothing leaves the filters as they are', () => {
  const creation: ChangeSet = {
    name: 'add',
    changes: [{ op: 'delete', kind: 'entity', id: 'x' }],
  };
  const after = commit(
    'filter',
    toggleFilter('entityTypes', 'person'),
  )(commitEdit('add', creation)(shown));
  const entry = after.history.past.findLast(({ edit }) => edit !== undefined);
  if (entry === undefined) throw new Error('There is no edit.');
  expect(off(turnEdit('past', entry, creation)(after))).toEqual(['place', 'person']);
});

test('what is on the canvas keeps its old type until it is brought up to date, and so does the filter', () => {
  const all = commit('show', addSubgraph(WHOLE, {}))(shown);
  expect(off(renameInFilters(RENAMING)(all))).toEqual(['place']);
});
