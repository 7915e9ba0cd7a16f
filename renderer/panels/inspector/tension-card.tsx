/** A tension seen from one of its relations: what differs, and what the other side says where. */
import type { ReactNode } from 'react';
import type { RelationSummary } from '../../../graph-data/model/views.ts';
import { useQuery } from '../../store/context.tsx';
import { Quote } from '../parts/quote.tsx';
import { SourceLine } from '../parts/source-line.tsx';
import styles from './inspector.module.css';
import { RelationRow } from './relation-row.tsx';

/** @param props.note one sentence on what differs; @param props.other the relation on the other side */
export function TensionCard(props: { note: string; other: RelationSummary }): ReactNode {
  const { data } = useQuery('getRelation', { id: props.other.id });
  const first = data?.relation.id === props.other.id ? data.citations[0] : undefined;
  return (
    <div className={styles.tension}>
      <p className={styles.tensionNote}>{props.note}</p>
      <div className={styles.tensionOther}>
        <ul>
          <RelationRow relation={props.other} />
        </ul>
        {first === undefined ? null : (
          <>
            <Quote text={first.quote} compact />
            <SourceLine source={first} />
          </>
        )}
      </div>
    </div>
  );
}
