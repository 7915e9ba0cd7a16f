/** The application menu inside the window, for shells that have none of their own. */
import { Menu } from '@base-ui/react/menu';
import { Menubar } from '@base-ui/react/menubar';
import { Menu as MenuIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { MENUS, type MenuName } from '../../commands/command.ts';
import { COMMANDS } from '../../commands/registry.ts';
import menus from '../parts/menus.module.css';
import { MenuEntries, Submenu } from './menu-entries.tsx';
import styles from './top-bar.module.css';
import { useMenus } from './use-menus.ts';

const NAMES = MENUS.filter((name) => COMMANDS.some((command) => command.menu.name === name));

/** @param props.compact one button with submenus, where there is no room for a bar */
export function MenuBar(props: { compact: boolean }): ReactNode {
  return props.compact ? <CompactMenu /> : <FullMenu />;
}

function FullMenu(): ReactNode {
  return (
    <Menubar className={styles.menubar} aria-label="Application menu">
      {NAMES.map((name) => (
        <Menu.Root key={name}>
          <Menu.Trigger className={styles.menu}>{name}</Menu.Trigger>
          <Menu.Portal>
            <Menu.Positioner className={menus.positioner} sideOffset={4} align="start">
              <Menu.Popup className={menus.popup}>
                <MenuContent name={name} />
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      ))}
    </Menubar>
  );
}

function CompactMenu(): ReactNode {
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.burger} aria-label="Application menu">
        <MenuIcon size={16} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menus.positioner} sideOffset={4} align="start">
          <Menu.Popup className={menus.popup}>
            {NAMES.map((name) => (
              <Submenu key={name} title={name}>
                <MenuContent name={name} />
              </Submenu>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** Mounted with its popup, so that closed menus cost nothing. */
function MenuContent({ name }: { name: MenuName }): ReactNode {
  const menu = useMenus().find((other) => other.name === name);
  return menu === undefined ? null : <MenuEntries entries={menu.items} />;
}
