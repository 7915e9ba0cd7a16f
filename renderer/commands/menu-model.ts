/** Menus as plain data, from the registry and the state: for the menu bar, the context menu and Electron. */
import type { AppState, Subject } from '../store/state.ts';
import type { Command, CommandArguments, MenuName, MenuPlace } from './command.ts';
import { MENUS } from './command.ts';
import { acceleratorOf, displayChord } from './keys.ts';

export type MenuItem = {
  kind: 'command';
  id: string;
  title: string;
  /** Its first chord as people read it; null for none. */
  keys: string | null;
  /** Its first chord as Electron reads it; null for none. */
  accelerator: string | null;
  enabled: boolean;
  /** Null for a command that switches nothing. */
  checked: boolean | null;
};
export type Submenu = { kind: 'submenu'; title: string; items: readonly MenuItem[] };
export type MenuEntry = MenuItem | Submenu | { kind: 'separator' };
export type Menu = { name: MenuName; items: readonly MenuEntry[] };

type Options = { mac: boolean };

/** The menu bar: every menu that has commands, groups parted by separators. */
export function menuModel(
  commands: readonly Command[],
  state: AppState,
  options: Options,
): readonly Menu[] {
  return MENUS.map((name) => ({
    name,
    items: grouped(
      commands.filter((command) => command.menu.name === name),
      (command) => menuItem(command, state, {}, options),
      (command) => command.menu.submenu,
    ),
  })).filter((menu) => menu.items.length > 0);
}

/** The menu on a subject, or on the empty canvas; what cannot run there now is left out. */
export function contextMenuModel(
  commands: readonly Command[],
  state: AppState,
  subject: Subject | null,
  options: Options,
): readonly MenuEntry[] {
  const args: CommandArguments = subject === null ? {} : { subject };
  const context = subject?.kind ?? 'canvas';
  const offered = commands.filter(
    (command) => command.contexts?.includes(context) && command.enabled?.(state, args) !== false,
  );
  return grouped(offered, (command) => menuItem(command, state, args, options));
}

/** A command as one line of a menu or of the palette. */
export function menuItem(
  command: Command,
  state: AppState,
  args: CommandArguments,
  { mac }: Options,
): MenuItem {
  const [chord] = command.keys ?? [];
  return {
    kind: 'command',
    id: command.id,
    title: titleOf(command, state),
    keys: chord === undefined ? null : displayChord(chord, mac),
    accelerator: chord === undefined ? null : acceleratorOf(chord),
    enabled: command.enabled?.(state, args) ?? true,
    checked: command.checked?.(state) ?? null,
  };
}

/** A command's title as it reads now. */
export function titleOf(command: Command, state: AppState): string {
  return typeof command.title === 'function' ? command.title(state) : command.title;
}

type SubmenuOf = (command: Command) => MenuPlace['submenu'];

function grouped(
  commands: readonly Command[],
  item: (command: Command) => MenuItem,
  submenuOf: SubmenuOf = () => undefined,
): readonly MenuEntry[] {
  const groups = Map.groupBy(commands, ({ menu }) => MENUS.indexOf(menu.name) * 100 + menu.group);
  const inOrder = [...groups].toSorted(([a], [b]) => a - b);
  return inOrder.flatMap(([, group], at): MenuEntry[] => [
    ...(at === 0 ? [] : [{ kind: 'separator' } as const]),
    ...folded(group, item, submenuOf),
  ]);
}

/** A submenu stands where the first of its commands would. */
function folded(
  commands: readonly Command[],
  item: (command: Command) => MenuItem,
  submenuOf: SubmenuOf,
): MenuEntry[] {
  const lines = Map.groupBy(commands, (command) => submenuOf(command)?.title ?? command);
  return [...lines].flatMap(([line, members]): MenuEntry[] => {
    if (typeof line !== 'string') return members.map(item);
    const named = members.map((command) => {
      const shown = item(command);
      return { ...shown, title: submenuOf(command)?.as ?? shown.title };
    });
    return [{ kind: 'submenu', title: line, items: named }];
  });
}
