/** The keyboard in the text: moving the caret, selecting, going to names and suggestions, opening forms. */
import type { KeyboardEvent, RefObject } from 'react';
import { toCodePointOffset } from '../../../graph-data/model/offsets.ts';
import type { Document } from '../../../graph-data/model/records.ts';
import { isMac } from '../../shell/platform.ts';
import { choosePassage, openLinkForm } from '../../store/actions/reading.ts';
import { notify } from '../../store/actions.ts';
import type { App } from '../../store/app.ts';
import { useApp } from '../../store/context.tsx';
import { goToEntity } from '../parts/going.ts';
import {
  placeCaret,
  rangeOf,
  revealBox,
  type Stretch,
  selectedStretch,
  selectStretch,
} from './dom-text.ts';
import type { GhostSpan, NameSpan, Span } from './spans.ts';
import { nextPlace, type TextAction, textAction } from './text-keys.ts';
import { passageOf, stretchOf } from './use-chosen-passage.ts';

type Shown = Pick<Document, 'id' | 'text'>;
type Reading = { app: App; element: HTMLElement; document: Shown; spans: readonly Span[] };

/** For the `onKeyDown` of the element that holds the text. @param say tells assistive technology where one is */
export function useTextKeys(
  body: RefObject<HTMLElement | null>,
  document: Shown,
  spans: readonly Span[],
  say: (words: string) => void,
): (event: KeyboardEvent<HTMLElement>) => void {
  const app = useApp();
  return (event) => {
    const element = body.current;
    if (element === null || event.defaultPrevented) return;
    const action = textAction(event, isMac());
    if (action === null) return;
    const done = act({ app, element, document, spans }, action, say);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** @returns whether the key was of use here */
function act(reading: Reading, action: TextAction, say: (words: string) => void): boolean {
  const { app, element, document } = reading;
  switch (action.kind) {
    case 'move':
      move(element, action);
      return true;
    case 'form':
      return openForm(reading, action.form);
    case 'sentence':
      void selectSentence(app, element, document);
      return true;
    case 'name':
      return goToName(reading, action.step, say);
    case 'ghost':
      return goToGhost(reading, action.step);
    case 'open':
      return openName(reading);
    case 'drop':
      return drop(app, element);
  }
}

function move(element: HTMLElement, action: Extract<TextAction, { kind: 'move' }>): void {
  const selection = element.ownerDocument.getSelection();
  if (selection === null) return;
  if (selectedStretch(element) === null) {
    placeCaret(element, firstVisible(element));
    return;
  }
  selection.modify(action.extend ? 'extend' : 'move', action.direction, action.by);
  // A caret that has left the text comes back to its border.
  if (selectedStretch(element) === null) {
    const back = action.direction === 'right' || action.direction === 'forward';
    placeCaret(element, back ? (element.textContent?.length ?? 0) : 0);
  }
  const focus = element.ownerDocument.createRange();
  if (selection.focusNode === null) return;
  focus.setStart(selection.focusNode, selection.focusOffset);
  const box = focus.getBoundingClientRect();
  if (box.height > 0) revealBox(element, box);
}

/** Where the text in sight begins, so that a caret appears where one reads. */
function firstVisible(element: HTMLElement): number {
  const top = element.closest('[data-reader-scroll]')?.getBoundingClientRect().top ?? 0;
  const length = element.textContent?.length ?? 0;
  let low = 0;
  let high = Math.max(0, length - 1);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const box = rangeOf(element, { start: middle, end: middle + 1 }).getBoundingClientRect();
    if (box.top >= top) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The caret or the end of what is selected; where there is neither, the beginning of what is in sight. */
function caretOf(element: HTMLElement): number {
  const stretch = selectedStretch(element);
  return stretch === null ? firstVisible(element) : stretch.start;
}

function openForm(
  { app, element, document }: Reading,
  form: 'entity' | 'relation' | 'citation',
): boolean {
  const stretch = selectedStretch(element);
  const passage = stretch === null ? null : passageOf(document, stretch);
  if (passage === null || app.store.getState().project?.readOnly !== false) return false;
  // The selection may be younger than what was noted of it.
  choosePassage(app, passage);
  openLinkForm(app, form);
  return true;
}

/** Selects the sentence of the caret; with a selection, makes it whole sentences, and then takes the next one in. */
async function selectSentence(app: App, element: HTMLElement, document: Shown): Promise<void> {
  const now = selectedStretch(element) ?? collapsed(firstVisible(element));
  const { text, id } = document;
  const whole = await sentenceAt(app, document, now);
  const grown = whole.start === now.start && whole.end === now.end;
  const rest = text.slice(whole.end).search(/\S/);
  const next =
    grown && rest !== -1
      ? {
          start: whole.start,
          end: (await sentenceAt(app, document, collapsed(whole.end + rest))).end,
        }
      : whole;
  if (app.store.getState().focus.document?.id !== id) return;
  selectStretch(element, next);
  revealBox(
    element,
    rangeOf(element, { start: next.end - 1, end: next.end }).getBoundingClientRect(),
  );
}

function collapsed(at: number): Stretch {
  return { start: at, end: at };
}

/** The whole sentences of a stretch, or the one of a place, in UTF-16 units. */
async function sentenceAt(app: App, document: Shown, stretch: Stretch): Promise<Stretch> {
  const at = Math.max(0, Math.min(stretch.start, document.text.length - 1));
  const start = toCodePointOffset(document.text, at);
  const end = Math.max(start + 1, toCodePointOffset(document.text, stretch.end));
  const { sentence } = await app.query('readPassage', { document: document.id, start, end });
  return stretchOf(document, sentence);
}

function goToName(reading: Reading, step: 1 | -1, say: (words: string) => void): boolean {
  const { element, spans } = reading;
  const names = spans.filter((span): span is NameSpan => span.kind === 'name');
  const name = nextPlace(names, caretOf(element), step);
  if (name === null) return false;
  placeCaret(element, name.start);
  revealBox(element, rangeOf(element, name).getBoundingClientRect());
  say(name.entities.map(({ name: called, type }) => `${called}, ${type}`).join(' or '));
  return true;
}

/** Moves the focus to a suggestion, which says itself what it is. */
function goToGhost({ element, spans }: Reading, step: 1 | -1): boolean {
  const ghosts = spans.filter((span): span is GhostSpan => span.kind === 'ghost' && span.first);
  const focused = element.ownerDocument.activeElement?.closest<HTMLElement>('[data-ghost]');
  const from = focused ? Number(focused.dataset.at) : caretOf(element);
  const ghost = nextPlace(ghosts, from, step);
  if (ghost === null) return false;
  focusGhost(element, ghost.start);
  return true;
}

/** Gives the keyboard to the suggestion that begins at a place of the text. */
export function focusGhost(element: HTMLElement, start: number): void {
  const target = element.querySelector<HTMLElement>(`[data-ghost][data-at="${start}"]`);
  target?.focus({ preventScroll: true });
  if (target) revealBox(element, target.getBoundingClientRect());
}

/** Goes to the entity that is named at the caret. */
function openName({ app, element, spans }: Reading): boolean {
  const at = selectedStretch(element)?.start;
  if (at === undefined || element.ownerDocument.activeElement !== element) return false;
  const span = spans.find(({ kind, start, end }) => kind === 'name' && start <= at && at < end);
  const [entity, other] = span?.kind === 'name' ? span.entities : [];
  if (entity === undefined) return false;
  void goToEntity(app, entity.id);
  if (other !== undefined) notify(app, 'info', `This may also be ${other.name} (${other.type}).`);
  return true;
}

/** Selects nothing; nothing to do where nothing is selected. */
function drop(app: App, element: HTMLElement): boolean {
  const stretch = selectedStretch(element);
  if (stretch === null || stretch.start === stretch.end) return false;
  placeCaret(element, stretch.end);
  choosePassage(app, null);
  return true;
}
