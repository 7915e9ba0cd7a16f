/** Bringing the active passage into view. */

/** Further than this many heights of the reader a smooth scroll would only make one wait. */
const NEAR = 1.5;

/**
 * Scrolls the active passage of a text to the upper third where it is not in sight: gently when near, at once when
 * far. A text
 * without an active passage begins at its top.
 */
export function scrollToPassage(text: HTMLElement): void {
  const mark = text.querySelector<HTMLElement>('mark[aria-current="true"]');
  const scroller = text.closest<HTMLElement>('[data-reader-scroll]');
  if (scroller === null) return;
  if (mark === null) {
    scroller.scrollTop = 0;
    return;
  }
  const box = scroller.getBoundingClientRect();
  const place = mark.getBoundingClientRect();
  // Who sees it already is not moved.
  if (place.top >= box.top && place.bottom <= box.bottom) return;
  const distance = place.top - box.top - box.height / 3;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const smooth = !still && Math.abs(distance) < NEAR * box.height;
  scroller.scrollBy({ top: distance, behavior: smooth ? 'smooth' : 'instant' });
}
