/** An entity type's icon on a disc in its colour, as the canvas draws it. */
import type { ReactNode } from 'react';
import { entityColour, entityIcon } from '../../../graph-data/figure/palette.ts';
import { useTheme } from '../theme/use-theme.ts';
import styles from './entity-icon.module.css';

/** @param props.size diameter in CSS pixels */
export function EntityIcon(props: { type: string; size?: number }): ReactNode {
  const colour = entityColour(props.type, useTheme());
  const size = props.size ?? 18;
  return (
    <span
      className={styles.disc}
      style={{ width: size, height: size, background: colour.fill, color: colour.text }}
      aria-hidden="true"
    >
      <svg viewBox="0 0 24 24" width={size * 0.64} height={size * 0.64} aria-hidden="true">
        <path d={entityIcon(props.type)} />
      </svg>
    </span>
  );
}
