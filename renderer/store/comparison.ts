/** The graph as one source tells it, or two side by side: pure producers. */
import type { SourceRef } from '../../graph-data/figure/colouring.ts';
import { visibleElements } from '../../graph-data/model/visible-graph.ts';
import type { Producer } from './app.ts';
import { removeEntities } from './canvas.ts';
import type { CanvasState, Comparison, Point, Spread } from './state.ts';
import { shorten } from './words.ts';

/**
 * Shows only what one source tells, or what either of two does.
 * @param brought entities that were brought onto the canvas for it; they go again when it ends
 */
export function compare(
  a: SourceRef,
  b: SourceRef | null,
  brought: readonly string[],
): Producer<CanvasState> {
  return (canvas) => {
    const before = canvas.comparison?.brought ?? [];
    const all = [...new Set([...before, ...brought])];
    const spread = canvas.comparison?.spread ?? null;
    return { ...canvas, comparison: { a, b, brought: all, spread } };
  };
}

/**
 * Makes room for what has no place yet: what has one moves apart from the middle, in the same arrangement,
 * by as much as the picture has to grow. What is pinned stays.
 */
export function makeRoom(canvas: CanvasState): CanvasState {
  const { comparison, positions, pinned } = canvas;
  const { nodes } = visibleElements(canvas);
  const places = nodes.flatMap(({ id }) => positions[id] ?? []);
  if (comparison === null || places.length < 2 || places.length === nodes.length) return canvas;
  const centre = comparison.spread?.centre ?? middleOf(places);
  const growth = Math.sqrt(nodes.length / places.length);
  const moved = Object.keys(positions).filter((id) => !Object.hasOwn(pinned, id));
  const spread: Spread = {
    centre,
    factor: (comparison.spread?.factor ?? 1) * growth,
    entities: comparison.spread?.entities ?? moved,
  };
  return {
    ...canvas,
    comparison: { ...comparison, spread },
    positions: scaled(positions, moved, centre, growth),
  };
}

function middleOf(places: readonly Point[]): Point {
  const sum = places.reduce(({ x, y }, place) => ({ x: x + place.x, y: y + place.y }));
  return { x: sum.x / places.length, y: sum.y / places.length };
}

function scaled(
  positions: CanvasState['positions'],
  ids: readonly string[],
  centre: Point,
  factor: number,
): CanvasState['positions'] {
  const moved = ids.flatMap((id) => {
    const place = positions[id];
    if (place === undefined) return [];
    const [x, y] = [place.x - centre.x, place.y - centre.y];
    return [[id, { x: centre.x + x * factor, y: centre.y + y * factor }] as const];
  });
  return { ...positions, ...Object.fromEntries(moved) };
}

/**
 * Shows everything again, in the places from before; what was brought for the comparison goes, but for what a
 * person has pinned.
 */
export function endComparison(): Producer<CanvasState> {
  return (canvas) => {
    if (canvas.comparison === null) return canvas;
    const { brought, spread } = canvas.comparison;
    const isLoose = (id: string) => !Object.hasOwn(canvas.pinned, id);
    const rest = { ...removeEntities(brought.filter(isLoose))(canvas), comparison: null };
    if (spread === null) return rest;
    const back = spread.entities.filter(isLoose);
    return { ...rest, positions: scaled(rest.positions, back, spread.centre, 1 / spread.factor) };
  };
}

/** A comparison in words: *As told by A*, *A beside B*. */
export function comparisonTitle({ a, b }: Pick<Comparison, 'a' | 'b'>): string {
  return b === null
    ? `As told by ${shorten(a.label)}`
    : `${shorten(a.label)} beside ${shorten(b.label)}`;
}

/** Leaves documents out, or takes them back in. */
export function leaveOut(documents: readonly string[], out: boolean): Producer<CanvasState> {
  return (canvas) => {
    const wanted = new Set(documents);
    const rest = canvas.leftOut.filter((id) => !wanted.has(id));
    const leftOut = out ? [...rest, ...wanted] : rest;
    const same =
      leftOut.length === canvas.leftOut.length &&
      leftOut.every((id) => canvas.leftOut.includes(id));
    return same ? canvas : { ...canvas, leftOut };
  };
}
