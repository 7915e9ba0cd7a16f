/** A ref for a field whose picker tells of every colour on the way: only the one it is left with counts. */

/** Stops listening when the element goes. */
export function onSettled(
  run: (value: string) => void,
): (element: HTMLInputElement | null) => (() => void) | undefined {
  return (element) => {
    if (element === null) return undefined;
    const listener = () => run(element.value);
    element.addEventListener('change', listener);
    return () => element.removeEventListener('change', listener);
  };
}
