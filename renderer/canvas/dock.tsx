/** Legend and minimap at the foot of the canvas; the camera keeps what it fits clear of them. */
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './canvas.module.css';
import { useCanvas } from './canvas-context.ts';

export function Dock({ children }: { children: ReactNode }): ReactNode {
  const { camera } = useCanvas();
  const element = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const dock = element.current;
    if (dock === null) return;
    const observer = new ResizeObserver(() => camera.reserveFoot(dock.offsetHeight));
    observer.observe(dock);
    return () => observer.disconnect();
  }, [camera]);

  return (
    <div ref={element} className={styles.dock}>
      {children}
    </div>
  );
}
