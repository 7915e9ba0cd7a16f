/** The state and the keys of a text field with a list below it. */
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { SearchHit } from '../../../graph-data/model/views.ts';
import { listedHits, stepIndex } from './results.ts';
import { useEnter } from './use-enter.ts';
import type { SearchState } from './use-search.ts';

type Parts = {
  text: string;
  search: SearchState;
  onText(text: string): void;
  onChoose(hit: SearchHit): void;
  /** Esc on an empty field. */
  onLeave(): void;
};

export type Combobox = {
  hits: readonly SearchHit[];
  open: boolean;
  active: number;
  setOpen(open: boolean): void;
  setActive(index: number): void;
  choose(hit: SearchHit | undefined): void;
  onKeyDown(event: KeyboardEvent): void;
};

/** The highlighted result, and the results it is one of. */
type Marked = { among: readonly SearchHit[]; index: number };

/**
 * Enter chooses the highlighted result. Esc first closes the list, then clears, then leaves; once a
 * result was chosen it leaves at once, and what was typed stays.
 */
export function useCombobox({ text, search, onText, onChoose, onLeave }: Parts): Combobox {
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState<Marked | null>(null);
  // What was typed when a result was chosen: whoever comes back from it may want another, or leave.
  const [settled, setSettled] = useState<string | null>(null);
  const hits = useMemo(() => listedHits(search.hits), [search.hits]);
  // Of other results the first is: known at once, since an arrow key may come before an effect would.
  const active = marked?.among === hits ? marked.index : 0;
  const setActive = (index: number) => setMarked({ among: hits, index });

  function choose(hit: SearchHit | undefined): void {
    if (hit === undefined) return;
    setOpen(false);
    setSettled(text);
    onChoose(hit);
  }

  const enter = useEnter({ text, search, hits, active, choose });

  function onEscape(event: KeyboardEvent): void {
    event.stopPropagation();
    const leaves = text === '' || text === settled;
    if (!open && !leaves) onText('');
    setOpen(false);
    if (leaves) onLeave();
  }

  function move(event: KeyboardEvent): void {
    const next = hits.length > 0 ? stepIndex(active, event.key, hits.length) : null;
    if (next === null) return;
    event.preventDefault();
    setOpen(true);
    setActive(open ? next : active);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') onEscape(event);
    else if (event.key !== 'Enter') move(event);
    else if (open) enter();
    else setOpen(true);
  }

  return { hits, open, active, setOpen, setActive, choose, onKeyDown };
}
