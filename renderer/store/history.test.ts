/** Undo and redo of the canvas. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Producer } from './app.ts';
import {
  addSubgraph,
  arrangeEntities,
  moveEntities,
  pinEntities,
  removeEntities,
} from './canvas.ts';
import { amend, commit, HISTORY_LIMIT, redo, rewriteHistory, undo } from './history.ts';
import { initialState } from './initial.ts';
import type { AppState, CanvasState } from './state.ts';
import { NODES, subgraph } from './testing/small-graph.ts';
import { clearFilters, hide, showHidden, toggleFilter } from './visibility.ts';

const start: AppState = commit(
  'show',
  addSubgraph(subgraph(['homan', 'ice', 'nyc']), {}),
)(initialState());
const ids = fc.subarray(NODES.map(({ id }) => id));
const point = fc.record({ x: fc.integer(), y: fc.integer() });
const positions = fc.dictionary(fc.constantFrom(...NODES.map(({ id }) => id)), point);

const change: fc.Arbitrary<Producer<CanvasState>> = fc.oneof(
  ids.map((some) => addSubgraph(subgraph(some), {}, some[0] ?? null)),
  ids.map((some) => removeEntities(some)),
  ids.map((entities) => hide({ entities, relations: [] })),
  fc.constant(showHidden()),
  fc.constantFrom('person', 'place').map((type) => toggleFilter('entityTypes', type)),
  fc.constant(clearFilters()),
  positions.map(moveEntities),
  positions.map(arrangeEntities),
  ids.map(pinEntities),
);

function times(count: number, step: Producer<AppState>, state: AppState): AppState {
  return Array.from({ length: count }).reduce<AppState>((at) => step(at), state);
}

describe('any sequence of changes', () => {
  test('undone wholly is the start, made again is the end', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        const base: AppState = { ...start, history: { past: [], future: [] } };
        const end = changes.reduce<AppState>(
          (state, some, at) => commit(`step ${at}`, some)(state),
          base,
        );
        const steps = end.history.past.length;
        const undone = times(steps, undo(), end);
        expect(undone.canvas).toBe(base.canvas);
        expect(undone.history.past).toEqual([]);
        const redone = times(steps, redo(), undone);
        expect(redone.canvas).toBe(end.canvas);
        expect(redone.history.past.map(({ name }) => name)).toEqual(
          end.history.past.map(({ name }) => name),
        );
      }),
    );
  });

  test('undone in part leads to what was there at that time', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), fc.nat(), (changes, nat) => {
        const states = [start];
        for (const some of changes) {
          const last = states.at(-1) ?? start;
          const next = commit('step', some)(last);
          if (next !== last) states.push(next);
        }
        const back = nat % states.length;
        const undone = times(back, undo(), states.at(-1) ?? start);
        expect(undone.canvas).toBe(states[states.length - 1 - back]?.canvas);
      }),
    );
  });
});

test('a change that changes nothing leaves no step', () => {
  expect(commit('nothing', clearFilters())(start)).toBe(start);
});

test('a new change takes away what could be made again', () => {
  const undone = undo()(commit('pin', pinEntities(['homan']))(start));
  expect(undone.history.future.map(({ name }) => name)).toEqual(['pin']);
  expect(commit('hide', hide({ entities: ['ice'], relations: [] }))(undone).history.future).toEqual(
    [],
  );
});

test('steps are bounded; the oldest go', () => {
  const many = Array.from({ length: HISTORY_LIMIT + 5 }).reduce<AppState>(
    (state, _, at) => commit(`move ${at}`, moveEntities({ homan: { x: at, y: 0 } }))(state),
    start,
  );
  expect(many.history.past).toHaveLength(HISTORY_LIMIT);
  expect(many.history.past[0]?.name).toBe('move 5');
});

test('positions on their way belong to the step that began them', () => {
  const begun = commit('layout', arrangeEntities({ ice: { x: 1, y: 1 } }))(start);
  const ended = amend(arrangeEntities({ ice: { x: 2, y: 2 } }))(begun);
  expect(ended.history.past).toHaveLength(2);
  expect(undo()(ended).canvas).toBe(start.canvas);
  expect(redo()(undo()(ended)).canvas.positions.ice).toEqual({ x: 2, y: 2 });
});

test('what is out of sight is no longer selected', () => {
  const selected = { ...start, selection: { entities: ['homan', 'ice'], relations: ['r1', 'r2'] } };
  const after = commit('hide', hide({ entities: ['ice'], relations: [] }))(selected);
  expect(after.selection).toEqual({ entities: ['homan'], relations: ['r2'] });
  const moved = commit('move', moveEntities({ ice: { x: 1, y: 1 } }))(selected);
  expect(moved.selection).toBe(selected.selection);
});

test('data brought up to date reaches every remembered canvas', () => {
  const removed = commit('remove', removeEntities(['ice']))(start);
  const after = rewriteHistory(removeEntities(['nyc', 'ice']))(removed);
  expect(Object.keys(undo()(after).canvas.nodes)).toEqual(['homan']);
});
