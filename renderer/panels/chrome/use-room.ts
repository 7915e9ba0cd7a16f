/** How much room the window has, in the few steps that the arrangement knows. */
import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react';

/** Below this width in CSS pixels the left panel lies over the canvas instead of beside it. */
export const NARROW_PX = 900;
/** Below this width the menu bar is one button. */
export const COMPACT_PX = 1180;
/** From this width of the middle on the reader stands beside the canvas instead of below it. */
const BESIDE_PX = 1000;

/** Whether the window is narrower than so many CSS pixels. */
export function useNarrowerThan(width: number): boolean {
  const query = `(max-width: ${width - 0.02}px)`;
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}

/** Whether an element is wide enough to hold canvas and reader side by side. */
export function useRoomBeside(element: RefObject<HTMLElement | null>): boolean {
  const [beside, setBeside] = useState(false);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setBeside(entry.contentRect.width >= BESIDE_PX);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return beside;
}
