/** A command is a data object in a file of its own; one registry feeds menu, palette, shortcuts and context menu. */
import type { App } from '../store/app.ts';
import type { AppState, Subject } from '../store/state.ts';

export const MENUS = [
  'File',
  'Edit',
  'View',
  'Select',
  'Layout',
  'Analyse',
  'Evidence',
  'Window',
  'Help',
] as const;
export type MenuName = (typeof MENUS)[number];

/** What a command is about, where it is not the selection. */
export type CommandArguments = { subject?: Subject };

/**
 * Menu and group; groups are parted by separators, in the order of their numbers. Choices that exclude each other
 * may stand in a submenu, which has a title and in which a command reads `as` something shorter.
 */
export type MenuPlace = {
  name: MenuName;
  group: number;
  submenu?: { title: string; as: string };
};

export type Command = {
  id: string;
  /** As it reads in a menu; a function where it depends on the state (*Undo expand*). */
  title: string | ((state: AppState) => string);
  keywords?: readonly string[];
  menu: MenuPlace;
  /** Also offered when right-clicking such a subject, or the empty canvas. */
  contexts?: readonly ('entity' | 'relation' | 'canvas')[];
  /** Key chords as `Mod+Shift+Z`; `Mod` is Ctrl, or Command on a Mac. The first one is displayed. */
  keys?: readonly string[];
  /** Its keys also work while a text field has the focus. */
  whileTyping?: boolean;
  /** A key held down runs it once only. */
  once?: boolean;
  /** Whether it can run now; a command that cannot is shown disabled. */
  enabled?(state: AppState, args: CommandArguments): boolean;
  /** For commands that switch something: whether it is on. */
  checked?(state: AppState): boolean;
  run(app: App, args: CommandArguments): void | Promise<void>;
};
