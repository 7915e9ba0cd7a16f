/** A tension seen from one of its relations: what differs, and what the other side says where. */
import type { ReactNode } from 'react';
import type { RelationSummary } from '../../../graph-data/model/views.ts';
import { canEdit } from '../../store/actions.ts';
import { useAppState, useQuery } from '../../store/context.tsx';
import { TensionNote } from '../editing/tension-note.tsx';
import { Quote } from '../parts/quote.tsx';
import { SourceLine } from '../parts/source-line.tsx';
import styles from './inspector.module.css';
import { RelationRow } from './relation-row.tsx';

type Props = {
  id: string;
  /** The relation on the other side. */
  other: RelationSummary;
  /** One sentence on what differs. */
  note: string;
};

/** The note is edited where it stands. */
export function TensionCard(props: Props): ReactNode {
  const editable = useAppState(canEdit);
  const { data } = useQuery('getRelation', { id: props.other.id });
  const first = data?.relation.id === props.other.id ? data.citations[0] : undefined;
  return (
    <div className={styles.tension}>
      {editable ? (
        <TensionNote id={props.id} note={props.note} />
      ) : (
        <p className={styles.tensionNote}>{props.note}</p>
      )}
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
