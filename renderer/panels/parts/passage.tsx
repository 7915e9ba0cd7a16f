/** A quote within its context: the quote stands out and is exact, what is around it is muted. */
import { type ReactNode, useState } from 'react';
import type { CitedPassage } from '../../../graph-data/model/views.ts';
import { headOf, tailOf } from './excerpt.ts';
import styles from './passage.module.css';

/**
 * Reads as one paragraph. The `blockquote` holds the quote and nothing else, so that it can be read
 * and copied exactly.
 */
export function Passage({ citation }: { citation: CitedPassage }): ReactNode {
  const [whole, setWhole] = useState(false);
  const { before, after } = citation.context;
  const shown = whole ? { before, after } : { before: tailOf(before), after: headOf(after) };
  const cut = {
    before: shown.before.length < before.length,
    after: shown.after.length < after.length,
  };
  return (
    <div className={styles.passage}>
      {shown.before === '' ? null : (
        <span className={styles.context}>
          {cut.before ? '… ' : null}
          {shown.before}
        </span>
      )}
      <blockquote className={styles.quote}>{citation.quote}</blockquote>
      {shown.after === '' ? null : (
        <span className={styles.context}>
          {shown.after}
          {cut.after ? ' …' : null}
        </span>
      )}
      {cut.before || cut.after || whole ? (
        <button type="button" className={styles.more} onClick={() => setWhole(!whole)}>
          {whole ? 'Less context' : 'More context'}
        </button>
      ) : null}
    </div>
  );
}
