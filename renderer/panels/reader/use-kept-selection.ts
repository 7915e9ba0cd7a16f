/** Keeps what is selected when the text is drawn anew, as it is when names and suggestions arrive. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { type SelectionEnds, selectEnds, selectionEnds } from './dom-text.ts';

/** @param drawn what the text was last drawn with; another value means that its nodes may be others */
export function useKeptSelection(body: RefObject<HTMLElement | null>, drawn: unknown): void {
  const kept = useRef<SelectionEnds | null>(null);
  useEffect(() => {
    const note = () => {
      kept.current = body.current === null ? null : selectionEnds(body.current);
    };
    globalThis.document.addEventListener('selectionchange', note);
    return () => globalThis.document.removeEventListener('selectionchange', note);
  }, [body]);
  useLayoutEffect(() => {
    const element = body.current;
    // The event for what the new nodes did to the selection comes later than this.
    if (drawn === undefined || element === null || kept.current === null) return;
    const now = selectionEnds(element);
    const { anchor, focus } = kept.current;
    if (now?.anchor !== anchor || now.focus !== focus) selectEnds(element, kept.current);
  }, [body, drawn]);
}
