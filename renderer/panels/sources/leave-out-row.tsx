/** One source to leave out: a checkbox, and what rests on it alone to fold out. */
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { leaveOut } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import { count } from '../parts/words.ts';
import { FoundList } from './found-list.tsx';
import type { SourceRow } from './source-rows.ts';
import styles from './sources.module.css';

/** A publisher some of whose documents are out is neither ticked nor unticked. */
export function LeaveOutRow({ row }: { row: SourceRow }): ReactNode {
  const app = useApp();
  const id = useId();
  const [open, setOpen] = useState(false);
  const alone = row.relations.length;
  const summary = `${count(alone, 'relation')} and ${count(row.entities.length, 'actor')} rest on it alone, of ${count(row.supported, 'relation')} that cite it`;
  return (
    <>
      <div className={styles.row} data-nested={row.nested || undefined} data-state={row.state}>
        <label className={styles.rowLabel} title={row.label}>
          <input
            type="checkbox"
            className={styles.checkbox}
            aria-label={row.kind === 'publisher' ? `Publisher ${row.label}` : row.label}
            aria-describedby={`${id}sum`}
            checked={row.state === 'in'}
            ref={(box) => {
              if (box !== null) box.indeterminate = row.state === 'part';
            }}
            onChange={() => leaveOut(app, row.documents, row.state === 'in', row.label)}
          />
          <span className={styles.names}>
            <span className={row.kind === 'publisher' ? styles.publisher : styles.name}>
              {row.label}
            </span>
            {row.detail === null ? null : <span className={styles.detail}>{row.detail}</span>}
          </span>
        </label>
        <button
          type="button"
          className={styles.alone}
          aria-expanded={open}
          aria-controls={id}
          aria-label={`What rests on ${row.label} alone: ${count(alone, 'relation')}`}
          title={summary}
          disabled={alone === 0}
          onClick={() => setOpen(!open)}
        >
          {alone.toLocaleString('en-GB')}
          <ChevronRight size={12} aria-hidden="true" />
        </button>
        <span id={`${id}sum`} className="visually-hidden">
          {summary}
        </span>
      </div>
      <div id={id} hidden={!open}>
        {open ? (
          <div className={styles.aloneBody}>
            <p className={styles.hint}>{summary}.</p>
            <FoundList label={`Rests on ${row.label} alone`} relations={row.relations} />
          </div>
        ) : null}
      </div>
    </>
  );
}
