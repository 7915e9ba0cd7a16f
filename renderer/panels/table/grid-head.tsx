/** The head of the grid: pressing a title sorts, the field below it filters. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RecordQuery } from '../../../graph-data/model/tables.ts';
import type { Column } from './columns.ts';
import styles from './table.module.css';

type Props = { columns: readonly Column[]; query: RecordQuery; onQuery(query: RecordQuery): void };

/** Stays in sight. */
export function GridHead({ columns, query, onQuery }: Props): ReactNode {
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1} className={styles.headRow}>
        {columns.map((column) => (
          <HeadCell key={column.name} column={column} query={query} onQuery={onQuery} />
        ))}
      </tr>
    </thead>
  );
}

function HeadCell({
  column,
  query,
  onQuery,
}: Omit<Props, 'columns'> & { column: Column }): ReactNode {
  const { name, title, width } = column;
  const { sort } = query;
  const sorted = sort?.column === name ? (sort.descending ? 'descending' : 'ascending') : undefined;
  const Arrow = sorted === 'descending' ? ArrowDown : ArrowUp;
  return (
    <th scope="col" aria-sort={sorted ?? 'none'} className={styles.headCell} style={{ width }}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => onQuery({ ...query, sort: nextSort(sort, name) })}
      >
        {title}
        {sorted === undefined ? null : <Arrow size={12} aria-hidden="true" />}
      </button>
      <input
        type="text"
        className={styles.columnFilter}
        aria-label={`Filter by ${title}`}
        value={query.columns[name] ?? ''}
        onChange={(event) =>
          onQuery({ ...query, columns: { ...query.columns, [name]: event.target.value } })
        }
      />
    </th>
  );
}

/** Up, down, then as stored. */
function nextSort(sort: RecordQuery['sort'], column: string): RecordQuery['sort'] {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}
