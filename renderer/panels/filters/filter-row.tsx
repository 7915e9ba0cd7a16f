/** One value to filter by: a checkbox, how often it occurs, and a way to see it alone. */
import type { ReactNode } from 'react';
import { setFilter, toggleFilter } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import type { FacetCount } from '../../store/selectors.ts';
import type { FilterName } from '../../store/state.ts';
import { EntityIcon } from '../parts/entity-icon.tsx';
import { count, readKey } from '../parts/words.ts';
import styles from './filters.module.css';

type Props = { facet: FilterName; value: FacetCount; every: readonly FacetCount[] };

/** The checkbox is named by the value alone, so that assistive technology and tests find it. */
export function FilterRow({ facet, value, every }: Props): ReactNode {
  const app = useApp();
  const name = nameOf(facet, value);
  const others = every.filter((other) => other !== value).map((other) => other.value);
  const alone = value.on && every.every((other) => other.on === (other === value));
  return (
    <div className={styles.row} data-absent={value.canvas === 0 || undefined}>
      <label className={styles.label} title={name}>
        <input
          type="checkbox"
          className={styles.checkbox}
          aria-label={name}
          checked={value.on}
          onChange={() => toggleFilter(app, facet, value.value)}
        />
        {facet === 'entityTypes' ? <EntityIcon type={value.value} size={16} /> : null}
        <span className={styles.name}>{name}</span>
      </label>
      <button
        type="button"
        className={styles.only}
        aria-label={alone ? `All again, not only ${name}` : `Only ${name}`}
        onClick={() => setFilter(app, facet, alone ? [] : others)}
      >
        {alone ? 'all' : 'only'}
      </button>
      <span
        className={styles.count}
        title={`${value.shown} shown, ${value.canvas} on the canvas, ${count(value.project, 'in the project', 'in the project')}`}
      >
        {value.canvas}
      </span>
    </div>
  );
}

/** Documents and speakers have names of their own; the rest are keys to be read as words. */
function nameOf(facet: FilterName, value: FacetCount): string {
  const named = facet === 'documents' || facet === 'speakers' || facet === 'publishers';
  return named ? value.label : readKey(value.label);
}
