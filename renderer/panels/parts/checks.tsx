/** What machine and people found about a citation: difference, warnings, reviews. */
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Review } from '../../../graph-data/model/records.ts';
import type { CitedPassage } from '../../../graph-data/model/views.ts';
import { FindingBadge } from './badges.tsx';
import styles from './checks.module.css';
import { readInstant } from './dates.ts';
import { readWarning } from './warnings.ts';

/** How the document differs from the quote, word by word; nothing where it does not. */
export function Difference({ parts }: { parts: CitedPassage['difference'] }): ReactNode {
  if (parts.length === 0) return null;
  return (
    <div className={styles.difference}>
      <p className={styles.caption}>
        Word by word: <del>only in the quote</del>, <ins>only in the document</ins>
      </p>
      <p className={styles.words}>
        {withPlaces(parts).map(({ part, at }) => (
          <DifferencePart key={at} part={part} />
        ))}
      </p>
    </div>
  );
}

/** Each part with how many units come before it, which tells equal parts apart. */
function withPlaces(parts: CitedPassage['difference']): { part: Part; at: number }[] {
  const lengths = parts.map(({ text }) => text.length);
  return parts.map((part, index) => ({
    part,
    at: lengths.slice(0, index).reduce((sum, length) => sum + length, 0),
  }));
}

type Part = CitedPassage['difference'][number];

function DifferencePart({ part }: { part: Part }): ReactNode {
  switch (part.kind) {
    case 'same':
      return part.text;
    case 'deleted':
      return <del>{part.text}</del>;
    case 'inserted':
      return <ins>{part.text}</ins>;
  }
}

/** Reasons to look at the passage twice, one small sentence each. */
export function Warnings({ warnings }: { warnings: CitedPassage['warnings'] }): ReactNode {
  if (warnings.length === 0) return null;
  const sentences = [...new Set(warnings.map(readWarning))];
  return (
    <ul className={styles.warnings} aria-label="Look twice">
      {sentences.map((sentence) => (
        <li key={sentence}>
          <TriangleAlert size={12} aria-hidden="true" />
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  );
}

/** What people found, the latest first. */
export function Reviews({ reviews }: { reviews: readonly Review[] }): ReactNode {
  if (reviews.length === 0) return null;
  return (
    <ul className={styles.reviews} aria-label="Reviews">
      {reviews.map((review) => (
        <li key={review.id}>
          <FindingBadge finding={review.finding} />
          <span className={styles.who}>
            {review.reviewer},{' '}
            <time dateTime={review.reviewed}>{readInstant(review.reviewed)}</time>
          </span>
          {review.note === '' ? null : <p className={styles.note}>{review.note}</p>}
        </li>
      ))}
    </ul>
  );
}
