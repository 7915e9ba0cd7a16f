/** The choice about the suggestion that has the keyboard or was clicked. */
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useState } from 'react';
import type { Document } from '../../../graph-data/model/records.ts';
import { choosePassage, dismissGhost, openLinkForm } from '../../store/actions/reading.ts';
import type { App } from '../../store/app.ts';
import { useApp } from '../../store/context.tsx';
import { GhostBar } from '../linking/ghost-bar.tsx';
import { saveEntity } from '../linking/save.ts';
import { Placed } from './link-layer.tsx';
import type { GhostSpan, Span } from './spans.ts';
import { nextPlace } from './text-keys.ts';
import { passageOf } from './use-chosen-passage.ts';
import { focusGhost } from './use-text-keys.ts';

type Shown = Pick<Document, 'id' | 'text'>;

/** The suggestion that is looked at, and the keys that answer it. */
export function useGhost(
  body: RefObject<HTMLElement | null>,
  document: Shown,
  spans: readonly Span[],
): { ghost: GhostSpan | null; answer: GhostAnswers; onKeyDown(event: KeyboardEvent): void } {
  const app = useApp();
  const [at, setAt] = useState<number | null>(null);
  const ghosts = spans.filter((span) => span.kind === 'ghost');
  const ghost = ghosts.find(({ start }) => start === at) ?? null;
  useEffect(() => followGhosts(body.current, setAt), [body]);
  const answer = answersTo(app, body, document, ghosts, ghost);
  function onKeyDown(event: KeyboardEvent): void {
    const held = event.ctrlKey || event.metaKey || event.altKey;
    const on = event.target instanceof Element && event.target.closest('[data-ghost]') !== null;
    if (held || !on || !answer.press(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }
  return { ghost, answer, onKeyDown };
}

/** Tells which suggestion has the focus or was clicked. */
function followGhosts(element: HTMLElement | null, tell: (at: number | null) => void): () => void {
  if (element === null) return () => {};
  const see = (event: Event) => {
    const on = event.target instanceof Element ? event.target.closest('[data-ghost]') : null;
    // A press of the mouse may begin a selection; only a click or the keyboard means the suggestion.
    if (event.type === 'focusin' ? on?.matches(':focus-visible') === false : isSelecting()) return;
    if (event.type === 'click' && on instanceof HTMLElement) on.focus({ preventScroll: true });
    tell(on instanceof HTMLElement ? Number(on.dataset.at) : null);
  };
  const gone = () => tell(null);
  element.addEventListener('focusin', see);
  element.addEventListener('click', see);
  element.addEventListener('focusout', gone);
  return () => {
    element.removeEventListener('focusin', see);
    element.removeEventListener('click', see);
    element.removeEventListener('focusout', gone);
  };
}

function isSelecting(): boolean {
  return getSelection()?.isCollapsed === false;
}

export type GhostAnswers = {
  accept(): void;
  other(): void;
  dismiss(): void;
  /** @returns whether the key answers something */
  press(key: string): boolean;
};

function answersTo(
  app: App,
  body: RefObject<HTMLElement | null>,
  document: Shown,
  ghosts: readonly GhostSpan[],
  ghost: GhostSpan | null,
): GhostAnswers {
  const step = (by: 1 | -1): void => {
    const next =
      ghost &&
      nextPlace(
        ghosts.filter(({ first }) => first),
        ghost.start,
        by,
      );
    if (next && body.current) focusGhost(body.current, next.start);
  };
  // The next one has the keyboard before this one goes, so that the place in the text is kept.
  const onward = (): void => {
    const others = ghosts.filter((one) => one.first && one.suggestion !== ghost?.suggestion);
    const next = nextPlace(others, ghost?.start ?? 0, 1);
    if (body.current === null) return;
    if (next === null) body.current.focus({ preventScroll: true });
    else focusGhost(body.current, next.start);
  };
  const accept = (): void => {
    if (ghost === null) return;
    const { type, name, aliases } = ghost.suggestion;
    onward();
    void saveEntity(app, { type, name, aliases });
  };
  const dismiss = (): void => {
    if (ghost === null) return;
    onward();
    dismissGhost(app, ghost.suggestion.name);
  };
  const other = (): void => {
    if (ghost === null) return;
    choosePassage(app, passageOf(document, ghost));
    openLinkForm(app, 'entity');
  };
  const press = (key: string): boolean => {
    const action = KEYS[key.toLowerCase()];
    if (ghost === null || action === undefined) return false;
    if (action === 'next') step(1);
    else if (action === 'former') step(-1);
    else ({ accept, dismiss, other })[action]();
    return true;
  };
  return { accept, other, dismiss, press };
}

type Answer = 'accept' | 'dismiss' | 'other' | 'next' | 'former';
const KEYS: Readonly<Record<string, Answer>> = {
  a: 'accept',
  enter: 'accept',
  x: 'dismiss',
  e: 'other',
  arrowright: 'next',
  arrowdown: 'next',
  arrowleft: 'former',
  arrowup: 'former',
};

/** The bar by the suggestion. */
export function GhostLayer(props: {
  body: RefObject<HTMLElement | null>;
  origin: RefObject<HTMLElement | null>;
  ghost: GhostSpan | null;
  answer: GhostAnswers;
}): ReactNode {
  const { ghost, answer } = props;
  if (ghost === null) return null;
  return (
    <Placed body={props.body} origin={props.origin} stretch={ghost} wide={false}>
      <GhostBar
        suggestion={ghost.suggestion}
        onAccept={answer.accept}
        onOther={answer.other}
        onDismiss={answer.dismiss}
      />
    </Placed>
  );
}
