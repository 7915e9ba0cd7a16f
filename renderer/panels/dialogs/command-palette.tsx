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
  const [chosen, setChosen] = useState('');
  const groups = useGroups(text, recent);
  const items = groups.flatMap(({ entries }) => entries).filter((entry) => entry.enabled);
  // What Enter would run: the one moved to, or the best that is there.
  const active = items.find((entry) => entry.id === chosen) ?? items[0];
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
      value={active?.id ?? ''}
      onValueChange={setChosen}
    >
      <Command.Input
        className={styles.input}
        placeholder="What do you want to do?"
        value={text}
        onValueChange={(typed) => {
          setText(typed);
          setChosen('');
        }}
        autoFocus
      />
      {groups.length === 0 ? (
        <p className={styles.empty}>No command is called “{text.trim()}”.</p>
      ) : null}
      <Command.List className={styles.list} label="Commands" hidden={groups.length === 0}>
        {groups.map(({ heading, entries }) => (
          <Command.Group
            key={heading}
            value={heading ?? 'found'}
            {...(heading === null ? {} : { heading })}
            className={styles.group}
          >
            {entries.map((entry) => (
              <Item key={entry.id} entry={entry} named={heading === null} onChoose={choose} />
            ))}
          </Command.Group>
        ))}
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

type EntryGroup = { heading: string | null; entries: readonly Entry[] };

/** The best matches across all menus; with nothing typed, what was used last, then everything by menu. */
function useGroups(text: string, recent: readonly string[]): readonly EntryGroup[] {
  const all = useEntries();
  if (text.trim() !== '') {
    const entries = rankCommands(all, text);
    return entries.length === 0 ? [] : [{ heading: null, entries }];
  }
  const used = recent.flatMap((id) => all.find((entry) => entry.id === id) ?? []);
  const rest = all.filter((entry) => !used.includes(entry));
  return [
    ...(used.length > 0 ? [{ heading: 'Used last', entries: used }] : []),
    ...[...Map.groupBy(rest, (entry) => entry.menu)].map(([heading, entries]) => ({
      heading,
      entries,
    })),
  ];
}

/** `named` says the menu it is in, where it stands among those of other menus. */
function Item(props: { entry: Entry; named: boolean; onChoose(id: string): void }): ReactNode {
  const { entry } = props;
  return (
    <Command.Item
      className={styles.item}
      value={entry.id}
      disabled={!entry.enabled}
      onSelect={() => props.onChoose(entry.id)}
    >
      <span>{entry.title}</span>
      {entry.checked ? <span className={styles.on}>on</span> : null}
      {props.named ? <span className={styles.menu}>{entry.menu}</span> : null}
      {entry.keys === null ? null : <kbd className={styles.keys}>{entry.keys}</kbd>}
    </Command.Item>
  );
}
