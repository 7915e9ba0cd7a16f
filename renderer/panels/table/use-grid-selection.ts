/** Which rows are selected. Entities and relations are so on the canvas as well: there is one selection. */
import { useCallback, useRef, useState } from 'react';
import type { TableKind } from '../../../graph-data/model/tables.ts';
import { notify, selectMany } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { describeFailure } from '../../store/failures.ts';
import { selectVisibleIds } from '../../store/selectors.ts';
import { ID_LIMIT, type Rows } from './use-rows.ts';

const TOO_MANY = `Only the first ${ID_LIMIT.toLocaleString('en-GB')} rows were selected; filter for fewer.`;

export type GridSelection = {
  ids: readonly string[];
  has(id: string | undefined): boolean;
  /** Selects a row alone, adds it or takes it out, or selects all from the one before to it. */
  take(index: number, how: 'only' | 'toggle' | 'through'): void;
  /** Selects every row that the filters leave. */
  all(): void;
  clear(): void;
};

/** @param rows what the indexes stand for */
export function useGridSelection(kind: TableKind, rows: Rows): GridSelection {
  const app = useApp();
  const entities = useAppState((state) => state.selection.entities);
  const relations = useAppState((state) => state.selection.relations);
  const [own, setOwn] = useState<readonly string[]>([]);
  const [anchor, setAnchor] = useState(0);
  const seen = useAppState(selectVisibleIds);
  const shared = kind === 'entity' ? entities : kind === 'relation' ? relations : null;
  const drawn = kind === 'entity' ? seen.entities : seen.relations;
  const ids = shared === null || agree(own, shared, drawn) ? own : shared;
  const asked = useRef(0);
  const choose = useCallback(
    (next: readonly string[]) => {
      asked.current += 1;
      if (kind === 'entity') selectMany(app, { entities: next, relations: [] });
      if (kind === 'relation') selectMany(app, { entities: [], relations: next });
      setOwn(next);
    },
    [app, kind],
  );
  function take(index: number, how: 'only' | 'toggle' | 'through'): void {
    const id = rows.at(index)?.id;
    if (id === undefined) return;
    if (how !== 'through') setAnchor(index);
    if (how === 'through') void chooseFrom(Math.min(anchor, index), Math.max(anchor, index));
    else if (how === 'only') choose([id]);
    else choose(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]);
  }
  async function chooseFrom(first: number, last: number): Promise<void> {
    asked.current += 1;
    const turn = asked.current;
    try {
      const found = await rows.ids(first, last);
      // Whoever has chosen others meanwhile keeps those.
      if (turn !== asked.current) return;
      choose(found);
      if (found.length === ID_LIMIT) notify(app, 'info', TOO_MANY);
    } catch (failure) {
      notify(app, 'error', describeFailure(failure));
    }
  }
  const chosen = new Set(ids);
  return {
    ids,
    has: (id) => id !== undefined && chosen.has(id),
    take,
    all: () => void chooseFrom(0, rows.total - 1),
    clear: () => choose([]),
  };
}

/**
 * Whether the rows selected here are those selected on the canvas, and some that it does not show: those it forgets
 * whenever it changes, which is no reason to forget them here.
 */
function agree(
  own: readonly string[],
  shared: readonly string[],
  drawn: ReadonlySet<string>,
): boolean {
  return (
    shared.every((id) => own.includes(id)) &&
    own.every((id) => shared.includes(id) || !drawn.has(id))
  );
}
