/** A ref for text that a double click edits: the click is a second way to what its pencil does, for a mouse only. */

/** Stops listening when the element goes. */
export function onDoubleClick(
  run: () => void,
): (element: HTMLElement | null) => (() => void) | undefined {
  return (element) => {
    if (element === null) return undefined;
    element.addEventListener('dblclick', run);
    return () => element.removeEventListener('dblclick', run);
  };
}
