/** The keyboard of the outline: one row can be tabbed to, the arrow keys move from there. */
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { requestFocus } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { activate } from './outline-item.tsx';
import type { OutlineRow } from './rows.ts';
import { type TreeMove, treeMove, typeAhead } from './tree-keys.ts';

/** Letters typed within so long of each other make one word. */
const TYPING_MS = 600;

type Tree = {
  rows: readonly OutlineRow[];
  box: RefObject<HTMLElement | null>;
  toggle(keys: readonly string[]): void;
  scrollTo(index: number): void;
};

export type TreeKeyboard = {
  /** Index of the row that Tab reaches. */
  index: number;
  setActive(key: string): void;
  onKeyDown(event: KeyboardEvent): void;
};

/** Keeps the place by key, so that it survives rows coming and going. */
export function useTreeKeyboard({ rows, box, toggle, scrollTo }: Tree): TreeKeyboard {
  const app = useApp();
  const [active, setActive] = useState<string | null>(null);
  const typed = useRef({ word: '', at: 0 });
  const found = rows.findIndex((row) => row.key === active);
  const index = Math.max(0, found);
  useKeyboardRequest(() => focusRow(index));

  function focusRow(to: number): void {
    const row = rows[to];
    if (row === undefined) return;
    setActive(row.key);
    scrollTo(to);
    // A row beyond the rendered ones exists only after the scroll has been drawn.
    requestAnimationFrame(() => {
      box.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(row.key)}"]`)?.focus();
    });
  }

  function perform(move: TreeMove, add: boolean): void {
    const row = rows[move.index];
    if (row === undefined) return;
    switch (move.kind) {
      case 'focus':
        focusRow(move.index);
        return;
      case 'expand':
      case 'collapse':
        toggle([row.key]);
        return;
      case 'expand-siblings':
        toggle(shutSiblings(rows, row));
        return;
      case 'activate':
        if (row.kind === 'group') toggle([row.key]);
        else activate(app, row, add);
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      requestFocus(app, 'canvas');
      return;
    }
    if (event.altKey || (event.key !== ' ' && (event.ctrlKey || event.metaKey))) return;
    const move = treeMove(rows, index, event.key) ?? typing(event.key);
    if (move === null) return;
    event.preventDefault();
    event.stopPropagation();
    perform(move, event.ctrlKey || event.metaKey || event.shiftKey);
  }

  function typing(key: string): TreeMove | null {
    if ([...key].length !== 1) return null;
    const now = performance.now();
    const word = now - typed.current.at < TYPING_MS ? typed.current.word + key : key;
    typed.current = { word, at: now };
    const to = typeAhead(rows, index, word);
    return to < 0 ? null : { kind: 'focus', index: to };
  }

  return { index, setActive, onKeyDown };
}

function shutSiblings(rows: readonly OutlineRow[], row: OutlineRow): string[] {
  const parent = (other: OutlineRow) =>
    other.kind === 'entity' && row.kind === 'entity'
      ? other.entity.node.type === row.entity.node.type
      : other.kind === row.kind;
  return rows
    .filter((other) => parent(other) && other.expanded === false)
    .map((other) => other.key);
}

function useKeyboardRequest(focus: () => void): void {
  const request = useAppState((state) => state.ui.keyboard);
  const latest = useRef(focus);
  latest.current = focus;
  useEffect(() => {
    if (request?.target === 'outline') latest.current();
  }, [request]);
}
