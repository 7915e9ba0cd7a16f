/** The active cell, and what keys and presses do there. */
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useState } from 'react';
import { isMac } from '../../shell/platform.ts';
import { notify } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { describeFailure } from '../../store/failures.ts';
import { type Place, placeAfter, placeAfterTab } from './moves.ts';
import type { GridSelection } from './use-grid-selection.ts';
import type { Rows } from './use-rows.ts';

/** A cell that is being edited; `typed` is what was typed to begin with, null for its own value. */
export type EditingCell = Place & { typed: string | null };
/** How a cell is left: with its text or without, and where to. */
export type Leaving = { text: string | null; to: 'down' | 'next' | 'back' | 'here' | 'elsewhere' };

const PAGE_ROWS = 12;

type Parts = {
  rows: Rows;
  columns: number;
  editable: boolean;
  selection: GridSelection;
  reveal(row: number): void;
  grid: RefObject<HTMLElement | null>;
};

export type GridKeys = {
  active: Place;
  editing: EditingCell | null;
  onKeyDown(event: KeyboardEvent): void;
  press(place: Place, event: { shift: boolean; mod: boolean }): void;
  begin(place: Place): void;
  leave(leaving: Leaving): void;
};

export function useGridKeys(parts: Parts): GridKeys {
  const { rows, selection, reveal, grid } = parts;
  const app = useApp();
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<EditingCell | null>(null);
  const size = { rows: rows.total, columns: parts.columns };
  useKeyboardRequest(grid);

  const go = useCallback(
    (place: Place) => {
      setActive(place);
      reveal(place.row);
    },
    [reveal],
  );
  function begin(place: Place, typed: string | null = null): void {
    if (!parts.editable || !rows.at(place.row)?.cells[place.column]?.edit) return;
    setActive(place);
    setEditing({ ...place, typed });
  }
  async function commit(place: Place, text: string): Promise<void> {
    const cell = rows.at(place.row)?.cells[place.column]?.edit;
    if (!cell || text === cell.value) return;
    try {
      await cell.commit(app, text);
    } catch (failure) {
      notify(app, 'error', describeFailure(failure));
    }
  }
  function leave({ text, to }: Leaving): void {
    if (editing === null) return;
    setEditing(null);
    if (text !== null) void commit(editing, text.trim());
    if (to !== 'elsewhere') grid.current?.focus();
    if (to === 'down') go({ ...active, row: Math.min(size.rows - 1, active.row + 1) });
    if (to === 'next' || to === 'back') go(placeAfterTab(active, to === 'back', size));
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== grid.current || event.nativeEvent.isComposing) return;
    if (act(event)) event.preventDefault();
  }
  function act(event: KeyboardEvent): boolean {
    const mod = isMac() ? event.metaKey : event.ctrlKey;
    const place = placeAfter({ key: event.key, mod }, active, size, PAGE_ROWS);
    if (place === null) return actHere(event, mod);
    go(place);
    if (event.shiftKey) selection.take(place.row, 'through');
    return true;
  }
  function actHere(event: KeyboardEvent, mod: boolean): boolean {
    if (event.key === 'Escape') return leaveSelection();
    if (selects(event, mod)) return true;
    const enters = event.key === 'Enter' || event.key === 'F2';
    if (!enters && !isText(event, mod)) return false;
    begin(active, enters ? null : event.key);
    return true;
  }
  function selects({ key, shiftKey }: KeyboardEvent, mod: boolean): boolean {
    if (mod && key === 'a') selection.all();
    else if (!mod && key === ' ') selection.take(active.row, shiftKey ? 'only' : 'toggle');
    else return false;
    return true;
  }
  function leaveSelection(): boolean {
    if (selection.ids.length === 0) return false;
    selection.clear();
    return true;
  }
  function press(place: Place, { shift, mod }: { shift: boolean; mod: boolean }): void {
    setActive(place);
    selection.take(place.row, shift ? 'through' : mod ? 'toggle' : 'only');
  }
  return { active, editing, onKeyDown, press, begin, leave };
}

function isText({ key, altKey }: KeyboardEvent, mod: boolean): boolean {
  return [...key].length === 1 && !mod && !altKey;
}

function useKeyboardRequest(grid: RefObject<HTMLElement | null>): void {
  const request = useAppState((state) => state.ui.keyboard);
  useEffect(() => {
    if (request?.target === 'table') grid.current?.focus();
  }, [request, grid]);
}
