/** From what is selected in the text to the chosen passage, and marks that stay while a form has the keyboard. */
import { type RefObject, useEffect, useEffectEvent } from 'react';
import { toCodePointOffsets, toUtf16Offsets } from '../../../graph-data/model/offsets.ts';
import { choosePassage } from '../../store/actions/reading.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import type { ChosenPassage } from '../../store/state.ts';
import { rangeOf, type Stretch, selectedStretch } from './dom-text.ts';

/** How long a selection must rest before it is taken, in milliseconds; while the mouse still draws it, nothing opens. */
const REST = 120;

/** The passage of a stretch, without spaces at its ends; null where nothing is left. */
export function passageOf(
  document: { id: string; text: string },
  { start, end }: Stretch,
): ChosenPassage | null {
  const words = document.text.slice(start, end);
  const quote = words.trim();
  if (quote === '') return null;
  const from = start + words.indexOf(quote);
  const [first = 0, last = 0] = toCodePointOffsets(document.text, [from, from + quote.length]);
  return { document: document.id, start: first, end: last, quote };
}

/** Keeps the chosen passage in step with the selection of the text. */
export function useChosenPassage(
  body: RefObject<HTMLElement | null>,
  document: { id: string; text: string },
): void {
  const app = useApp();
  const choose = useEffectEvent((stretch: Stretch) =>
    choosePassage(app, passageOf(document, stretch)),
  );
  // Not anew with each answer about the document: a selection that is just coming to rest would be lost.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let drawing = false;
    const take = () => {
      const element = body.current;
      const stretch = element === null || drawing ? null : selectedStretch(element);
      // Elsewhere in the page, perhaps in a form on this passage: the passage stays.
      if (stretch !== null) choose(stretch);
    };
    const settle = () => {
      clearTimeout(timer);
      timer = setTimeout(take, REST);
    };
    const press = (event: PointerEvent) => {
      drawing = event.target instanceof Element && body.current?.contains(event.target) === true;
      if (drawing && event.target instanceof Element) leaveToText(event.target);
    };
    const release = () => {
      drawing = false;
      settle();
    };
    const page = globalThis.document;
    page.addEventListener('selectionchange', settle);
    page.addEventListener('pointerdown', press);
    page.addEventListener('pointerup', release);
    page.addEventListener('pointercancel', release);
    return () => {
      clearTimeout(timer);
      page.removeEventListener('selectionchange', settle);
      page.removeEventListener('pointerdown', press);
      page.removeEventListener('pointerup', release);
      page.removeEventListener('pointercancel', release);
    };
  }, [body]);
  // Another document, another selection.
  useEffect(() => () => choosePassage(app, null), [app, document.id]);
}

/**
 * A mark that takes the focus as the mouse is pressed at its first letter keeps Chromium from selecting beyond it, so
 * that for this press the text takes it.
 */
function leaveToText(pressed: Element): void {
  const focusable: HTMLElement[] = [];
  const next = (from: Element | null | undefined) =>
    from?.closest<HTMLElement>('mark[tabindex], [data-ghost][tabindex]') ?? null;
  for (let one = next(pressed); one !== null; one = next(one.parentElement)) focusable.push(one);
  for (const one of focusable) one.removeAttribute('tabindex');
  requestAnimationFrame(() => {
    for (const one of focusable) one.tabIndex = 0;
  });
}

/** Marks the chosen passage under a form, where the page no longer shows it as selected. */
export function usePassageHighlight(
  body: RefObject<HTMLElement | null>,
  document: { id: string; text: string },
): void {
  const passage = useAppState((state) => state.reading.passage);
  const open = useAppState((state) => state.reading.form !== null);
  useEffect(() => {
    const element = body.current;
    if (!open || passage === null || element === null || !('highlights' in CSS)) return;
    const stretch = stretchOf(document, passage);
    CSS.highlights.set('chosen-passage', new Highlight(rangeOf(element, stretch)));
    return () => void CSS.highlights.delete('chosen-passage');
  }, [body, document, open, passage]);
}

/** A passage in UTF-16 units. */
export function stretchOf(
  document: { text: string },
  passage: Pick<ChosenPassage, 'start' | 'end'>,
): Stretch {
  const [start = 0, end = 0] = toUtf16Offsets(document.text, [passage.start, passage.end]);
  return { start, end };
}
