/** A block of a document with its cited passages as nested marks. */
import { type KeyboardEvent, type MouseEvent, memo, type ReactNode, useMemo } from 'react';
import { type Block, type Mark, marksOf } from './marks.ts';
import styles from './reader.module.css';

type Choose = (citations: readonly string[], at: HTMLElement) => void;
type Props = {
  text: string;
  block: Block;
  /** The active citation, if it is in this block. */
  active: string | null;
  onChoose: Choose;
};

/** Drawn again only when the active passage enters, leaves or changes within it. */
export const MarkedText = memo(function MarkedText(props: Props): ReactNode {
  const { text, block, active, onChoose } = props;
  const content = useMemo(() => marksOf(text, block, active), [text, block, active]);
  return (
    <p className={styles.paragraph}>
      <Content content={content} active={active} onChoose={onChoose} />
    </p>
  );
});

type ContentProps = {
  content: readonly (string | Mark)[];
  active: string | null;
  onChoose: Choose;
};

function Content({ content, ...rest }: ContentProps): ReactNode {
  return content.map((part) =>
    typeof part === 'string' ? part : <MarkView key={part.start} mark={part} {...rest} />,
  );
}

type MarkProps = { mark: Mark; active: string | null; onChoose: Choose };

/** Only where a passage begins does a mark take the keyboard, so that Tab goes from passage to passage. */
function MarkView({ mark, active, onChoose }: MarkProps): ReactNode {
  function onClick(event: MouseEvent<HTMLElement>): void {
    event.stopPropagation();
    // Someone who selects text to copy it does not mean to click.
    if (getSelection()?.isCollapsed !== false) onChoose(mark.all, event.currentTarget);
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
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
      <Content content={mark.children} active={active} onChoose={onChoose} />
    </mark>
  );
}
