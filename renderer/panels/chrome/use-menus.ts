/** The menus as they stand now. */
import { useMemo } from 'react';
import { type Menu, menuModel } from '../../commands/menu-model.ts';
import { COMMANDS } from '../../commands/registry.ts';
import { isMac } from '../../shell/platform.ts';
import { useAppState } from '../../store/context.tsx';

/** The menu bar's content. Call it only where a menu is open: it changes with every change of state. */
export function useMenus(): readonly Menu[] {
  const state = useAppState((now) => now);
  return useMemo(() => menuModel(COMMANDS, state, { mac: isMac() }), [state]);
}
