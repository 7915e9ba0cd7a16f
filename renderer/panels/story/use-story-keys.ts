/** The keys of a story: on with →, Space and Page Down, back with ← and Page Up, to either end with Home and End. */
import { useEffect } from 'react';
import { stepStory, tell } from '../../store/actions.ts';
import type { App } from '../../store/app.ts';
import { useApp } from '../../store/context.tsx';

/** What needs these keys itself. */
const FIELDS =
  'input, textarea, select, [contenteditable], [role=menu], [role=listbox], [role=tree]';
const BUTTONS = 'button, a[href], summary, [role=button], [role=link]';

/** Heard before the canvas, whose arrows go from node to node otherwise. */
export function useStoryKeys(): void {
  const app = useApp();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { ui } = app.store.getState();
      if (ui.dialog !== null || ui.menu !== null || isModified(event)) return;
      if (event.target instanceof Element && needsKey(event.target, event.key)) return;
      if (!act(app, event.key)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [app]);
}

/** @returns whether the key means something here */
function act(app: App, key: string): boolean {
  switch (key) {
    case 'ArrowRight':
    case 'PageDown':
    case ' ':
      void stepStory(app, 1);
      return true;
    case 'ArrowLeft':
    case 'PageUp':
      void stepStory(app, -1);
      return true;
    case 'Home':
      void tell(app, 0);
      return true;
    case 'End':
      void tell(app, (app.store.getState().story?.views.length ?? 0) - 1);
      return true;
    default:
      return false;
  }
}

function isModified({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}

function needsKey(element: Element, key: string): boolean {
  if (element.closest(FIELDS) !== null) return true;
  return key === ' ' && element.closest(BUTTONS) !== null;
}
