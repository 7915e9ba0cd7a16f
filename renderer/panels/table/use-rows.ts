/** Rows of a table as they are scrolled to: pages from the service, kept until the next ones are here. */
import { useEffect, useState } from 'react';
import type { RecordQuery } from '../../../graph-data/model/tables.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { describeFailure, isCancelled } from '../../store/failures.ts';
import { rowsOf, type TableRow } from './rows.ts';

/** Rows asked for at once. */
const PAGE = 100;

type Pages = { name: string; total: number; rows: ReadonlyMap<number, TableRow> };

export type Rows = {
  total: number;
  /** Undefined while it is on its way. */
  at(index: number): TableRow | undefined;
  failure: string | null;
  /** What is shown is not yet what was asked for last. */
  waiting: boolean;
};

/** @param first and `last`: indexes of the rows in sight */
export function useRows(query: RecordQuery, first: number, last: number): Rows {
  const app = useApp();
  const epoch = useAppState((state) => state.epoch);
  const [pages, setPages] = useState<Pages>({ name: '', total: 0, rows: new Map() });
  const [failure, setFailure] = useState<string | null>(null);
  const name = JSON.stringify(query);
  const from = Math.floor(first / PAGE);
  const to = Math.max(from, Math.floor(last / PAGE));
  useEffect(() => {
    let current = true;
    const ask = async (page: number) => {
      const answer = await app.query('listRecords', { ...query, offset: page * PAGE, limit: PAGE });
      if (!current) return;
      setFailure(null);
      setPages((known) => withPage(known, name, page * PAGE, answer.total, rowsOf(answer)));
    };
    for (let page = from; page <= to; page += 1) {
      ask(page).catch((cause) => {
        if (current && !isCancelled(cause)) setFailure(describeFailure(cause));
      });
    }
    return () => {
      current = false;
    };
    // The name stands for the query, which is a new object at every render.
  }, [app, epoch, name, from, to]);
  return {
    total: pages.total,
    at: (index) => pages.rows.get(index),
    failure,
    waiting: pages.name !== name,
  };
}

/** Rows of another question are dropped; those of this one are replaced where they came anew. */
function withPage(
  known: Pages,
  name: string,
  offset: number,
  total: number,
  fresh: readonly TableRow[],
): Pages {
  const kept = known.name === name ? [...known.rows].filter(([index]) => index < total) : [];
  const rows = new Map([...kept, ...fresh.map((row, at) => [offset + at, row] as const)]);
  return { name, total, rows };
}
