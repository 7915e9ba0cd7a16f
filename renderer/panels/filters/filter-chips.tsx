/** Active filters above the canvas, each with a way out. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  clearFilters,
  endComparison,
  restoreSources,
  setFilter,
  setTime,
  showHidden,
} from '../../store/actions.ts';
import { comparisonTitle } from '../../store/comparison.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { selectCounts, selectFacetCounts } from '../../store/selectors.ts';
import { count } from '../parts/words.ts';
import { timeChips } from '../timeline/time-chips.ts';
import { filterChips } from './chips.ts';
import styles from './filters.module.css';

/** Nothing where nothing is filtered out or hidden. */
export function FilterChips(): ReactNode {
  const app = useApp();
  const chips = filterChips(useAppState(selectFacetCounts));
  const { hidden } = useAppState(selectCounts);
  const { comparison, time, leftOut } = useAppState((state) => state.canvas);
  const dates = timeChips(time);
  const rest = hidden + leftOut.length + dates.length + (comparison === null ? 0 : 1);
  if (chips.length === 0 && rest === 0) return null;
  return (
    <ul className={styles.chips} aria-label="Active filters">
      {comparison === null ? null : (
        <Chip
          text={comparisonTitle(comparison)}
          name={`${comparisonTitle(comparison)}: show all sources`}
          onRemove={() => endComparison(app)}
        />
      )}
      {leftOut.length === 0 ? null : (
        <Chip
          text={`${count(leftOut.length, 'document')} left out`}
          name={`${count(leftOut.length, 'document')} left out: restore`}
          onRemove={() => restoreSources(app)}
        />
      )}
      {dates.map((chip) => (
        <Chip
          key={chip.key}
          text={chip.text}
          name={`Remove filter: ${chip.text}`}
          onRemove={() => setTime(app, chip.time)}
        />
      ))}
      {chips.map((chip) => (
        <Chip
          key={chip.key}
          text={chip.text}
          name={`Remove filter: ${chip.text}`}
          onRemove={() => setFilter(app, chip.facet, chip.off)}
        />
      ))}
      {hidden > 0 ? (
        <Chip
          text={`${count(hidden, 'hidden', 'hidden')} by hand`}
          name={`Show hidden: ${count(hidden, 'hidden', 'hidden')} by hand`}
          onRemove={() => showHidden(app)}
        />
      ) : null}
      {chips.length + dates.length > 1 ? (
        <li>
          <button type="button" className={styles.clearAll} onClick={() => clearFilters(app)}>
            Clear filters
          </button>
        </li>
      ) : null}
    </ul>
  );
}

function Chip(props: { text: string; name: string; onRemove(): void }): ReactNode {
  return (
    <li>
      <button
        type="button"
        className={styles.chip}
        aria-label={props.name}
        title={props.name}
        onClick={props.onRemove}
      >
        <span>{props.text}</span>
        <X size={12} aria-hidden="true" />
      </button>
    </li>
  );
}
