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
import { PLACE_KEYS } from './place-keys.ts';
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
        <Group name="On the canvas">
          {GESTURES.map(([what, how]) => (
            <div key={what} className={styles.row}>
              <dt>{what}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </Group>
        {PLACE_KEYS.map(([place, keys]) => (
          <Group key={place} name={place}>
            {keys.map(([what, ...chords]) => (
              <Row key={what} what={what} chords={chords} />
            ))}
          </Group>
        ))}
      </div>
    </AppDialog>
  );
}

function Keys(): ReactNode {
  const state = useApp().store.getState();
  return MENUS.map((menu) => {
    const commands = COMMANDS.filter((command) => command.menu.name === menu && command.keys);
    if (commands.length === 0) return null;
    return (
      <Group key={menu} name={menu}>
        {commands.map((command) => (
          <Row key={command.id} what={titleOf(command, state)} chords={command.keys ?? []} />
        ))}
      </Group>
    );
  });
}

function Group({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <section className={styles.group}>
      <h3>{name}</h3>
      <dl>{children}</dl>
    </section>
  );
}

function Row({ what, chords }: { what: string; chords: readonly string[] }): ReactNode {
  const mac = isMac();
  return (
    <div className={styles.row}>
      <dt>{what}</dt>
      <dd>
        {chords.map((chord) => (
          <kbd key={chord}>{displayChord(chord, mac)}</kbd>
        ))}
      </dd>
    </div>
  );
}
