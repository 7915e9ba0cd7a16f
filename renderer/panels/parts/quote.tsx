/** A quote to the letter: doubled spaces, line breaks and all. */
import type { ReactNode } from 'react';
import styles from './quote.module.css';

/** The `blockquote` holds the quote and nothing else, so that it can be read and copied exactly. */
export function Quote(props: { text: string; compact?: boolean }): ReactNode {
  return (
    <blockquote className={props.compact ? styles.compact : styles.quote}>{props.text}</blockquote>
  );
}
