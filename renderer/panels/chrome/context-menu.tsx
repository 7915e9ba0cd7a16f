/** The menu where one right-clicks, or presses the menu key. */
import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import { contextMenuModel } from '../../commands/menu-model.ts';
import { COMMANDS } from '../../commands/registry.ts';
import { isMac } from '../../shell/platform.ts';
import { closeMenu } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import type { Subject } from '../../store/state.ts';
import menus from '../parts/menus.module.css';
import { MenuEntries } from './menu-entries.tsx';

/** Opens at client pixels that the state gives. */
export function ContextMenu(): ReactNode {
  const app = useApp();
  const menu = useAppState((state) => state.ui.menu);
  if (menu === null) return null;
  const anchor = { getBoundingClientRect: () => new DOMRect(menu.x, menu.y, 0, 0) };
  return (
    <Menu.Root open onOpenChange={(open) => open || closeMenu(app)}>
      <Menu.Portal>
        <Menu.Positioner
          className={menus.positioner}
          anchor={anchor}
          side="bottom"
          align="start"
          sideOffset={2}
        >
          <Menu.Popup className={menus.popup} aria-label="Context menu">
            <Content subject={menu.subject} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Content({ subject }: { subject: Subject | null }): ReactNode {
  const state = useAppState((now) => now);
  const entries = contextMenuModel(COMMANDS, state, subject, { mac: isMac() });
  return <MenuEntries entries={entries} subject={subject} />;
}
