/** The graph as one source tells it, or two side by side: pure producers. */
import type { SourceRef } from '../../graph-data/figure/colouring.ts';
import type { Producer } from './app.ts';
import { removeEntities } from './canvas.ts';
import type { CanvasState, Comparison } from './state.ts';
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
    return { ...canvas, comparison: { a, b, brought: all } };
  };
}

/** Shows everything again; what was brought for the comparison goes, but for what a person has pinned. */
export function endComparison(): Producer<CanvasState> {
  return (canvas) => {
    if (canvas.comparison === null) return canvas;
    const gone = canvas.comparison.brought.filter((id) => !Object.hasOwn(canvas.pinned, id));
    return { ...removeEntities(gone)(canvas), comparison: null };
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
