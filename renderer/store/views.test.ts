/** Saved views: made of the state, brought back, put in order. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { viewContentSchema } from '../../graph-data/model/view-content.ts';
import { viewGraph } from '../../graph-data/model/view-graph.ts';
import { addSubgraph, moveEntities } from './canvas.ts';
import { initialState } from './initial.ts';
import { all, on } from './slices.ts';
import type { AppState, CanvasState, Point } from './state.ts';
import { NODES, WHOLE } from './testing/small-graph.ts';
import {
  canvasOf,
  contentOf,
  freeName,
  placeAtEnd,
  placesAfterMove,
  surroundings,
} from './views.ts';
import { hide, toggleFilter } from './visibility.ts';

const places = Object.fromEntries(
  NODES.map(({ id }, at): [string, Point] => [id, { x: at * 10.123, y: at }]),
);
const arranged = all<CanvasState>(
  addSubgraph(WHOLE, places),
  hide({ entities: [NODES[1]?.id ?? ''], relations: [WHOLE.edges[0]?.id ?? ''] }),
  toggleFilter('modalities', 'claimed'),
  moveEntities({ [NODES[0]?.id ?? '']: { x: -5, y: 7.555 } }),
);
const state: AppState = on(
  'canvas',
  arranged,
)({
  ...initialState(),
  sight: { x: 1, y: 2, width: 300, height: 200 },
});

describe('content', () => {
  test('fits the schema and brings the same canvas back', () => {
    const content = viewContentSchema.parse(contentOf(state));
    const back = canvasOf(viewGraph(content, WHOLE, {}), content);
    expect({ ...back, positions: null }).toEqual({ ...state.canvas, positions: null });
    expect(back.positions[NODES[0]?.id ?? '']).toEqual({ x: -5, y: 7.56 });
    expect(contentOf({ ...state, canvas: back })).toEqual(content);
  });

  test('brings back looks, camera and what of the selection is seen', () => {
    const [a, b] = NODES.map(({ id }) => id);
    const selection = { entities: [a ?? '', b ?? ''], relations: [] };
    const ui = { ...state.ui, colouring: 'speaker' as const, sizing: 'pageRank' as const };
    const content = contentOf({ ...state, ui, selection });
    const shown = surroundings(content, viewGraph(content, WHOLE, {}))(initialState());
    expect(shown.ui).toMatchObject({ colouring: 'speaker', sizing: 'pageRank' });
    expect(shown.selection).toEqual({ entities: [a], relations: [] });
    expect(shown.camera).toMatchObject({ kind: 'look', at: { x: 1, y: 2, width: 300 } });
  });

  test('what a later version calls its looks means the usual', () => {
    const content = contentOf(state);
    const strange = { ...content, looks: { relationColours: 'x', entityColours: 'y', sizes: 'z' } };
    const shown = surroundings(strange, viewGraph(strange, WHOLE, {}))(initialState());
    expect(shown.ui).toMatchObject({ colouring: 'nothing', sizing: 'connections' });
  });
});

describe('order', () => {
  const views = (...at: number[]) => at.map((place, id) => ({ id: `${id}`, place }));
  const ordered = (list: { id: string; place: number }[], moves: ReadonlyMap<string, number>) =>
    list
      .map((view) => ({ ...view, place: moves.get(view.id) ?? view.place }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ id }) => id)
      .join('');

  test('where there is room only the one that moves changes', () => {
    const list = views(0, 1000, 2000);
    const moves = placesAfterMove(list, '2', 1);
    expect([...moves.keys()]).toEqual(['2']);
    expect(ordered(list, moves)).toBe('021');
  });

  test('a view that stays changes nothing', () => {
    expect(placesAfterMove(views(0, 1, 2), '1', 1)).toEqual(new Map());
    expect(placesAfterMove(views(0, 1, 2), 'nobody', 1)).toEqual(new Map());
  });

  test('every move ends where it was meant to, within the places there are', () => {
    const list = fc.uniqueArray(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1 });
    fc.assert(
      fc.property(list, fc.nat(), fc.nat(), (numbers, which, to) => {
        const all = numbers
          .toSorted((a, b) => a - b)
          .map((place, at) => ({ id: String.fromCodePoint(97 + at), place }));
        const id = all[which % all.length]?.id ?? '';
        const rank = to % all.length;
        const moves = placesAfterMove(all, id, rank);
        const others = all.map((view) => view.id).filter((other) => other !== id);
        expect(ordered(all, moves)).toBe(others.toSpliced(rank, 0, id).join(''));
        expect([...moves.values()].every((place) => place >= 0 && place <= 1_000_000)).toBe(true);
      }),
    );
  });

  test('a new one comes last and has a name of its own', () => {
    expect(placeAtEnd([])).toBe(0);
    const last = { id: 'a', name: 'A', note: '', place: 3000, entities: 0 };
    expect(placeAtEnd([last])).toBe(4000);
    expect(freeName('View 1', ['View 1', 'View 1 2'])).toBe('View 1 3');
  });
});
