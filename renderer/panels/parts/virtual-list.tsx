/** A long list of rows of any height, of which only those in sight are rendered. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { reachable } from './reachable.ts';
import styles from './virtual-list.module.css';

/** Up to so many rows are all rendered: find-in-page and assistive technology then see them all. */
const WHOLE = 200;

type Props = {
  label: string;
  count: number;
  /** What a row is likely to need, in CSS pixels. */
  estimate: number;
  keyOf(index: number): string;
  row(index: number): ReactNode;
};

/** Fills its parent's height and scrolls by itself; each row says its place in the whole list. */
export function VirtualList({ label, count, estimate, keyOf, row }: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    overscan: count <= WHOLE ? WHOLE : 10,
  });
  return (
    <div
      ref={(element) => {
        box.current = element;
        reachable(element);
      }}
      className={styles.scroll}
    >
      <ul aria-label={label} className={styles.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => (
          <li
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            className={styles.item}
            aria-setsize={count}
            aria-posinset={item.index + 1}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            {row(item.index)}
          </li>
        ))}
      </ul>
    </div>
  );
}
