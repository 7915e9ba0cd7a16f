/** A relation in a list: a sentence to click, with what must not be missed about it. */
import { EyeOff } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RelationSummary } from '../../../graph-data/model/views.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { selectVisibleIds } from '../../store/selectors.ts';
import { DisputedBadge, NegatedBadge } from '../parts/badges.tsx';
import { readClaim } from '../parts/claim.ts';
import { goToRelation } from '../parts/going.ts';
import { Sentence } from '../parts/sentence.tsx';
import { count } from '../parts/words.ts';
import styles from './relation-row.module.css';

type Props = { relation: RelationSummary; from?: 'source' | 'target' };

/** An item of a list of relations. */
export function RelationRow(props: Props): ReactNode {
  return (
    <li>
      <RelationButton {...props} />
    </li>
  );
}

type ButtonProps = Props & {
  onOpen?: () => void;
  /** Only who says it and how, where the rest is plain from the place. */
  brief?: boolean;
  children?: ReactNode;
};

/** Clicking shows both ends on the canvas and inspects the relation; `children` stand below its notes. */
export function RelationButton({
  relation,
  from,
  onOpen,
  brief = false,
  children,
}: ButtonProps): ReactNode {
  const app = useApp();
  function open(): void {
    onOpen?.();
    void goToRelation(app, relation);
  }
  return (
    <button type="button" className={styles.row} onClick={open}>
      <span className={styles.sentence}>
        <Sentence relation={relation} {...(from ? { from } : {})} />
      </span>
      {brief ? <Claim relation={relation} /> : <RowNotes relation={relation} />}
      {children}
    </button>
  );
}

function Claim({ relation }: { relation: RelationSummary }): ReactNode {
  return (
    <span className={styles.notes}>
      {relation.negated ? <NegatedBadge /> : null}
      <span>{readClaim(relation)}</span>
    </span>
  );
}

function RowNotes({ relation }: { relation: RelationSummary }): ReactNode {
  const plain = relation.modality === 'stated' && relation.speakerName === null;
  return (
    <span className={styles.notes}>
      {relation.negated ? <NegatedBadge /> : null}
      {relation.disputed ? <DisputedBadge /> : null}
      {plain ? null : <span>{readClaim(relation)}</span>}
      <span>
        {relation.citations === 0 ? 'no citation' : count(relation.citations, 'citation')}
      </span>
      <AbsentHint relation={relation} />
    </span>
  );
}

/** Says that an end is not on the canvas, and so that clicking brings it there. */
function AbsentHint({ relation }: { relation: RelationSummary }): ReactNode {
  const shown = useAppState((state) => {
    const seen = selectVisibleIds(state).entities;
    return seen.has(relation.source) && seen.has(relation.target);
  });
  if (shown) return null;
  return (
    <span className={styles.absent} title="Not on the canvas; opening it brings it there">
      <EyeOff size={12} aria-hidden="true" />
      not shown
    </span>
  );
}
