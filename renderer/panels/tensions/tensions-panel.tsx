/** Where sources stand against each other: both sides with their words, and what differs. */
import { GitCompareArrows } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { TensionView } from '../../../graph-data/model/evidence-views.ts';
import { useApp, useQuery } from '../../store/context.tsx';
import { describeFailure } from '../../store/failures.ts';
import { RelationButton } from '../inspector/relation-row.tsx';
import buttons from '../parts/buttons.module.css';
import { showRelations } from '../parts/going.ts';
import { Quote } from '../parts/quote.tsx';
import { SourceLine } from '../parts/source-line.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { Pending } from '../parts/waiting.tsx';
import { count } from '../parts/words.ts';
import styles from './tensions.module.css';

const CARD_PX = 420;

/** The region “Tensions”. */
export function TensionsPanel(): ReactNode {
  const { data, error } = useQuery('listTensions', {});
  return (
    <section className={styles.panel} aria-label="Tensions">
      <h2 className={styles.heading}>
        {data === undefined ? 'Tensions' : count(data.length, 'tension')}
      </h2>
      {error === null ? null : <p className={styles.hint}>{describeFailure(error)}</p>}
      {data === undefined && error === null ? <Pending>Reading tensions…</Pending> : null}
      {data?.length === 0 ? (
        <p className={styles.hint}>No two relations of this project are recorded as differing.</p>
      ) : null}
      {data === undefined || data.length === 0 ? null : (
        <VirtualList
          label="Tensions"
          count={data.length}
          estimate={CARD_PX}
          keyOf={(index) => data[index]?.id ?? `${index}`}
          row={(index) => <Card tension={data[index]} />}
        />
      )}
    </section>
  );
}

function Card({ tension }: { tension: TensionView | undefined }): ReactNode {
  const app = useApp();
  const id = useId();
  if (tension === undefined) return null;
  const [one, other] = tension.sides;
  return (
    <article className={styles.card} aria-labelledby={id}>
      <h3 id={id} className={styles.note}>
        {tension.note}
      </h3>
      <Side side={one} />
      <p className={styles.against}>against</p>
      <Side side={other} />
      <button
        type="button"
        className={buttons.button}
        onClick={() => void showRelations(app, [one.relation, other.relation])}
      >
        <GitCompareArrows size={14} aria-hidden="true" /> Show both on canvas
      </button>
    </article>
  );
}

function Side({ side }: { side: TensionView['sides'][number] }): ReactNode {
  const { relation, citation } = side;
  return (
    <div className={styles.side}>
      <RelationButton relation={relation} brief />
      {citation === null ? (
        <p className={styles.hint}>Nothing is cited for this relation.</p>
      ) : (
        <>
          <Quote text={citation.quote} compact />
          <p className={styles.source}>
            <span className={styles.document}>{citation.documentTitle}</span>
            <SourceLine source={citation} />
          </p>
        </>
      )}
    </div>
  );
}
