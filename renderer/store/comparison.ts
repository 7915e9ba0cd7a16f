/** The graph as one source tells it, or two side by side: pure producers. */
import type { SourceRef } from '../../graph-data/figure/colouring.ts';
import type { Producer } from './app.ts';
import { removeEntities } from './canvas.ts';
import type { CanvasState, Comparison, Point } from './state.ts';
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
    const places = canvas.comparison?.before ?? {};
    return { ...canvas, comparison: { a, b, brought: all, before: places } };
  };
}

/** Puts entities to other places for as long as the comparison lasts. */
export function rearrange(places: Readonly<Record<string, Point>>): Producer<CanvasState> {
  return (canvas) => {
    const { comparison, positions } = canvas;
    if (comparison === null) return canvas;
    const moved = Object.keys(places).flatMap((id) => {
      const place = positions[id];
      return place === undefined ? [] : [[id, place] as const];
    });
    // Of several comparisons in a row, the first one knows where things were.
    const before = { ...Object.fromEntries(moved), ...comparison.before };
    return {
      ...canvas,
      comparison: { ...comparison, before },
      positions: { ...positions, ...places },
    };
  };
}

/**
 * Shows everything again, in the places from before; what was brought for the comparison goes, but for what a
 * person has pinned.
 */
export function endComparison(): Producer<CanvasState> {
  return (canvas) => {
    if (canvas.comparison === null) return canvas;
    const { brought, before } = canvas.comparison;
    const isLoose = (id: string) => !Object.hasOwn(canvas.pinned, id);
    const rest = { ...removeEntities(brought.filter(isLoose))(canvas), comparison: null };
    const back = Object.entries(before).filter(
      ([id]) => isLoose(id) && Object.hasOwn(rest.nodes, id),
    );
    return { ...rest, positions: { ...rest.positions, ...Object.fromEntries(back) } };
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
