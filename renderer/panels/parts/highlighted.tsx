/** Text with the places that a search matched. */
import type { ReactNode } from 'react';
import styles from './highlighted.module.css';
import { splitHighlights } from './highlights.ts';

/** @param props.ranges half-open, in UTF-16 units */
export function Highlighted(props: {
  text: string;
  ranges: readonly (readonly [number, number])[];
}): ReactNode {
  return splitHighlights(props.text, props.ranges).map((piece, index) =>
    piece.hit ? (
      <b key={`${index}:${piece.text}`} className={styles.hit}>
        {piece.text}
      </b>
    ) : (
      piece.text
    ),
  );
}
