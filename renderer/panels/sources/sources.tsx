/** Who says it: the graph as one source tells it, two side by side, and what falls without a source. */
import type { ReactNode } from 'react';
import { useAppState, useQuery } from '../../store/context.tsx';
import { describeFailure } from '../../store/failures.ts';
import { selectDependenceInput } from '../../store/telling-selectors.ts';
import { Waiting } from '../parts/waiting.tsx';
import { AsToldBy } from './as-told-by.tsx';
import { Fallen } from './fallen.tsx';
import { LeaveOut } from './leave-out.tsx';
import styles from './sources.module.css';

/** The region “Sources”. */
export function Sources(): ReactNode {
  const leftOut = useAppState((state) => state.canvas.leftOut);
  const documents = useQuery('listDocuments', {});
  const dependence = useQuery('getDependence', useAppState(selectDependenceInput));
  const failure = documents.error ?? dependence.error;
  return (
    <section className={styles.panel} aria-label="Sources">
      {documents.data === undefined ? null : <AsToldBy documents={documents.data} />}
      {failure === null ? null : <p className={styles.failure}>{describeFailure(failure)}</p>}
      {documents.data !== undefined && dependence.data !== undefined ? (
        <LeaveOut documents={documents.data} dependence={dependence.data} />
      ) : failure === null ? (
        <Waiting>Counting what rests on each source…</Waiting>
      ) : null}
      {leftOut.length === 0 || dependence.data === undefined ? null : (
        <Fallen dependence={dependence.data} />
      )}
    </section>
  );
}
