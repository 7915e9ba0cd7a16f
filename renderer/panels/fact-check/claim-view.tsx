/** A claim to be checked: who says what and how strongly, and the words it rests on. */
import type { ReactNode } from 'react';
import type { Claim } from '../../store/actions.ts';
import type { FactCheckState } from '../../store/state.ts';
import { DisputedBadge, NegatedBadge, StanceBadge, VerdictBadge } from '../parts/badges.tsx';
import { Difference, Reviews, Warnings } from '../parts/checks.tsx';
import { readClaim } from '../parts/claim.ts';
import { readDate } from '../parts/dates.ts';
import { Passage } from '../parts/passage.tsx';
import { Sentence } from '../parts/sentence.tsx';
import { CitedSource } from '../parts/source-line.tsx';
import styles from './fact-check.module.css';

type Props = { claim: Claim; queue: FactCheckState };

/** Read from top to bottom in the order in which one judges. */
export function ClaimView({ claim, queue }: Props): ReactNode {
  const { relation, citations } = claim;
  const citation = citations[queue.part];
  return (
    <>
      <p className={styles.place} aria-live="polite">
        Claim {queue.at + 1} of {queue.relations.length}
        {citations.length > 1 ? ` · quote ${queue.part + 1} of ${citations.length}` : ''}
      </p>
      <h3 className={styles.claim}>
        <Sentence relation={relation} />
      </h3>
      <p className={styles.said}>
        {readClaim(relation)} · type “{relation.type}”
        {relation.occurred === null ? '' : ` · ${readDate(relation.occurred)}`}
        {relation.negated ? <NegatedBadge /> : null}
        {relation.disputed ? <DisputedBadge /> : null}
      </p>
      {citation === undefined ? (
        <p className={styles.uncited}>
          Nothing is cited for this relation, so there is nothing to check.
        </p>
      ) : (
        <Evidence key={citation.id} citation={citation} />
      )}
    </>
  );
}

function Evidence({ citation }: { citation: Claim['citations'][number] }): ReactNode {
  return (
    <div className={styles.evidence}>
      <Passage citation={citation} />
      <Difference parts={citation.difference} />
      <Warnings warnings={citation.warnings} />
      <CitedSource citation={citation} />
      <p className={styles.badges}>
        <VerdictBadge verdict={citation.verdict} />
        <StanceBadge stance={citation.stance} />
      </p>
      <Reviews reviews={citation.reviews} />
    </div>
  );
}
