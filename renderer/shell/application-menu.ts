/** Keeps the application menu of the desktop host in step with the state. */
import { type Menu, type MenuItem, menuModel } from '../commands/menu-model.ts';
import { COMMANDS } from '../commands/registry.ts';
import type { App } from '../store/app.ts';
import type { AppState } from '../store/state.ts';
import type { BridgeItem, BridgeMenu } from './bridge.ts';

/**
 * Sends the menus at once and whenever they would read otherwise.
 * @returns a function that stops it
 */
export function followMenus(
  app: App,
  setMenu: (menus: readonly BridgeMenu[]) => Promise<void>,
  mac: boolean,
): () => void {
  let sent = '';
  let waiting = false;
  const send = () => {
    waiting = false;
    const menus = bridgeMenus(menuModel(COMMANDS, app.store.getState(), { mac }));
    const text = JSON.stringify(menus);
    if (text === sent) return;
    sent = text;
    void setMenu(menus);
  };
  const stop = app.store.subscribe((state, former) => {
    if (waiting || !menuRelevant(state, former)) return;
    waiting = true;
    queueMicrotask(send);
  });
  send();
  return stop;
}

/** The menus without what only the page shows; the host refuses fields it does not know. */
function bridgeMenus(menus: readonly Menu[]): readonly BridgeMenu[] {
  return menus.map(({ name, items }) => ({
    name,
    items: items.map((item) => {
      if (item.kind === 'separator') return item;
      if (item.kind === 'submenu') return { ...item, items: item.items.map(bridgeItem) };
      return bridgeItem(item);
    }),
  }));
}

function bridgeItem({ keys: _, ...shown }: MenuItem): BridgeItem {
  return shown;
}

/** Pointer moves, notices and positions on their way change no menu; each step of undo may. */
function menuRelevant(a: AppState, b: AppState): boolean {
  return (
    a.history !== b.history ||
    a.selection !== b.selection ||
    a.focus.subject !== b.focus.subject ||
    a.focus.document !== b.focus.document ||
    a.ui !== b.ui ||
    a.project !== b.project ||
    a.layoutTask !== b.layoutTask
  );
}
