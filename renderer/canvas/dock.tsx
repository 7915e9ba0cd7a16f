/** Legend and minimap at the foot of the canvas; the camera keeps what it fits clear of them. */
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import styles from './canvas.module.css';
import { useCanvas } from './canvas-context.ts';

export function Dock({ children }: { children: ReactNode }): ReactNode {
  const { local } = useCanvas();
  const element = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const dock = element.current;
    if (dock === null) return;
    const measure = () => {
      // Empty before there is a graph: nobody knows yet.
      const foot = dock.offsetHeight === 0 ? null : dock.offsetHeight;
      if (local.getState().foot !== foot) local.setState({ foot });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(dock);
    return () => observer.disconnect();
  }, [local]);

  return (
    <div ref={element} className={styles.dock}>
      {children}
    </div>
  );
}
