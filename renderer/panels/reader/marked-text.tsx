/** A block of a document with its cited passages as nested marks, and in them the names of entities. */
import { type KeyboardEvent, type MouseEvent, memo, type ReactNode, useMemo } from 'react';
import { type Block, type Mark, marksOf } from './marks.ts';
import { NamedText } from './named-text.tsx';
import type { Span } from './spans.ts';
import styles from './text.module.css';

type Choose = (citations: readonly string[], at: HTMLElement) => void;
type Props = {
  text: string;
  block: Block;
  /** The active citation, if it is in this block. */
  active: string | null;
  /** Names and suggestions that reach into this block. */
  spans: readonly Span[];
  /** The entity whose names stand out, if it is named in this block. */
  entity: string | null;
  onChoose: Choose;
};

/** Drawn again only when the active passage enters, leaves or changes within it, or its names do. */
export const MarkedText = memo(function MarkedText(props: Props): ReactNode {
  const { text, block, active } = props;
  const content = useMemo(() => marksOf(text, block, active), [text, block, active]);
  return (
    <p className={styles.paragraph}>
      <Content content={content} from={block.start} shared={props} />
    </p>
  );
});

/** @param props.from where the content begins in the text, in UTF-16 units */
function Content(props: {
  content: readonly (string | Mark)[];
  from: number;
  shared: Props;
}): ReactNode {
  const { content, shared } = props;
  let at = props.from;
  return content.map((part) => {
    const start = at;
    at += typeof part === 'string' ? part.length : part.end - part.start;
    return typeof part === 'string' ? (
      <NamedText
        key={start}
        text={shared.text}
        start={start}
        end={at}
        spans={shared.spans}
        entity={shared.entity}
      />
    ) : (
      <MarkView key={start} mark={part} shared={shared} />
    );
  });
}

/** Only where a passage begins does a mark take the keyboard, so that Tab goes from passage to passage. */
function MarkView({ mark, shared }: { mark: Mark; shared: Props }): ReactNode {
  const { active, onChoose } = shared;
  function onClick(event: MouseEvent<HTMLElement>): void {
    event.stopPropagation();
    // Someone who selects text to copy it does not mean to click.
    if (getSelection()?.isCollapsed === false) return;
    if (mark.begins) event.currentTarget.focus({ preventScroll: true });
    onChoose(mark.all, event.currentTarget);
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.target !== event.currentTarget) return;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(mark.all, event.currentTarget);
  }
  return (
    <mark
      className={styles.mark}
      aria-current={active !== null && mark.own.includes(active) ? 'true' : undefined}
      data-depth={Math.min(3, mark.all.length)}
      tabIndex={mark.begins ? 0 : undefined}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <Content content={mark.children} from={mark.start} shared={shared} />
    </mark>
  );
}
