/** The state of the interface itself: theme, panels, dialogs, menu. Pure producers. */
import type { LayoutName } from '../../graph-data/model/layout.ts';
import type { Producer } from './app.ts';
import type {
  Budget,
  DialogName,
  FocusTarget,
  LeftTab,
  PanelName,
  Room,
  Subject,
  Theme,
  UiState,
  Zooming,
} from './state.ts';

/** Chooses the colours. */
export function chooseTheme(theme: Theme): Producer<UiState> {
  return (ui) => ({ ...ui, theme });
}

/** Notes the layout in use. */
export function noteLayout(layout: LayoutName): Producer<UiState> {
  return (ui) => ({ ...ui, layout });
}

/** Unfolds the legend or folds it to its heading. */
export function foldLegend(legendOpen: boolean): Producer<UiState> {
  return (ui) => ({ ...ui, legendOpen });
}

/** Chooses how many entities are brought onto the canvas at the most. */
export function chooseBudget(budget: Budget): Producer<UiState> {
  return (ui) => ({ ...ui, budget });
}

/** Chooses how graphs are drawn while one zooms. */
export function chooseZooming(zooming: Zooming): Producer<UiState> {
  return (ui) => ({ ...ui, zooming });
}

/** Notes how much room a picture has. */
export function noteRoom(room: Room): Producer<UiState> {
  return (ui) =>
    ui.room?.width === room.width && ui.room.height === room.height ? ui : { ...ui, room };
}

/** Opens a dialog in place of any other; `expanding` is the entity of the expand dialog. */
export function showDialog(dialog: DialogName, expanding: string | null = null): Producer<UiState> {
  return (ui) => ({ ...ui, dialog, expanding, menu: null });
}

/** Closes the dialog that is open. */
export function hideDialog(): Producer<UiState> {
  return (ui) => (ui.dialog === null ? ui : { ...ui, dialog: null, expanding: null });
}

/** Opens the context menu, in client pixels. */
export function showMenu(x: number, y: number, subject: Subject | null): Producer<UiState> {
  return (ui) => ({ ...ui, menu: { x, y, subject } });
}

/** Closes the context menu. */
export function hideMenu(): Producer<UiState> {
  return (ui) => (ui.menu === null ? ui : { ...ui, menu: null });
}

/** Shows or hides a panel. */
export function showPanel(panel: PanelName, open: boolean): Producer<UiState> {
  return (ui) =>
    ui.panels[panel] === open ? ui : { ...ui, panels: { ...ui.panels, [panel]: open } };
}

/** Shows one part of the left panel, which opens. */
export function chooseLeftTab(leftTab: LeftTab): Producer<UiState> {
  return (ui) => ({ ...showPanel('left', true)(ui), leftTab });
}

/** Notes whose name reviews carry. */
export function nameReviewer(reviewer: string): Producer<UiState> {
  return (ui) => ({ ...ui, reviewer });
}

/** Remembers the sizes of a group of panels, in per cent. */
export function sizePanels(
  group: string,
  sizes: Readonly<Record<string, number>>,
): Producer<UiState> {
  return (ui) => ({ ...ui, sizes: { ...ui.sizes, [group]: sizes } });
}

/** Asks an element to take the keyboard focus; Esc there leads to `back`. */
export function askKeyboard(
  target: FocusTarget,
  back: FocusTarget | null = null,
): Producer<UiState> {
  return (ui) => ({ ...ui, keyboard: { serial: (ui.keyboard?.serial ?? 0) + 1, target, back } });
}

/** Chooses one end of the paths to look for. */
export function choosePathEnd(end: 'from' | 'to', id: string | null): Producer<UiState> {
  return (ui) => ({ ...ui, pathEnds: { ...ui.pathEnds, [end]: id } });
}
