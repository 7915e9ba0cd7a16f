/** Dialogs, menus, notices, panels, theme, camera, keyboard focus. */
import type { TableKind } from '../../../graph-data/model/tables.ts';
import type { App } from '../app.ts';
import { askCamera } from '../camera.ts';
import { addNotice, removeNotice } from '../notices.ts';
import { isSelected, selectOnly } from '../selection.ts';
import { all, on } from '../slices.ts';
import type {
  DialogName,
  FocusTarget,
  LeftTab,
  Notice,
  PanelName,
  Room,
  Sight,
  Subject,
  Theme,
  Zooming,
} from '../state.ts';
import {
  askKeyboard,
  chooseLeftTab,
  choosePathEnd,
  chooseTheme,
  chooseZooming,
  foldLegend,
  hideDialog,
  hideMenu,
  nameReviewer,
  noteRoom,
  showDialog,
  showMenu,
  showPanel,
  sizePanels,
} from '../ui.ts';

/** Opens the context menu at client pixels; a subject outside the selection becomes the selection. */
export function openMenu(app: App, x: number, y: number, subject: Subject | null): void {
  app.store.setState((state) => {
    const outside = subject !== null && !isSelected(state.selection, subject);
    return all(
      on('selection', outside ? selectOnly(subject) : (selection) => selection),
      on('ui', showMenu(x, y, subject)),
    )(state);
  });
}

/** Closes the context menu. */
export function closeMenu(app: App): void {
  app.store.setState(on('ui', hideMenu()));
}

/** Opens a dialog; `expanding` is the entity that the expand dialog is about. */
export function openDialog(app: App, dialog: DialogName, expanding: string | null = null): void {
  app.store.setState(on('ui', showDialog(dialog, expanding)));
}

/** Closes the dialog that is open. */
export function closeDialog(app: App): void {
  app.store.setState(on('ui', hideDialog()));
}

/** Shows records in a table below the canvas, or no table. */
export function showTable(app: App, table: TableKind | null): void {
  app.store.setState(on('ui', (ui) => ({ ...ui, table })));
  if (table !== null) requestFocus(app, 'table');
}

/** Unfolds the legend or folds it to its heading; from then on it stays as the person wants it. */
export function setLegendOpen(app: App, open: boolean): void {
  app.store.setState(on('ui', foldLegend(open)));
}

/** Notes how much room the canvas has for a picture, so that layouts can fill it. */
export function setRoom(app: App, room: Room): void {
  app.store.setState(on('ui', noteRoom(room)));
}

/** Notes what the camera has come to rest on; null for all there is. */
export function setSight(app: App, sight: Sight | null): void {
  app.store.setState({ sight });
}

/** Shows a message. */
export function notify(app: App, tone: Notice['tone'], text: string): void {
  app.store.setState(on('notices', addNotice(tone, text)));
}

/** Takes a message away. */
export function dismissNotice(app: App, id: number): void {
  app.store.setState(on('notices', removeNotice(id)));
}

/** Shows one part of the left panel, which opens and takes the keyboard. */
export function showLeftTab(app: App, tab: LeftTab): void {
  app.store.setState(all(on('ui', chooseLeftTab(tab)), on('ui', askKeyboard('left'))));
}

/** Notes whose name reviews carry; remembered beyond the window. */
export function setReviewer(app: App, name: string): void {
  app.store.setState(on('ui', nameReviewer(name.trim().slice(0, 200))));
}

/** Chooses the colours. */
export function setTheme(app: App, theme: Theme): void {
  app.store.setState(on('ui', chooseTheme(theme)));
}

/** Chooses how graphs are drawn while one zooms. */
export function setZooming(app: App, zooming: Zooming): void {
  app.store.setState(on('ui', chooseZooming(zooming)));
}

/** Shows or hides a panel. */
export function setPanel(app: App, panel: PanelName, open: boolean): void {
  app.store.setState(on('ui', showPanel(panel, open)));
}

/** Remembers the sizes of a group of panels, in per cent by panel id. */
export function setPanelSizes(
  app: App,
  group: string,
  sizes: Readonly<Record<string, number>>,
): void {
  app.store.setState(on('ui', sizePanels(group, sizes)));
}

/** Chooses one end of the paths to look for. */
export function setPathEnd(app: App, end: 'from' | 'to', id: string | null): void {
  app.store.setState(on('ui', choosePathEnd(end, id)));
}

/** Asks an element to take the keyboard focus; Esc there leads to `back`. */
export function requestFocus(app: App, target: FocusTarget, back: FocusTarget | null = null): void {
  app.store.setState(on('ui', askKeyboard(target, back)));
}

/** Fits the given entities into the canvas; null fits everything visible. */
export function fit(app: App, entities: readonly string[] | null = null): void {
  app.store.setState(on('camera', askCamera({ kind: 'fit', entities })));
}

/** Zooms at the middle of the canvas; a factor above 1 comes nearer. */
export function zoom(app: App, factor: number): void {
  app.store.setState(on('camera', askCamera({ kind: 'zoom', factor })));
}

/** Moves the camera no further than needed to have the given entities in sight. */
export function revealEntities(app: App, entities: readonly string[]): void {
  app.store.setState(on('camera', askCamera({ kind: 'reveal', entities })));
}
