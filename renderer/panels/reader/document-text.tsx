/**
 * The text of a document, to the letter. Its blocks are drawn inline and keep their line breaks, so
 * that what is selected and copied is exactly what is stored.
 */
import {
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { toUtf16Offsets } from '../../../graph-data/model/offsets.ts';
import type { DocumentDetail } from '../../../graph-data/model/views.ts';
import { openDocument } from '../../store/actions.ts';
import type { App } from '../../store/app.ts';
import { useApp } from '../../store/context.tsx';
import type { FocusState } from '../../store/state.ts';
import { goToEntity, goToRelation, selectRelations } from '../parts/going.ts';
import { reachable } from '../parts/reachable.ts';
import { Caret } from './caret.tsx';
import { useFollowSelection, useSelectedEntity } from './follow-selection.ts';
import { GhostLayer, useGhost } from './ghost-layer.tsx';
import { KeptSelection } from './kept-selection.tsx';
import { LinkLayer } from './link-layer.tsx';
import { MarkedText } from './marked-text.tsx';
import { blocksOf, type Passage } from './marks.ts';
import { NameCard } from './name-card.tsx';
import { type PassageChoice, PassagePopover } from './passage-popover.tsx';
import { scrollToPassage } from './scroll.ts';
import type { Span } from './spans.ts';
import styles from './text.module.css';
import { useChosenPassage, usePassageHighlight } from './use-chosen-passage.ts';
import { useBlockSpans, useSpans } from './use-spans.ts';
import { useTextKeys } from './use-text-keys.ts';

type Props = { detail: DocumentDetail; open: NonNullable<FocusState['document']> };

/** Scrolls to the open citation whenever it is asked for, also when it is the same one again. */
export function DocumentText({ detail, open }: Props): ReactNode {
  const body = useRef<HTMLDivElement>(null);
  const origin = useRef<HTMLDivElement>(null);
  const { document } = detail;
  const spans = useSpans(document);
  const suggestions = useMemo(
    () => [...new Set(spans.flatMap((span) => (span.kind === 'ghost' ? [span.suggestion] : [])))],
    [spans],
  );
  const [said, say] = useState('');
  const keys = useTextKeys(body, document, spans, say);
  const { ghost, answer, onKeyDown } = useGhost(body, document, spans);
  useEffect(() => reachable(body.current), []);
  const drawn = useMemo(() => ({ spans, detail, open }), [spans, detail, open]);
  useChosenPassage(body, document);
  usePassageHighlight(body, document);
  useFollowSelection(body, detail);
  useEffect(() => {
    if (open.id === document.id && body.current) scrollToPassage(body.current);
  }, [open, document.id]);

  return (
    <div ref={origin} className={styles.origin}>
      {/* A text that can be walked with a caret; it is the container that takes the keys. */}
      <div
        ref={body}
        className={styles.text}
        role="document"
        aria-label="Text"
        dir="auto"
        onClickCapture={useNameClick()}
        onKeyDown={(event) => {
          onKeyDown(event);
          if (!event.defaultPrevented) keys(event);
        }}
      >
        <KeptSelection body={body} drawn={drawn}>
          <Blocks {...drawn} />
        </KeptSelection>
      </div>
      <Caret body={body} origin={origin} />
      <NameCard body={body} origin={origin} />
      <GhostLayer body={body} origin={origin} ghost={ghost} answer={answer} />
      <LinkLayer body={body} origin={origin} document={document} suggestions={suggestions} />
      <span className="visually-hidden" aria-live="polite">
        {said}
      </span>
    </div>
  );
}

/** A click on a name goes to its entity; within a passage the first click is for the passage. */
function useNameClick(): (event: MouseEvent<HTMLElement>) => void {
  const app = useApp();
  return (event) => {
    const name = event.target instanceof Element ? event.target.closest('[data-name]') : null;
    if (!(name instanceof HTMLElement) || getSelection()?.isCollapsed === false) return;
    const mark = name.closest('mark');
    if (mark !== null && mark.closest('[aria-current="true"]') === null) return;
    event.stopPropagation();
    void goToEntity(app, name.dataset.name ?? '');
  };
}

function Blocks({ detail, open, spans }: Props & { spans: readonly Span[] }): ReactNode {
  const app = useApp();
  const [choice, setChoice] = useState<PassageChoice | null>(null);
  const selecting = useRef<Promise<void>>(Promise.resolve());
  const { text, id } = detail.document;
  const blocks = useMemo(() => blocksOf(text, inUtf16(detail)), [text, detail]);
  const blockSpans = useBlockSpans(blocks, spans);
  const entity = useSelectedEntity();
  const active = open.id === id ? open.citation : null;
  const choose = useCallback(
    (citations: readonly string[], at: HTMLElement): void => {
      const passages = detail.passages.filter((passage) => citations.includes(passage.citation));
      const [only] = passages;
      if (only !== undefined && passages.length === 1) return void follow(app, id, only);
      if (passages.length === 0) return;
      setChoice({ passages, anchor: at });
      const relations = passages.map((passage) => passage.relation);
      selecting.current = selectRelations(app, relations);
    },
    [app, detail, id],
  );
  return (
    <>
      {blocks.map((block, at) => {
        const within = blockSpans[at] ?? NO_SPANS;
        return (
          <MarkedText
            key={block.start}
            text={text}
            block={block}
            active={block.passages.some(({ citation }) => citation === active) ? active : null}
            spans={within}
            entity={isNamed(within, entity) ? entity : null}
            onChoose={choose}
          />
        );
      })}
      <PassagePopover
        choice={choice}
        onClose={() => setChoice(null)}
        onChoose={async (passage) => {
          // Else the selection of all of them might come after that of the one.
          await selecting.current;
          await follow(app, id, passage);
        }}
      />
    </>
  );
}

const NO_SPANS: readonly Span[] = [];

function isNamed(spans: readonly Span[], entity: string | null): boolean {
  if (entity === null) return false;
  return spans.some(
    (span) => span.kind === 'name' && span.entities.some(({ id }) => id === entity),
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
