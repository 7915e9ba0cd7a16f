/** Rows of a table as they are scrolled to: pages from the service, kept until the next ones are here. */
import { useEffect, useRef, useState } from 'react';
import type { RecordQuery } from '../../../graph-data/model/tables.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { describeFailure, isCancelled } from '../../store/failures.ts';
import { rowsOf, type TableRow } from './rows.ts';

/** Rows asked for at once. */
const PAGE = 100;
/** Rows asked for at once where only their ids are wanted. */
const ID_PAGE = 1_000;
/** More rows than one can mean to change at once. */
export const ID_LIMIT = 20_000;

type Pages = {
  name: string;
  query: RecordQuery | null;
  total: number;
  rows: ReadonlyMap<number, TableRow>;
};

const NO_PAGES: Pages = { name: '', query: null, total: 0, rows: new Map() };

export type Rows = {
  total: number;
  /** Undefined while it is on its way. */
  at(index: number): TableRow | undefined;
  failure: string | null;
  /** Ids of the rows from one index to another, asked for where they have not been scrolled to; at most `ID_LIMIT`. */
  ids(from: number, to: number): Promise<string[]>;
  /** What is shown is not yet what was asked for last. */
  waiting: boolean;
  /** What is shown is an answer to this; null before the first answer. */
  shown: RecordQuery | null;
};

/** @param first and `last`: indexes of the rows in sight */
export function useRows(query: RecordQuery, first: number, last: number): Rows {
  const app = useApp();
  const epoch = useAppState((state) => state.epoch);
  const [pages, setPages] = useState<Pages>(NO_PAGES);
  const [failure, setFailure] = useState<string | null>(null);
  const name = JSON.stringify(query);
  const from = Math.floor(first / PAGE);
  const to = Math.max(from, Math.floor(last / PAGE));
  const stop = useRef(new AbortController());
  // Whoever asks for another order no longer wants this one, which may take seconds to find.
  useEffect(() => {
    const controller = new AbortController();
    stop.current = controller;
    return () => controller.abort();
  }, [app, epoch, name]);
  useEffect(() => {
    let current = true;
    const { signal } = stop.current;
    const ask = async (page: number) => {
      const asked = { ...query, offset: page * PAGE, limit: PAGE };
      const answer = await app.service.listRecords(asked, { signal });
      if (!current) return;
      setFailure(null);
      setPages((known) =>
        withPage(known, { name, query }, page * PAGE, answer.total, rowsOf(answer)),
      );
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
  const at = (index: number) => pages.rows.get(index);
  async function ids(a: number, b: number): Promise<string[]> {
    const end = Math.min(b, a + ID_LIMIT - 1) + 1;
    const known = Array.from({ length: end - a }, (_, index) => at(a + index)?.id);
    const found = known.filter((id) => id !== undefined);
    if (found.length === known.length) return found;
    const all: string[] = [];
    for (let offset = a; offset < end; offset += ID_PAGE) {
      const limit = Math.min(ID_PAGE, end - offset);
      const page = rowsOf(await app.query('listRecords', { ...query, offset, limit }));
      all.push(...page.map(({ id }) => id));
    }
    return all;
  }
  return {
    total: pages.total,
    at,
    ids,
    failure,
    waiting: pages.name !== name,
    shown: pages.query,
  };
}

/** Rows of another question are dropped; those of this one are replaced where they came anew. */
function withPage(
  known: Pages,
  { name, query }: Pick<Pages, 'name' | 'query'>,
  offset: number,
  total: number,
  fresh: readonly TableRow[],
): Pages {
  const kept = known.name === name ? [...known.rows].filter(([index]) => index < total) : [];
  const rows = new Map([...kept, ...fresh.map((row, at) => [offset + at, row] as const)]);
  return { name, query, total, rows };
}
