/** What colours, icons and lines mean; pressing an entry filters it out and in again. */
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { markIcon } from '../../graph-data/figure/palette.ts';
import { Disc } from '../panels/parts/entity-icon.tsx';
import { count } from '../panels/parts/words.ts';
import { useTheme } from '../panels/theme/use-theme.ts';
import { selectMany, setFilter, setLegendOpen, toggleFilter } from '../store/actions.ts';
import type { App } from '../store/app.ts';
import { useApp, useAppState } from '../store/context.tsx';
import { selectLooks } from '../store/measures.ts';
import { selectScheme } from '../store/telling-selectors.ts';
import { useCanvasLocal } from './canvas-context.ts';
import { ColourPicker } from './colour-picker.tsx';
import styles from './legend.module.css';
import { type LegendRow, legendRows, pressedFilter } from './legend-rows.ts';
import { isSmall } from './viewport.ts';

/** Collapses to its heading: when pressed, and by itself where there is little room. */
export function Legend(): ReactNode {
  const canvas = useAppState((state) => state.canvas);
  const theme = useTheme();
  const scheme = useAppState(selectScheme);
  const looks = useAppState(selectLooks);
  const app = useApp();
  const small = useCanvasLocal(({ size }) => isSmall(size));
  const open = useAppState((state) => state.ui.legendOpen) ?? !small;
  const rows = useMemo(
    () => legendRows(canvas, theme, scheme, looks),
    [canvas, theme, scheme, looks],
  );
  if (rows.length === 0) return null;
  const entities = rows.filter(({ entry }) => entry.kind === 'entity');
  const colours = rows.filter(({ entry }) => entry.kind === 'colour');
  const discs = rows.filter(({ entry }) => entry.kind === 'disc');
  const lines = rows.filter(({ entry }) => entry.kind === 'line' || entry.kind === 'mark');
  return (
    <section className={styles.legend} aria-label="Legend">
      <div className={styles.head}>
        <button
          type="button"
          className={styles.heading}
          aria-expanded={open}
          onClick={() => setLegendOpen(app, !open)}
        >
          Legend
          <ChevronDown size={14} aria-hidden="true" />
        </button>
        {scheme?.kind === 'comparison' ? null : <ColourPicker />}
      </div>
      {open ? (
        <div className={styles.body}>
          <Rows rows={entities} />
          <Rows rows={discs} />
          <Rows rows={colours} />
          <Rows rows={lines} />
        </div>
      ) : null}
    </section>
  );
}

function Rows({ rows }: { rows: readonly LegendRow[] }): ReactNode {
  if (rows.length === 0) return null;
  return (
    <ul className={styles.rows}>
      {rows.map((row) => (
        <li key={row.entry.key}>
          <Row row={row} />
        </li>
      ))}
    </ul>
  );
}

function Row({ row }: { row: LegendRow }): ReactNode {
  const app = useApp();
  const content = (
    <>
      <span className={styles.sample}>
        <Sample row={row} />
      </span>
      <span className={styles.label} title={row.entry.label}>
        {row.entry.label}
      </span>
      <span className={styles.count}>{amount(row.entry)}</span>
    </>
  );
  if (row.entry.kind === 'disc' && row.entry.members !== null) {
    const { members } = row.entry;
    return (
      <button
        type="button"
        className={styles.row}
        title={`Select ${count(members.length, 'entity', 'entities')}: ${row.entry.label}`}
        onClick={() => selectMany(app, { entities: members, relations: [] })}
      >
        {content}
      </button>
    );
  }
  if (row.filter === null) return <div className={styles.row}>{content}</div>;
  return (
    <button
      type="button"
      className={styles.row}
      aria-pressed={row.on}
      onClick={() => press(app, row)}
    >
      {content}
    </button>
  );
}

/** What a size stands for is true of all, and needs no count. */
function amount(entry: LegendRow['entry']): ReactNode {
  if (entry.kind === 'disc' && entry.members === null) return null;
  return (entry.kind === 'colour' ? entry.detail : null) ?? entry.count;
}

function press(app: App, row: LegendRow): void {
  if (row.filter === null) return;
  const { facet, values } = row.filter;
  const [only] = values;
  if (values.length === 1 && only !== undefined) toggleFilter(app, facet, only);
  else setFilter(app, facet, pressedFilter(row, app.store.getState().canvas.filters[facet]));
}

function Sample({ row: { entry } }: { row: LegendRow }): ReactNode {
  switch (entry.kind) {
    case 'entity':
    case 'disc':
      return <Disc colour={entry.colour} icon={entry.icon} size={16} />;
    case 'line':
    case 'colour':
      return (
        <svg width="26" height="8" aria-hidden="true">
          <line
            x1="0"
            x2="26"
            y1="4"
            y2="4"
            stroke={entry.colour}
            strokeWidth={entry.width}
            strokeDasharray={entry.kind === 'line' ? entry.dash.join(' ') : undefined}
          />
        </svg>
      );
    case 'mark':
      return (
        <svg width="16" height="16" viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12" cy="12" r="11" fill="none" stroke={entry.colour} strokeWidth="1.5" />
          <path d={markIcon(entry.mark)} fill="none" stroke={entry.colour} strokeWidth="2.4" />
        </svg>
      );
  }
}
