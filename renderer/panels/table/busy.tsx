/** What a large table is busy with, and the way back to the rows that are still shown. */
import type { ReactNode } from 'react';
import type { RecordQuery } from '../../../graph-data/model/tables.ts';
import styles from '../parts/task-progress.module.css';

type Props = {
  query: RecordQuery;
  /** What the rows that are still shown answer; null where there are none yet. */
  shown: RecordQuery | null;
  onQuery(query: RecordQuery): void;
};

/** Nobody knows how far it has come: SQLite sorts in one go. */
export function Busy({ query, shown, onQuery }: Props): ReactNode {
  const what = workOf(query, shown);
  return (
    <span className={styles.item}>
      <span>{what}…</span>
      <progress className={styles.progress} aria-label={what} />
      {shown === null ? null : (
        <button type="button" className={styles.cancel} onClick={() => onQuery(shown)}>
          Cancel
        </button>
      )}
    </span>
  );
}

function workOf(query: RecordQuery, shown: RecordQuery | null): string {
  if (shown === null) return 'Reading rows';
  const [before, now] = [shown, query].map(({ sort }) => JSON.stringify(sort));
  return before === now ? 'Filtering rows' : 'Sorting rows';
}
