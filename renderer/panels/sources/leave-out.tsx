/** Documents and publishers to leave out, each with how much rests on it alone. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef } from 'react';
import type { Dependence } from '../../../graph-data/model/evidence-views.ts';
import type { DocumentMeta } from '../../../graph-data/model/views.ts';
import { restoreSources } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import { LeaveOutRow } from './leave-out-row.tsx';
import { type SourceRow, sourceRows } from './source-rows.ts';
import styles from './sources.module.css';

/** From so many rows on only what is in sight is rendered. */
const VIRTUAL_FROM = 200;
const ROW_PX = 44;

type Props = { documents: readonly DocumentMeta[]; dependence: Dependence };

/** A tick means that the source counts. */
export function LeaveOut({ documents, dependence }: Props): ReactNode {
  const app = useApp();
  const leftOut = useAppState((state) => state.canvas.leftOut);
  const { whole, alone } = dependence;
  const rows = useMemo(() => sourceRows(documents, alone, leftOut), [documents, alone, leftOut]);
  return (
    <div className={styles.part}>
      <div className={styles.partHead}>
        <h2 className={styles.heading}>Leave one out</h2>
        {leftOut.length === 0 ? null : (
          <button type="button" className={buttons.link} onClick={() => restoreSources(app)}>
            Restore all
          </button>
        )}
      </div>
      <p className={styles.hint}>
        Untick a source to see what falls without it. The number says how many relations rest on it
        alone{whole ? '' : ', of those on the canvas'}.
      </p>
      {rows.length > VIRTUAL_FROM ? <VirtualRows rows={rows} /> : <Rows rows={rows} />}
    </div>
  );
}

function Rows({ rows }: { rows: readonly SourceRow[] }): ReactNode {
  return (
    <ul aria-label="Sources that count">
      {rows.map((row) => (
        <li key={row.key}>
          <LeaveOutRow row={row} />
        </li>
      ))}
    </ul>
  );
}

function VirtualRows({ rows }: { rows: readonly SourceRow[] }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
  });
  return (
    <div ref={box} className={styles.scroll}>
      <ul
        aria-label="Sources that count"
        style={{ height: virtual.getTotalSize(), position: 'relative' }}
      >
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row === undefined ? null : (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={styles.virtual}
              style={{ transform: `translateY(${item.start}px)` }}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
            >
              <LeaveOutRow row={row} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
