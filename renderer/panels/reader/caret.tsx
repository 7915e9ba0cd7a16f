/** The caret of the text, which the browser does not draw where nothing can be edited. */
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { selectedStretch } from './dom-text.ts';
import styles from './text.module.css';

type Place = { left: number; top: number; height: number };

/**
 * Shown while the text has the keyboard and nothing is selected.
 * @param props.origin what the caret is placed in
 */
export function Caret(props: {
  body: RefObject<HTMLElement | null>;
  origin: RefObject<HTMLElement | null>;
}): ReactNode {
  const { body, origin } = props;
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    const follow = () => setPlace(placeOfCaret(body.current, origin.current));
    const page = globalThis.document;
    for (const event of EVENTS) page.addEventListener(event, follow);
    return () => {
      for (const event of EVENTS) page.removeEventListener(event, follow);
    };
  }, [body, origin]);
  if (place === null) return null;
  return <span className={styles.caret} style={place} aria-hidden="true" />;
}

const EVENTS = ['selectionchange', 'focusin', 'focusout'] as const;

function placeOfCaret(body: HTMLElement | null, origin: HTMLElement | null): Place | null {
  if (body === null || origin === null || body.ownerDocument.activeElement !== body) return null;
  if (!body.matches(':focus-visible')) return null;
  const stretch = selectedStretch(body);
  const range = body.ownerDocument.getSelection()?.getRangeAt(0);
  if (stretch === null || stretch.start !== stretch.end || range === undefined) return null;
  const box = [...range.getClientRects()].at(-1);
  if (box === undefined || box.height === 0) return null;
  const room = origin.getBoundingClientRect();
  return { left: box.left - room.left, top: box.top - room.top, height: box.height };
}
