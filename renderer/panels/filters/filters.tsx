/** What may be shown: values of nine facets, each with how often it occurs on the canvas. */
import type { ReactNode } from 'react';
import { clearFilters } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { FILTER_NAMES, selectFacetCounts } from '../../store/selectors.ts';
import type { FilterName } from '../../store/state.ts';
import { hasFilters } from '../../store/visibility.ts';
import buttons from '../parts/buttons.module.css';
import { useSlow } from '../parts/use-slow.ts';
import { FilterGroup } from './filter-group.tsx';
import styles from './filters.module.css';

const TITLES = {
  entityTypes: 'Entity types',
  relationTypes: 'Relation types',
  documents: 'Documents',
  speakers: 'Said by',
  modalities: 'How it is said',
  stances: 'What its quotes do',
  verdicts: 'Verdict',
  reviews: 'Review',
  publishers: 'Publishers',
} as const satisfies Record<FilterName, string>;

/** The region “Filters”. */
export function Filters(): ReactNode {
  const app = useApp();
  const counts = useAppState(selectFacetCounts);
  const active = useAppState((state) => hasFilters(state.canvas.filters));
  const counting = useSlow(useAppState(({ facets }) => facets === null));
  const empty = useAppState(({ project }) => project?.entities === 0 && project.documents === 0);
  return (
    <section className={styles.panel} aria-label="Filters">
      <h2 className="visually-hidden">Filters</h2>
      {active ? (
        <div className={styles.head}>
          <span>Some of the graph is filtered out</span>
          <button type="button" className={buttons.link} onClick={() => clearFilters(app)}>
            Show all
          </button>
        </div>
      ) : null}
      <div className={styles.body}>
        {empty ? (
          <p className={styles.nothing}>
            Types, documents and speakers are listed here once there are any.
          </p>
        ) : null}
        {counting && !empty ? (
          <p className={styles.nothing}>
            Counting types, documents and speakers of the whole project…
          </p>
        ) : null}
        {FILTER_NAMES.map((facet) => (
          <FilterGroup
            key={facet}
            facet={facet}
            title={TITLES[facet]}
            values={counts[facet]}
            startsOpen={facet === 'entityTypes' || facet === 'documents'}
          />
        ))}
      </div>
    </section>
  );
}
