/** The bar at the top: whose project this is, the menu, and what one reaches for all the time. */
import { Download, Moon, PanelLeft, PanelRight, Redo2, Sun, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { displayChord } from '../../commands/keys.ts';
import { titleOf } from '../../commands/menu-model.ts';
import { COMMANDS } from '../../commands/registry.ts';
import { isMac } from '../../shell/platform.ts';
import { openDialog, setTheme } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import { IconButton, type IconButtonProps } from '../parts/icon-button.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { useTheme } from '../theme/use-theme.ts';
import { LayoutPicker } from './layout-picker.tsx';
import { MenuBar } from './menu-bar.tsx';
import styles from './top-bar.module.css';

type Toggle = { on: boolean; toggle(): void };
type Props = { compact: boolean; search: boolean; left: Toggle; inspector: Toggle };

/** @param props.search whether the search box is here, because the left panel is not */
export function TopBar(props: Props): ReactNode {
  const app = useApp();
  const title = useAppState((state) => state.project?.title ?? 'Edgewise');
  return (
    <header className={styles.bar}>
      <IconButton
        icon={PanelLeft}
        name="Filters and outline"
        pressed={props.left.on}
        onClick={props.left.toggle}
      />
      {app.shell.name === 'web' ? <MenuBar compact={props.compact} /> : null}
      <h1 className={styles.title}>{title}</h1>
      {props.search ? (
        <div className={styles.search}>
          <SearchBox />
        </div>
      ) : null}
      <div className={styles.actions}>
        <CommandButton id="undo" icon={Undo2} />
        <CommandButton id="redo" icon={Redo2} />
        <span className={styles.gap} />
        <LayoutPicker />
        <button
          type="button"
          className={buttons.button}
          aria-label="Export figure"
          onClick={() => openDialog(app, 'export')}
        >
          <Download size={14} aria-hidden="true" />
          <span className={styles.wide}>Export</span>
        </button>
        <ThemeButton />
        <IconButton
          icon={PanelRight}
          name="Inspector panel"
          pressed={props.inspector.on}
          onClick={props.inspector.toggle}
        />
      </div>
    </header>
  );
}

/** Its name says what it does now: *Undo expand ICE*. */
function CommandButton(props: { id: string; icon: IconButtonProps['icon'] }): ReactNode {
  const app = useApp();
  const command = COMMANDS.find((known) => known.id === props.id);
  const name = useAppState((state) => (command === undefined ? '' : titleOf(command, state)));
  const enabled = useAppState((state) => command?.enabled?.(state, {}) ?? true);
  const [chord] = command?.keys ?? [];
  return (
    <IconButton
      icon={props.icon}
      name={name}
      keys={chord === undefined ? null : displayChord(chord, isMac())}
      disabled={!enabled}
      onClick={() => void app.run(props.id)}
    />
  );
}

function ThemeButton(): ReactNode {
  const app = useApp();
  const dark = useTheme() === 'dark';
  return (
    <IconButton
      icon={dark ? Sun : Moon}
      name={dark ? 'Light theme' : 'Dark theme'}
      onClick={() => setTheme(app, dark ? 'light' : 'dark')}
    />
  );
}
