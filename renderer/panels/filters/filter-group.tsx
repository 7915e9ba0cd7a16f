/** One facet of the filters, to fold away; long lists can be searched and render only what is seen. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import type { FacetCount } from '../../store/selectors.ts';
import type { FilterName } from '../../store/state.ts';
import { FilterRow } from './filter-row.tsx';
import styles from './filters.module.css';

/** Rows a list shows before one asks for all of it. */
const SHORT = 8;
/** From so many values on there is a field to find one. */
const FINDABLE = 14;
const ROW_PX = 28;

type Props = {
  facet: FilterName;
  title: string;
  values: readonly FacetCount[];
  startsOpen: boolean;
};

/** Nothing for a facet without values. */
export function FilterGroup({ facet, title, values, startsOpen }: Props): ReactNode {
  const id = useId();
  const [open, setOpen] = useState(startsOpen);
  if (values.length === 0) return null;
  const off = values.filter((value) => !value.on).length;
  const total = inDigits(values.length);
  return (
    <div className={styles.group}>
      <h3>
        <button
          type="button"
          className={styles.groupHead}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <ChevronRight size={14} aria-hidden="true" />
          <span>{title}</span>
          <span className={styles.groupCount}>
            {off > 0 ? `${inDigits(values.length - off)} of ${total}` : total}
          </span>
        </button>
      </h3>
      <div id={id} hidden={!open}>
        {open ? <Values facet={facet} title={title} values={values} /> : null}
      </div>
    </div>
  );
}

function Values({ facet, title, values }: Omit<Props, 'startsOpen'>): ReactNode {
  const [all, setAll] = useState(false);
  const [find, setFind] = useState('');
  const wanted = find.trim().toLocaleLowerCase();
  const found = values.filter((value) => value.label.toLocaleLowerCase().includes(wanted));
  const long = values.length > FINDABLE;
  const shown = all || !long ? found : found.slice(0, SHORT);
  return (
    <>
      {long && all ? (
        <input
          type="text"
          className={styles.find}
          aria-label={`Find in ${title.toLowerCase()}`}
          placeholder={`Find in ${inDigits(values.length)}`}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
      ) : null}
      {all && long ? (
        <VirtualRows facet={facet} values={shown} every={values} />
      ) : (
        shown.map((value) => (
          <FilterRow key={value.value} facet={facet} value={value} every={values} />
        ))
      )}
      {long ? (
        <button type="button" className={styles.more} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${inDigits(values.length)}`}
        </button>
      ) : null}
    </>
  );
}

function inDigits(number: number): string {
  return number.toLocaleString('en-GB');
}

type RowsProps = {
  facet: FilterName;
  values: readonly FacetCount[];
  every: readonly FacetCount[];
};

function VirtualRows({ facet, values, every }: RowsProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: values.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    // Everything is rendered while that is cheap: find-in-page and assistive technology see it all.
    overscan: values.length <= 100 ? 100 : 8,
  });
  return (
    <div ref={box} className={styles.scroll}>
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((item) => {
          const value = values[item.index];
          return value === undefined ? null : (
            <div
              key={value.value}
              className={styles.virtual}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <FilterRow facet={facet} value={value} every={every} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
