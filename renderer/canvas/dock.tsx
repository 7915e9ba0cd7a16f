/** Legend and minimap at the foot of the canvas; the camera keeps what it fits clear of them. */
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './canvas.module.css';
import { useCanvas } from './canvas-context.ts';

export function Dock({ children }: { children: ReactNode }): ReactNode {
  const { camera } = useCanvas();
  const element = useRef<HTMLDivElement>(null);

  useEffect(() => {
    camera.reserveFoot(() => element.current?.offsetHeight ?? 0);
  }, [camera]);

  return (
    <div ref={element} className={styles.dock}>
      {children}
    </div>
  );
}
