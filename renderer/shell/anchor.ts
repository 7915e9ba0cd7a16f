/** Where a menu opens that was asked for by keyboard. */
import type { Point } from '../store/state.ts';

/** The middle of the element that has the keyboard focus, in client pixels; of the page if none has. */
export function focusAnchor(page: Pick<Document, 'activeElement' | 'documentElement'>): Point {
  const { left, top, width, height } = (
    page.activeElement ?? page.documentElement
  ).getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
