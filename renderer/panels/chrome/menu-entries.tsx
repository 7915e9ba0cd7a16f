/** Lines of a menu from the menu model. */
import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MenuEntry, MenuItem } from '../../commands/menu-model.ts';
import { useApp } from '../../store/context.tsx';
import type { Subject } from '../../store/state.ts';
import menus from '../parts/menus.module.css';

type Props = { entries: readonly MenuEntry[]; subject?: Subject | null };

/** @param props.subject what the commands are about, where it is not the selection */
export function MenuEntries({ entries, subject }: Props): ReactNode {
  return entries.map((entry, index) =>
    entry.kind === 'separator' ? (
      <Menu.Separator key={`after ${keyBefore(entries, index)}`} className={menus.separator} />
    ) : (
      <Entry key={entry.id} item={entry} subject={subject ?? null} />
    ),
  );
}

function keyBefore(entries: readonly MenuEntry[], index: number): string {
  const before = entries[index - 1];
  return before?.kind === 'command' ? before.id : '';
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
