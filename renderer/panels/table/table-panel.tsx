/** All records in rows: to be sorted, filtered, selected and edited like a spreadsheet. */
import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type RecordQuery, TABLE_KINDS, type TableKind } from '../../../graph-data/model/tables.ts';
import { showTable } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import tabs from '../parts/tabs.module.css';
import { TABLE_TITLES } from './columns.ts';
import { RecordGrid } from './record-grid.tsx';
import styles from './table.module.css';

/** Each kind keeps its own order and filters while the table is open. */
export function TablePanel(): ReactNode {
  const app = useApp();
  const kind = useAppState((state) => state.ui.table) ?? 'entity';
  const [queries, setQueries] = useState<Partial<Record<TableKind, RecordQuery>>>({});
  const query = queries[kind] ?? { kind, sort: null, text: '', columns: {} };
  const change = (next: RecordQuery) => setQueries({ ...queries, [kind]: next });
  return (
    <section className={styles.panel} aria-label="Table">
      <div className={styles.bar}>
        <div className={styles.tabs} role="tablist" aria-label="Kinds of records">
          {TABLE_KINDS.map((each) => (
            <button
              type="button"
              key={each}
              role="tab"
              aria-selected={each === kind}
              className={tabs.tab}
              onClick={() => showTable(app, each)}
            >
              {TABLE_TITLES[each]}
            </button>
          ))}
        </div>
        <input
          type="search"
          className={styles.find}
          aria-label="Filter rows"
          placeholder="Filter rows"
          value={query.text}
          onChange={(event) => change({ ...query, text: event.target.value })}
        />
        <IconButton icon={X} name="Close table" onClick={() => showTable(app, null)} />
      </div>
      <RecordGrid key={kind} query={query} onQuery={change} />
    </section>
  );
}
