/** A ref for lists below a field: pressing the mouse there must not take the focus from the field. */

/** Stops listening when the element goes. */
export function keepFocus(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) return undefined;
  const hold = (event: MouseEvent) => event.preventDefault();
  element.addEventListener('mousedown', hold);
  return () => element.removeEventListener('mousedown', hold);
}
