/** Esc in a panel that the keyboard was sent to leads back to where it was sent from. */
import type { KeyboardEvent } from 'react';
import { requestFocus } from '../../store/actions.ts';
import type { App } from '../../store/app.ts';
import type { FocusTarget } from '../../store/state.ts';

/** For the `onKeyDown` of the panel; leaves every other key, and Esc without a way back, alone. */
export function escBack(app: App, panel: FocusTarget, event: KeyboardEvent): void {
  const { keyboard } = app.store.getState().ui;
  if (event.key !== 'Escape' || keyboard?.target !== panel || keyboard.back === null) return;
  event.preventDefault();
  event.stopPropagation();
  requestFocus(app, keyboard.back);
}
