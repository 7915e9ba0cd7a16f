/** Every keyboard shortcut and what the mouse does. */
import type { ReactNode } from 'react';
import { MENUS } from '../../commands/command.ts';
import { displayChord } from '../../commands/keys.ts';
import { titleOf } from '../../commands/menu-model.ts';
import { COMMANDS } from '../../commands/registry.ts';
import { isMac } from '../../shell/platform.ts';
import { useApp } from '../../store/context.tsx';
import dialog from '../parts/dialog.module.css';
import { AppDialog } from '../parts/dialog.tsx';
import { reachable } from '../parts/reachable.ts';
import styles from './shortcuts.module.css';

const GESTURES = [
  ['Zoom at the pointer', 'Wheel or pinch'],
  ['Move the view', 'Drag the background'],
  ['Select', 'Click'],
  ['Add to the selection', 'Ctrl or Shift click'],
  ['Select in a box', 'Shift drag'],
  ['Select with a lasso', 'Alt Shift drag'],
  ['Expand neighbours', 'Double-click'],
  ['Move and pin an entity', 'Drag it'],
  ['Menu', 'Right-click'],
] as const;

/** The dialog “Keyboard shortcuts”. */
export function ShortcutsDialog(): ReactNode {
  return (
    <AppDialog dialog="shortcuts" title="Keyboard shortcuts" size="large">
      <div ref={reachable} className={`${dialog.body} ${styles.columns}`}>
        <Keys />
        <section className={styles.group}>
          <h3>On the canvas</h3>
          <dl>
            {GESTURES.map(([what, how]) => (
              <div key={what} className={styles.row}>
                <dt>{what}</dt>
                <dd>{how}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </AppDialog>
  );
}

function Keys(): ReactNode {
  const state = useApp().store.getState();
  const mac = isMac();
  return MENUS.map((menu) => {
    const commands = COMMANDS.filter((command) => command.menu.name === menu && command.keys);
    if (commands.length === 0) return null;
    return (
      <section key={menu} className={styles.group}>
        <h3>{menu}</h3>
        <dl>
          {commands.map((command) => (
            <div key={command.id} className={styles.row}>
              <dt>{titleOf(command, state)}</dt>
              <dd>
                {command.keys?.map((keys) => (
                  <kbd key={keys}>{displayChord(keys, mac)}</kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    );
  });
}
