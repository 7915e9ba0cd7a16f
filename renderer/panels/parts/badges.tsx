/** Small signs: verdict of a citation, how a relation is said. Always a word, never a colour alone. */
import {
  CheckCheck,
  CircleSlash,
  GitCompareArrows,
  TriangleAlert,
  UserCheck,
  UserX,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Finding, Stance, Verdict } from '../../../graph-data/model/vocabulary.ts';
import styles from './badges.module.css';

const VERDICT_HINTS = {
  exact: 'The quote stands in the document to the letter',
  normalised: 'The quote stands in the document but for spacing or quotation marks',
  approximate: 'The document holds a similar passage, not this one',
  'not found': 'The document does not hold this quote',
  'source missing': 'The document is not in the project',
} as const satisfies Record<Verdict, string>;

/** The machine's check of a citation. */
export function VerdictBadge(props: { verdict: Verdict }): ReactNode {
  const sure = props.verdict === 'exact' || props.verdict === 'normalised';
  const Icon = sure ? CheckCheck : TriangleAlert;
  return (
    <span className={sure ? styles.good : styles.warn} title={VERDICT_HINTS[props.verdict]}>
      <Icon size={12} aria-hidden="true" />
      {props.verdict}
    </span>
  );
}

/** What a citation does to its relation, where it does not simply support it. */
export function StanceBadge(props: { stance: Stance }): ReactNode {
  switch (props.stance) {
    case 'supports':
      return null;
    case 'disputes':
      return <span className={styles.bad}>disputes this</span>;
    case 'context':
      return <span className={styles.plain}>context</span>;
  }
}

/** What a person found about a citation. */
export function FindingBadge(props: { finding: Finding }): ReactNode {
  const good = props.finding === 'supported';
  const Icon = good ? UserCheck : UserX;
  return (
    <span className={good ? styles.good : styles.bad}>
      <Icon size={12} aria-hidden="true" />
      {props.finding}
    </span>
  );
}

/** Says that the source holds that this is *not* so. */
export function NegatedBadge(): ReactNode {
  return (
    <span className={styles.bad}>
      <CircleSlash size={12} aria-hidden="true" />
      said not to be so
    </span>
  );
}

/** The same where there is no room for words: a sign, and the words for who does not see it. */
export function NegatedSign(): ReactNode {
  return (
    <span className={styles.sign} title="Said not to be so">
      <CircleSlash size={12} aria-hidden="true" />
      <span className="visually-hidden">, said not to be so</span>
    </span>
  );
}

/** Says that another relation stands against this one. */
export function DisputedBadge(): ReactNode {
  return (
    <span className={styles.bad}>
      <GitCompareArrows size={12} aria-hidden="true" />
      disputed
    </span>
  );
}
