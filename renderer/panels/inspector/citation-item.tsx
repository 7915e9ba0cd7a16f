/** A citation: the exact quote, where it stands, whether it stands there. */
import { BookOpenText } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CitedPassage } from '../../../graph-data/model/views.ts';
import { openDocument } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import { StanceBadge, VerdictBadge } from '../parts/badges.tsx';
import buttons from '../parts/buttons.module.css';
import { Quote } from '../parts/quote.tsx';
import { SourceLine } from '../parts/source-line.tsx';
import styles from './inspector.module.css';

/** An item of the list of citations. */
export function CitationItem({ citation }: { citation: CitedPassage }): ReactNode {
  const app = useApp();
  return (
    <li>
      <div className={styles.citation} data-stance={citation.stance}>
        <Quote text={citation.quote} />
        <p className={styles.source}>
          <span className={styles.sourceTitle}>{citation.documentTitle}</span>
          <SourceLine source={citation} />
        </p>
        <div className={styles.citationFoot}>
          <VerdictBadge verdict={citation.verdict} />
          <StanceBadge stance={citation.stance} />
          <button
            type="button"
            className={buttons.button}
            onClick={() => openDocument(app, citation.document, citation.id)}
          >
            <BookOpenText size={14} aria-hidden="true" /> Open in document
          </button>
        </div>
      </div>
    </li>
  );
}
