/** Every command by name: what was used last comes first, what cannot run now is shown but dim. */
import { Command } from 'cmdk';
import { type ReactNode, useMemo, useState } from 'react';
import { menuItem } from '../../commands/menu-model.ts';
import { COMMANDS } from '../../commands/registry.ts';
import { isMac } from '../../shell/platform.ts';
import { closeDialog } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { AppDialog } from '../parts/dialog.tsx';
import styles from './command-palette.module.css';

/** How many of the commands used last are listed first. */
const RECENT = 4;

/** Remembers what was used for as long as the window is open. */
export function CommandPalette(): ReactNode {
  const [recent, setRecent] = useState<readonly string[]>([]);
  const use = (id: string) =>
    setRecent([id, ...recent.filter((other) => other !== id)].slice(0, RECENT));
  return (
    <AppDialog dialog="commands" title="Commands" bare>
      <Palette recent={recent} onUse={use} />
    </AppDialog>
  );
}

function Palette(props: { recent: readonly string[]; onUse(id: string): void }): ReactNode {
  const app = useApp();
  const [text, setText] = useState('');
  // The palette itself is no use in the palette.
  const commands = useMemo(() => COMMANDS.filter((command) => command.id !== 'palette'), []);
  const recent = props.recent.flatMap((id) => commands.find((command) => command.id === id) ?? []);
  const showsRecent = text === '' && recent.length > 0;

  function choose(id: string): void {
    props.onUse(id);
    closeDialog(app);
    void app.run(id);
  }

  const menus = Map.groupBy(
    commands.filter((command) => !(showsRecent && recent.includes(command))),
    (command) => command.menu.name,
  );
  return (
    <Command className={styles.palette} label="Find a command" loop vimBindings={false}>
      <Command.Input
        className={styles.input}
        placeholder="What do you want to do?"
        value={text}
        onValueChange={setText}
        autoFocus
      />
      <Command.List className={styles.list} label="Commands">
        <Command.Empty className={styles.empty}>No command is called “{text}”.</Command.Empty>
        {showsRecent ? (
          <Command.Group heading="Used last" className={styles.group}>
            {recent.map((command) => (
              <Item key={command.id} command={command} onChoose={choose} />
            ))}
          </Command.Group>
        ) : null}
        {[...menus].map(([name, members]) => (
          <Command.Group key={name} heading={name} className={styles.group}>
            {members.map((command) => (
              <Item key={command.id} command={command} onChoose={choose} />
            ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  );
}

function Item(props: {
  command: (typeof COMMANDS)[number];
  onChoose(id: string): void;
}): ReactNode {
  const { command } = props;
  const state = useAppState((now) => now);
  const item = menuItem(command, state, {}, { mac: isMac() });
  return (
    <Command.Item
      className={styles.item}
      value={item.title}
      keywords={[...(command.keywords ?? [])]}
      disabled={!item.enabled}
      onSelect={() => props.onChoose(command.id)}
    >
      <span>{item.title}</span>
      {item.checked ? <span className={styles.on}>on</span> : null}
      {item.keys === null ? null : <kbd className={styles.keys}>{item.keys}</kbd>}
    </Command.Item>
  );
}
