/** The grid itself: a head that sorts and filters, and as many rows as are in sight. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import type { RecordQuery } from '../../../graph-data/model/tables.ts';
import { canEdit } from '../../store/actions.ts';
import { useAppState } from '../../store/context.tsx';
import { useSlow } from '../parts/use-slow.ts';
import { count } from '../parts/words.ts';
import { Busy } from './busy.tsx';
import { COLUMNS, TABLE_TITLES } from './columns.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { RowActions } from './row-actions.tsx';
import styles from './table.module.css';
import { useGridKeys } from './use-grid-keys.ts';
import { useGridSelection } from './use-grid-selection.ts';
import { useRows } from './use-rows.ts';

const ROW_PX = 30;

type Props = { query: RecordQuery; onQuery(query: RecordQuery): void };

/** One place in it is active: the keyboard acts there. */
export function RecordGrid({ query, onQuery }: Props): ReactNode {
  const columns = COLUMNS[query.kind];
  const box = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const editable = useAppState(canEdit);
  const [range, setRange] = useState({ first: 0, last: 40 });
  const rows = useRows(query, range.first, range.last);
  const slow = useSlow(rows.waiting && rows.failure === null);
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
    onChange: ({ range: seen }) => {
      const next = { first: seen?.startIndex ?? 0, last: (seen?.endIndex ?? 0) + 20 };
      setRange((now) => (now.first === next.first && now.last === next.last ? now : next));
    },
  });
  const selection = useGridSelection(query.kind, rows);
  const reveal = useCallback((row: number) => virtual.scrollToIndex(row), [virtual]);
  const keys = useGridKeys({ rows, columns: columns.length, editable, selection, reveal, grid });
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const cellId = (row: number, column: number) => `${query.kind}-cell-${row}-${column}`;
  const { row, column } = keys.active;
  // A table that is a grid: the pattern of the ARIA authoring practices for tables one works in.
  const aria = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': `${TABLE_TITLES[query.kind]} table`,
    'aria-rowcount': rows.total + 1,
    'aria-colcount': columns.length,
    'aria-multiselectable': true,
    'aria-busy': rows.waiting,
    'aria-activedescendant': rows.total > 0 ? cellId(row, column) : undefined,
  };
  return (
    <>
      <div className={styles.scroll} ref={box}>
        <table
          ref={grid}
          {...aria}
          className={styles.grid}
          style={{ width }}
          onKeyDown={keys.onKeyDown}
        >
          <GridHead columns={columns} query={query} onQuery={onQuery} />
          <tbody className={styles.body} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => (
              <GridRow
                key={index}
                index={index}
                top={start}
                row={rows.at(index)}
                columns={columns}
                selected={selection.has(rows.at(index)?.id)}
                active={keys.active.row === index ? keys.active.column : null}
                editing={keys.editing?.row === index ? keys.editing : null}
                cellId={cellId}
                onPress={keys.press}
                onBegin={keys.begin}
                onLeave={keys.leave}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.foot}>
        {slow ? (
          <Busy query={query} shown={rows.shown} onQuery={onQuery} />
        ) : (
          <output>{rows.failure ?? count(rows.total, 'row')}</output>
        )}
        <RowActions kind={query.kind} ids={selection.ids} />
      </div>
    </>
  );
}
