/** Wheel and pinch -> zoom at the pointer; a press ends any movement of the camera. */
import { type RefObject, useEffect } from 'react';
import { useCanvas } from '../canvas-context.ts';
import { wheelFactor } from '../viewport.ts';

const UNITS = ['pixel', 'line', 'page'] as const;

export function WheelController({ root }: { root: RefObject<HTMLElement | null> }): null {
  const { camera } = useCanvas();

  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      // Cytoscape's own zoom has one speed for all devices; it must not act as well.
      event.stopPropagation();
      const { left, top } = element.getBoundingClientRect();
      const factor = wheelFactor(event.deltaY, UNITS[event.deltaMode] ?? 'pixel', event.ctrlKey);
      camera.wheel(factor, { x: event.clientX - left, y: event.clientY - top });
    };
    const halt = () => camera.stop();
    element.addEventListener('wheel', onWheel, { capture: true, passive: false });
    element.addEventListener('pointerdown', halt, { capture: true });
    return () => {
      element.removeEventListener('wheel', onWheel, { capture: true });
      element.removeEventListener('pointerdown', halt, { capture: true });
    };
  }, [camera, root]);
  return null;
}
