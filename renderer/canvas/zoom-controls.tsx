/** Buttons for people who would rather press than turn a wheel. */
import { Maximize, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../panels/parts/icon-button.tsx';
import { fit, zoom } from '../store/actions.ts';
import { useApp } from '../store/context.tsx';
import styles from './canvas.module.css';

export function ZoomControls(): ReactNode {
  const app = useApp();
  return (
    <div className={styles.zoom}>
      <IconButton icon={Plus} name="Zoom in" keys="+" onClick={() => zoom(app, 1.35)} />
      <IconButton icon={Minus} name="Zoom out" keys="-" onClick={() => zoom(app, 1 / 1.35)} />
      <IconButton icon={Maximize} name="Fit to window" onClick={() => fit(app)} />
    </div>
  );
}
