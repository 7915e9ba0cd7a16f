/**
 * The text of a document, to the letter. Paragraphs are drawn inline and keep their line breaks, so
 * that what is selected and copied is exactly what is stored.
 */
import { memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { toUtf16Offsets } from '../../../graph-data/model/offsets.ts';
import type { DocumentDetail } from '../../../graph-data/model/views.ts';
import { openDocument } from '../../store/actions.ts';
import type { App } from '../../store/app.ts';
import { useApp } from '../../store/context.tsx';
import type { FocusState } from '../../store/state.ts';
import { goToRelation, selectRelations } from '../parts/going.ts';
import { type PassageChoice, PassagePopover } from './passage-popover.tsx';
import styles from './reader.module.css';
import { scrollToPassage } from './scroll.ts';
import { type Passage, type Segment, segmentText } from './segments.ts';

type Props = { detail: DocumentDetail; open: NonNullable<FocusState['document']> };

/** Scrolls to the open citation whenever it is asked for, also when it is the same one again. */
export function DocumentText({ detail, open }: Props): ReactNode {
  const app = useApp();
  const body = useRef<HTMLDivElement>(null);
  const [choice, setChoice] = useState<PassageChoice | null>(null);
  const { text, id } = detail.document;
  const paragraphs = useMemo(() => segmentText(text, inUtf16(detail)), [text, detail]);
  const active = open.id === id ? open.citation : null;
  useEffect(() => {
    if (open.id === id && body.current) scrollToPassage(body.current);
  }, [open, id]);

  function choose(citations: readonly string[], at: HTMLElement): void {
    const passages = detail.passages.filter((passage) => citations.includes(passage.citation));
    const [only] = passages;
    if (only !== undefined && passages.length === 1) return void follow(app, id, only);
    if (passages.length > 1) {
      setChoice({ passages, anchor: at });
      void selectRelations(
        app,
        passages.map((passage) => passage.relation),
      );
    }
  }

  return (
    <div ref={body} className={styles.text}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start} className={styles.paragraph}>
          {paragraph.segments.map((segment) => (
            <Piece
              key={segment.start}
              segment={segment}
              isActive={active !== null && segment.citations.includes(active)}
              onChoose={choose}
            />
          ))}
        </p>
      ))}
      <PassagePopover
        choice={choice}
        onClose={() => setChoice(null)}
        onChoose={(passage) => void follow(app, id, passage)}
      />
    </div>
  );
}

type PieceProps = {
  segment: Segment;
  isActive: boolean;
  onChoose(citations: readonly string[], at: HTMLElement): void;
};

/** Only the first piece of a passage takes the keyboard, so that Tab goes from passage to passage. */
const Piece = memo(function Piece({ segment, isActive, onChoose }: PieceProps): ReactNode {
  if (segment.citations.length === 0) return segment.text;
  const begins = segment.first.length > 0;
  return (
    <mark
      className={styles.mark}
      aria-current={isActive ? 'true' : undefined}
      data-depth={Math.min(3, segment.citations.length)}
      tabIndex={begins ? 0 : undefined}
      onClick={(event) => {
        // Someone who selects text to copy it does not mean to click.
        if (getSelection()?.isCollapsed !== false) onChoose(segment.citations, event.currentTarget);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        onChoose(segment.citations, event.currentTarget);
      }}
    >
      {segment.text}
    </mark>
  );
});

async function follow(
  app: App,
  documentId: string,
  passage: DocumentDetail['passages'][number],
): Promise<void> {
  openDocument(app, documentId, passage.citation);
  const { relation } = await app.query('getRelation', { id: passage.relation });
  await goToRelation(app, relation);
}

function inUtf16({ document, passages }: DocumentDetail): Passage[] {
  const offsets = passages.flatMap((passage) => [passage.start, passage.end]);
  const utf16 = toUtf16Offsets(document.text, offsets);
  return passages.map((passage, at) => ({
    citation: passage.citation,
    start: utf16[2 * at] ?? 0,
    end: utf16[2 * at + 1] ?? 0,
  }));
}
