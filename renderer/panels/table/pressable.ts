/** A ref for cells: the mouse is a second way to what the grid's keys do, so that the cells take no focus. */
import { isMac } from '../../shell/platform.ts';

type Handlers = {
  press(how: { shift: boolean; mod: boolean }): void;
  twice(): void;
};

/** Stops listening when the element goes. */
export function pressable({
  press,
  twice,
}: Handlers): (element: HTMLElement | null) => (() => void) | undefined {
  return (element) => {
    if (element === null) return undefined;
    const onPress = (event: MouseEvent) => {
      if (isField(event.target) || event.button !== 0) return;
      press({ shift: event.shiftKey, mod: isMac() ? event.metaKey : event.ctrlKey });
    };
    const onTwice = (event: MouseEvent) => {
      if (!isField(event.target)) twice();
    };
    element.addEventListener('mousedown', onPress);
    element.addEventListener('dblclick', onTwice);
    return () => {
      element.removeEventListener('mousedown', onPress);
      element.removeEventListener('dblclick', onTwice);
    };
  };
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, select') !== null;
}
