/** Lines of a menu from the menu model. */
import { Menu } from '@base-ui/react/menu';
import { Check, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MenuEntry, MenuItem } from '../../commands/menu-model.ts';
import { useApp } from '../../store/context.tsx';
import type { Subject } from '../../store/state.ts';
import menus from '../parts/menus.module.css';

type Props = { entries: readonly MenuEntry[]; subject?: Subject | null };

/** @param props.subject what the commands are about, where it is not the selection */
export function MenuEntries({ entries, subject }: Props): ReactNode {
  return entries.map((entry, index) => (
    <Line key={keyOf(entries, index)} entry={entry} subject={subject ?? null} />
  ));
}

function Line({ entry, subject }: { entry: MenuEntry; subject: Subject | null }): ReactNode {
  switch (entry.kind) {
    case 'separator':
      return <Menu.Separator className={menus.separator} />;
    case 'submenu':
      return (
        <Submenu title={entry.title}>
          <MenuEntries entries={entry.items} subject={subject} />
        </Submenu>
      );
    case 'command':
      return <Entry item={entry} subject={subject} />;
  }
}

function keyOf(entries: readonly MenuEntry[], index: number): string {
  const entry = entries[index];
  if (entry?.kind === 'command') return entry.id;
  return entry?.kind === 'submenu' ? entry.title : `after ${keyOf(entries, index - 1)}`;
}

/** A line of a menu that opens another beside it; `children` are mounted while that is open. */
export function Submenu(props: { title: string; children: ReactNode }): ReactNode {
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className={menus.item} label={props.title}>
        <span className={menus.title}>{props.title}</span>
        <ChevronRight className={menus.more} size={14} aria-hidden="true" />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className={menus.positioner}>
          <Menu.Popup className={menus.popup}>{props.children}</Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}

function Entry({ item, subject }: { item: MenuItem; subject: Subject | null }): ReactNode {
  const app = useApp();
  const run = () => void app.run(item.id, subject === null ? {} : { subject });
  const content = (
    <>
      <span className={menus.title}>{item.title}</span>
      {item.keys === null ? null : <kbd className={menus.keys}>{item.keys}</kbd>}
    </>
  );
  if (item.checked === null) {
    return (
      <Menu.Item className={menus.item} disabled={!item.enabled} label={item.title} onClick={run}>
        {content}
      </Menu.Item>
    );
  }
  return (
    <Menu.CheckboxItem
      className={menus.item}
      checked={item.checked}
      disabled={!item.enabled}
      label={item.title}
      closeOnClick
      onClick={run}
    >
      <Menu.CheckboxItemIndicator className={menus.check}>
        <Check size={14} aria-hidden="true" />
      </Menu.CheckboxItemIndicator>
      {content}
    </Menu.CheckboxItem>
  );
}
