/** Every command by name: what was used last comes first, what cannot run now is shown but dim. */
import { Command } from 'cmdk';
import { type ReactNode, useState } from 'react';
import type { MenuName } from '../../commands/command.ts';
import { type MenuItem, menuItem } from '../../commands/menu-model.ts';
import { COMMANDS } from '../../commands/registry.ts';
import { isMac } from '../../shell/platform.ts';
import { closeDialog } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { AppDialog } from '../parts/dialog.tsx';
import styles from './command-palette.module.css';
import { rankCommands } from './rank-commands.ts';

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

type PaletteProps = { recent: readonly string[]; onUse(id: string): void };

function Palette({ recent, onUse }: PaletteProps): ReactNode {
  const app = useApp();
  const [text, setText] = useState('');
  function choose(id: string): void {
    onUse(id);
    closeDialog(app);
    void app.run(id);
  }
  return (
    <Command
      className={styles.palette}
      label="Find a command"
      loop
      vimBindings={false}
      shouldFilter={false}
    >
      <Command.Input
        className={styles.input}
        placeholder="What do you want to do?"
        value={text}
        onValueChange={setText}
        autoFocus
      />
      <Command.List className={styles.list} label="Commands">
        {text.trim() === '' ? (
          <Browse recent={recent} onChoose={choose} />
        ) : (
          <Found text={text} onChoose={choose} />
        )}
      </Command.List>
    </Command>
  );
}

type Entry = MenuItem & { keywords: readonly string[]; menu: MenuName };

/** Every command as it reads now. The palette itself is no use in the palette. */
function useEntries(): readonly Entry[] {
  const state = useAppState((now) => now);
  return COMMANDS.filter((command) => command.id !== 'palette').map((command) => ({
    ...menuItem(command, state, {}, { mac: isMac() }),
    keywords: command.keywords ?? [],
    menu: command.menu.name,
  }));
}

/** Best matches across all menus. */
function Found({ text, onChoose }: { text: string; onChoose(id: string): void }): ReactNode {
  const found = rankCommands(useEntries(), text);
  if (found.length === 0) {
    return <p className={styles.empty}>No command is called “{text.trim()}”.</p>;
  }
  return found.map((entry) => (
    <Item key={entry.id} entry={entry} aside={entry.menu} onChoose={onChoose} />
  ));
}

/** What was used last, then everything by menu. */
function Browse(props: { recent: readonly string[]; onChoose(id: string): void }): ReactNode {
  const entries = useEntries();
  const recent = props.recent.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
  const rest = entries.filter((entry) => !recent.includes(entry));
  const groups = [
    ...(recent.length > 0 ? [['Used last', recent] as const] : []),
    ...Map.groupBy(rest, (entry) => entry.menu),
  ];
  return groups.map(([heading, members]) => (
    <Command.Group key={heading} heading={heading} className={styles.group}>
      {members.map((entry) => (
        <Item key={entry.id} entry={entry} onChoose={props.onChoose} />
      ))}
    </Command.Group>
  ));
}

function Item(props: { entry: Entry; aside?: string; onChoose(id: string): void }): ReactNode {
  const { entry, aside } = props;
  return (
    <Command.Item
      className={styles.item}
      value={entry.id}
      disabled={!entry.enabled}
      onSelect={() => props.onChoose(entry.id)}
    >
      <span>{entry.title}</span>
      {entry.checked ? <span className={styles.on}>on</span> : null}
      {aside === undefined ? null : <span className={styles.menu}>{aside}</span>}
      {entry.keys === null ? null : <kbd className={styles.keys}>{entry.keys}</kbd>}
    </Command.Item>
  );
}
