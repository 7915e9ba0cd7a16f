/** The verdicts on all quotes of the project: a bar, and each verdict with its number. */
import type { ReactNode } from 'react';
import type { EvidenceHealth } from '../../../graph-data/model/evidence-views.ts';
import { capitalise, count } from '../parts/words.ts';
import styles from './evidence.module.css';
import { share } from './health-rows.ts';

/** What does not occur has no place in the bar, but is said to be none. */
export function VerdictTotals({ counts }: { counts: EvidenceHealth['counts'] }): ReactNode {
  const { citations, verdicts } = counts;
  const exact = verdicts.find(({ verdict }) => verdict === 'exact')?.count ?? 0;
  const all = citations === 0 ? 'No quotes yet' : 'Every quote is exact';
  return (
    <div className={styles.totals}>
      <p className={styles.lead}>
        <strong>{exact === citations ? all : `${share(exact, citations)} exact`}</strong>
        <span>{count(citations, 'quote')} checked</span>
      </p>
      <div className={styles.bar} aria-hidden="true">
        {verdicts.map((one) =>
          one.count === 0 ? null : (
            <span key={one.verdict} data-verdict={one.verdict} style={{ flexGrow: one.count }} />
          ),
        )}
      </div>
      <dl className={styles.verdicts}>
        {verdicts.map((one) => (
          <div key={one.verdict} data-none={one.count === 0 || undefined}>
            <dt data-verdict={one.verdict}>{capitalise(one.verdict)}</dt>
            <dd>{one.count.toLocaleString('en-GB')}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
