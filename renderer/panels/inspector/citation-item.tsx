/** A citation: the exact quote in its context, where it stands, what machine and people found. */
import { BookOpenText } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RelationDetail } from '../../../graph-data/model/views.ts';
import { canEdit, openDocument } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { CitationMenu } from '../editing/citation-menu.tsx';
import { StanceBadge, VerdictBadge } from '../parts/badges.tsx';
import buttons from '../parts/buttons.module.css';
import { Difference, Reviews, Warnings } from '../parts/checks.tsx';
import { Passage } from '../parts/passage.tsx';
import { CitedSource } from '../parts/source-line.tsx';
import styles from './inspector.module.css';

/** An item of the list of citations. */
export function CitationItem({
  citation,
}: {
  citation: RelationDetail['citations'][number];
}): ReactNode {
  const app = useApp();
  const editable = useAppState(canEdit);
  return (
    <li>
      <div className={styles.citation} data-stance={citation.stance}>
        <Passage citation={citation} />
        <Difference parts={citation.difference} />
        <Warnings warnings={citation.warnings} />
        <CitedSource citation={citation} />
        <Reviews reviews={citation.reviews} />
        <div className={styles.citationFoot}>
          <VerdictBadge verdict={citation.verdict} />
          <StanceBadge stance={citation.stance} />
          {editable ? <CitationMenu citation={citation} /> : null}
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
