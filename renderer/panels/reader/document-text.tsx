/**
 * The text of a document, to the letter. Its blocks are drawn inline and keep their line breaks, so
 * that what is selected and copied is exactly what is stored.
 */
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { toUtf16Offsets } from '../../../graph-data/model/offsets.ts';
import type { DocumentDetail } from '../../../graph-data/model/views.ts';
import { openDocument } from '../../store/actions.ts';
import type { App } from '../../store/app.ts';
import { useApp } from '../../store/context.tsx';
import type { FocusState } from '../../store/state.ts';
import { goToRelation, selectRelations } from '../parts/going.ts';
import { MarkedText } from './marked-text.tsx';
import { blocksOf, type Passage } from './marks.ts';
import { type PassageChoice, PassagePopover } from './passage-popover.tsx';
import styles from './reader.module.css';
import { scrollToPassage } from './scroll.ts';

type Props = { detail: DocumentDetail; open: NonNullable<FocusState['document']> };

/** Scrolls to the open citation whenever it is asked for, also when it is the same one again. */
export function DocumentText({ detail, open }: Props): ReactNode {
  const app = useApp();
  const body = useRef<HTMLDivElement>(null);
  const [choice, setChoice] = useState<PassageChoice | null>(null);
  const { text, id } = detail.document;
  const blocks = useMemo(() => blocksOf(text, inUtf16(detail)), [text, detail]);
  const active = open.id === id ? open.citation : null;
  useEffect(() => {
    if (open.id === id && body.current) scrollToPassage(body.current);
  }, [open, id]);

  const choose = useCallback(
    (citations: readonly string[], at: HTMLElement): void => {
      const passages = detail.passages.filter((passage) => citations.includes(passage.citation));
      const [only] = passages;
      if (only !== undefined && passages.length === 1) return void follow(app, id, only);
      if (passages.length === 0) return;
      setChoice({ passages, anchor: at });
      const relations = passages.map((passage) => passage.relation);
      void selectRelations(app, relations);
    },
    [app, detail, id],
  );

  return (
    <div ref={body} className={styles.text}>
      {blocks.map((block) => (
        <MarkedText
          key={block.start}
          text={text}
          block={block}
          active={block.passages.some(({ citation }) => citation === active) ? active : null}
          onChoose={choose}
        />
      ))}
      <PassagePopover
        choice={choice}
        onClose={() => setChoice(null)}
        onChoose={(passage) => void follow(app, id, passage)}
      />
    </div>
  );
}

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
