/** The one keyboard listener of a window: from a key press to the command it stands for. */
import type { Command } from '../commands/command.ts';
import { type KeyPress, matchesChord, parseChord } from '../commands/keys.ts';
import { COMMANDS } from '../commands/registry.ts';
import type { App } from '../store/app.ts';
import type { AppState } from '../store/state.ts';

/** Where the keyboard focus is, as far as shortcuts care. */
export type KeyPlace = 'field' | 'control' | 'page';

/**
 * The command a key press stands for, or null. Keys that a text field or a button needs stay with
 * it; an open dialog or menu keeps all keys to itself. Held down, a key runs again what may run again.
 */
export function commandFor(
  press: KeyPress,
  place: KeyPlace,
  state: AppState,
  mac: boolean,
): Command | null {
  if (state.ui.dialog !== null || state.ui.menu !== null) return null;
  return (
    COMMANDS.find(
      (command) =>
        command.keys?.some((keys) => {
          const chord = parseChord(keys);
          const plain = !chord.mod && !chord.alt;
          if (place === 'field' && (plain || !command.whileTyping)) return false;
          if (place === 'control' && keys === 'Enter') return false;
          if (press.repeat === true && command.once === true) return false;
          return matchesChord(chord, press, mac);
        }) && command.enabled?.(state, {}) !== false,
    ) ?? null
  );
}

/** Listens on the page until the returned function is called. */
export function listenToKeys(app: App, page: Document, mac: boolean): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const command = commandFor(event, placeOf(event.target), app.store.getState(), mac);
    if (command === null) return;
    event.preventDefault();
    void app.run(command.id);
  };
  page.addEventListener('keydown', onKeyDown);
  return () => page.removeEventListener('keydown', onKeyDown);
}

const FIELDS =
  'input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, select, [contenteditable]:not([contenteditable=false])';
const CONTROLS =
  'button, a[href], summary, input, [role=button], [role=menuitem], [role=option], [role=tab], [role=link]';

function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof Element)) return 'page';
  if (target.closest(FIELDS) !== null) return 'field';
  return target.closest(CONTROLS) !== null ? 'control' : 'page';
}
