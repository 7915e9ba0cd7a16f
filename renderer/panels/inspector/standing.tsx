/** How an entity stands among all that is shown: folded until somebody asks. */
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { MEASURED_AT_MOST } from '../../store/actions.ts';
import { useApp, useAppState, useQuery } from '../../store/context.tsx';
import { describeFailure } from '../../store/failures.ts';
import { rankOf, selectConnections } from '../../store/measures.ts';
import { selectVisibleElements, selectVisibleIds } from '../../store/selectors.ts';
import { ordinal } from '../parts/ordinal.ts';
import { count } from '../parts/words.ts';
import styles from './standing.module.css';

/** Nothing for an entity that is not shown. */
export function Standing({ id }: { id: string }): ReactNode {
  const heading = useId();
  const [open, setOpen] = useState(false);
  const shown = useAppState((state) => selectVisibleIds(state).entities.has(id));
  if (!shown) return null;
  return (
    <section className={styles.section}>
      <h3>
        <button
          type="button"
          className={styles.head}
          aria-expanded={open}
          aria-controls={heading}
          onClick={() => setOpen(!open)}
        >
          In what is shown
          <ChevronRight size={14} aria-hidden="true" />
        </button>
      </h3>
      <div id={heading} hidden={!open}>
        {open ? <Figures id={id} /> : null}
      </div>
    </section>
  );
}

function Figures({ id }: { id: string }): ReactNode {
  const { store } = useApp();
  const { nodes, edges } = useAppState(selectVisibleElements);
  const near = useMemo(() => selectConnections(store.getState(), id), [store, id, edges]);
  return (
    <dl className={styles.figures}>
      <Figure
        name="Connections"
        value={`${count(near.relations, 'relation')} with ${count(near.entities, 'other', 'others')}`}
      />
      {nodes.length > MEASURED_AT_MOST ? null : <Ranks id={id} />}
    </dl>
  );
}

function Ranks({ id }: { id: string }): ReactNode {
  const { nodes } = useAppState(selectVisibleElements);
  const entities = useMemo(() => nodes.map((node) => node.id), [nodes]);
  const { data, error } = useQuery('measure', { entities });
  if (error !== null) return <Figure name="Ranks" value={describeFailure(error)} />;
  const column = (values: readonly number[] | undefined) =>
    new Map(data?.ids.map((one, at) => [one, values?.[at] ?? 0]));
  const between = column(data?.betweenness);
  return (
    <>
      <Figure
        name="Go-between"
        value={between.get(id) === 0 ? 'between no others' : place(between, id)}
        meaning="By how many of the shortest ways from one entity to another lead through it (betweenness)."
      />
      <Figure
        name="Standing"
        value={place(column(data?.pageRank), id)}
        meaning="By being related to many, above all to those that are well related themselves (PageRank)."
      />
    </>
  );
}

function place(values: ReadonlyMap<string, number>, id: string): string {
  const rank = rankOf(values, id);
  return rank === null ? '…' : `${ordinal(rank)} of ${values.size.toLocaleString('en-GB')}`;
}

function Figure(props: { name: string; value: string; meaning?: string }): ReactNode {
  return (
    <div className={styles.figure}>
      <dt>{props.name}</dt>
      <dd className={styles.value}>{props.value}</dd>
      {props.meaning === undefined ? null : <dd className={styles.meaning}>{props.meaning}</dd>}
    </div>
  );
}
