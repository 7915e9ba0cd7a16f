/** An entity type's icon on a disc in its colour, as the canvas draws it. */
import type { ReactNode } from 'react';
import type { EntityColour } from '../../../graph-data/figure/palette.ts';
import { typeColour, typeIcon } from '../../../graph-data/figure/type-looks.ts';
import { useAppState } from '../../store/context.tsx';
import { selectTypeLooks } from '../../store/measures.ts';
import { useTheme } from '../theme/use-theme.ts';
import styles from './entity-icon.module.css';

/** @param props.size diameter in CSS pixels */
export function EntityIcon(props: { type: string; size?: number }): ReactNode {
  const looks = useAppState(selectTypeLooks);
  const colour = typeColour(props.type, looks, useTheme());
  return <Disc colour={colour} icon={typeIcon(props.type, looks)} size={props.size ?? 18} />;
}

/** An icon, as a path on a 24 x 24 grid, on a disc of any colour. */
export function Disc(props: { colour: EntityColour; icon: string; size: number }): ReactNode {
  const { colour, icon, size } = props;
  return (
    <span
      className={styles.disc}
      style={{ width: size, height: size, background: colour.fill, color: colour.text }}
      aria-hidden="true"
    >
      <svg viewBox="0 0 24 24" width={size * 0.64} height={size * 0.64} aria-hidden="true">
        <path d={icon} />
      </svg>
    </span>
  );
}
