/** A stretch of text with names of entities underlined and suggestions outlined. */
import type { ReactNode } from 'react';
import { typeColour } from '../../../graph-data/figure/type-looks.ts';
import { useAppState } from '../../store/context.tsx';
import { selectTypeLooks } from '../../store/measures.ts';
import { useTheme } from '../theme/use-theme.ts';
import { type GhostSpan, type NameSpan, piecesOf, type Span } from './spans.ts';
import styles from './text.module.css';

/** @param props.entity the entity whose names stand out */
export function NamedText(props: {
  text: string;
  start: number;
  end: number;
  spans: readonly Span[];
  entity: string | null;
}): ReactNode {
  const { text, start, end, spans, entity } = props;
  if (spans.length === 0) return text.slice(start, end);
  return piecesOf(text, start, end, spans).map((piece) => {
    const { span } = piece;
    if (span === null) return piece.text;
    return span.kind === 'name' ? (
      <Name key={piece.start} span={span} text={piece.text} entity={entity} />
    ) : (
      <Ghost key={piece.start} span={span} text={piece.text} begins={piece.start === span.start} />
    );
  });
}

// Hundreds of names would be in the way of the Tab key; the caret and the keys N and Enter reach them.
function Name(props: { span: NameSpan; text: string; entity: string | null }): ReactNode {
  const { span, text, entity } = props;
  const theme = useTheme();
  const looks = useAppState(selectTypeLooks);
  const [first] = span.entities;
  const selected = entity !== null && span.entities.some(({ id }) => id === entity);
  return (
    <span
      className={styles.name}
      data-name={first?.id}
      data-at={span.start}
      data-selected={selected || undefined}
      style={{ textDecorationColor: typeColour(first?.type ?? '', looks, theme).fill }}
    >
      {text}
    </span>
  );
}

function Ghost(props: { span: GhostSpan; text: string; begins: boolean }): ReactNode {
  const { span, text, begins } = props;
  const { name, type, reason } = span.suggestion;
  const reached = span.first && begins;
  return (
    <span
      className={styles.ghost}
      data-ghost={name}
      data-at={span.start}
      {...(reached
        ? {
            role: 'button',
            tabIndex: 0,
            'aria-label': `Suggestion: ${name}, ${type} (${reason}). A adds it, X dismisses it.`,
          }
        : {})}
    >
      {text}
    </span>
  );
}
