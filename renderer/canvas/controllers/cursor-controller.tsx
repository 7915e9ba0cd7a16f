/** Keyboard cursor -> ring on the canvas, while the canvas has the keyboard; a press of the pointer ends it. */
import { type RefObject, useEffect } from 'react';
import { useCanvas, useCanvasLocal } from '../canvas-context.ts';
import { elementId } from '../element-ids.ts';

export function CursorController({ root }: { root: RefObject<HTMLElement | null> }): null {
  const { labels, local } = useCanvas();
  const cursor = useCanvasLocal((state) => state.cursor);

  useEffect(() => {
    labels.setCursor(cursor === null ? null : elementId(cursor));
  }, [labels, cursor]);

  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    const end = () => local.setState({ cursor: null });
    const focus = () => element.focus({ preventScroll: true });
    const onPress = () => {
      end();
      focus();
    };
    element.addEventListener('pointerdown', onPress);
    element.addEventListener('blur', end);
    return () => {
      element.removeEventListener('pointerdown', onPress);
      element.removeEventListener('blur', end);
    };
  }, [local, root]);
  return null;
}
