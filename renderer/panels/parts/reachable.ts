/** A ref for regions that scroll and hold nothing to press: the arrow keys scroll them once they are reached. */

/** Puts the element into the order of the Tab key. */
export function reachable(element: HTMLElement | null): void {
  if (element !== null) element.tabIndex = 0;
}
