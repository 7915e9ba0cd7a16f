/** The visible graph as a tree of text, fully usable by keyboard and in step with the canvas. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useAppState } from '../../store/context.tsx';
import { selectOutline } from '../../store/selectors.ts';
import { withToggled } from '../parts/sets.ts';
import { OrderPicker } from './order-picker.tsx';
import styles from './outline.module.css';
import { OutlineItem } from './outline-item.tsx';
import { type OutlineOrder, outlineRows } from './rows.ts';
import { useFollowSelection } from './use-follow-selection.ts';
import { useTreeKeyboard } from './use-tree-keyboard.ts';

const ROW_PX = 28;
/** Up to here every row is rendered, so that find-in-page and assistive technology have the whole tree. */
const WHOLE = 200;

/** Renders only what is seen once there are many rows; the row with the focus always stays. */
export function Outline(): ReactNode {
  const groups = useAppState(selectOutline);
  const [order, setOrder] = useState<OutlineOrder>('type');
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => outlineRows(groups, order, toggled), [groups, order, toggled]);
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: rows.length <= WHOLE ? WHOLE : 12,
  });
  const toggle = (keys: readonly string[]) => setToggled((known) => withToggled(known, keys));
  const keyboard = useTreeKeyboard({ rows, box, toggle, scrollTo: virtual.scrollToIndex });
  useFollowSelection({
    rows,
    order,
    toggled,
    toggle,
    scrollTo: virtual.scrollToIndex,
    focusKey: keyboard.setActive,
  });

  return (
    <section className={styles.panel}>
      <div className={styles.head}>
        <h2 className={styles.heading}>Outline</h2>
        <OrderPicker order={order} onChange={setOrder} />
      </div>
      <div ref={box} className={styles.scroll}>
        {rows.length === 0 ? <p className={styles.hint}>Nothing is shown.</p> : null}
        <div
          role="tree"
          aria-label="Outline"
          aria-multiselectable="true"
          className={styles.tree}
          style={{ height: virtual.getTotalSize() }}
          onKeyDown={keyboard.onKeyDown}
        >
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return row === undefined ? null : (
              <OutlineItem
                key={row.key}
                row={row}
                top={item.start}
                isActive={item.index === keyboard.index}
                onToggle={() => toggle([row.key])}
                onActive={() => keyboard.setActive(row.key)}
              />
            );
          })}
        </div>
      </div>
    </section>
  );
}
