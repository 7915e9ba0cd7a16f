/** What can be done with a saved view. */
import { Menu } from '@base-ui/react/menu';
import { MoreHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ViewSummary } from '../../../graph-data/model/views.ts';
import { deleteView, duplicateView, moveView, updateView, writeView } from '../../store/actions.ts';
import type { App } from '../../store/app.ts';
import { useApp } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import menus from '../parts/menus.module.css';

type Props = { view: ViewSummary; rank: number; count: number };

/** `keys` are those of the row that has the keyboard. */
type Item = { title: string; keys?: string; off?: boolean; run(): void };

function itemsOf(app: App, { view, rank, count }: Props): readonly Item[] {
  const { id } = view;
  return [
    { title: 'Rename', keys: 'F2', run: () => writeView(app, { view: id, what: 'name' }) },
    { title: 'Write note', run: () => writeView(app, { view: id, what: 'note' }) },
    { title: 'Update with what is shown', run: () => void updateView(app, id) },
    { title: 'Duplicate', run: () => void duplicateView(app, id) },
    {
      title: 'Move up',
      keys: 'Alt+↑',
      off: rank === 0,
      run: () => void moveView(app, id, rank - 1),
    },
    {
      title: 'Move down',
      keys: 'Alt+↓',
      off: rank === count - 1,
      run: () => void moveView(app, id, rank + 1),
    },
    { title: 'Delete', keys: 'Del', run: () => void deleteView(app, id) },
  ];
}

/** Opened by a button at the end of the row. */
export function ViewMenu(props: Props): ReactNode {
  const app = useApp();
  return (
    <Menu.Root>
      <Menu.Trigger className={buttons.icon} aria-label={`Actions for ${props.view.name}`}>
        <MoreHorizontal size={16} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menus.positioner} sideOffset={4} align="end">
          <Menu.Popup className={menus.popup} finalFocus={false}>
            {itemsOf(app, props).map(({ title, keys, off = false, run }) => (
              <Menu.Item key={title} className={menus.item} disabled={off} onClick={run}>
                <span className={menus.title}>{title}</span>
                {keys === undefined ? null : <kbd className={menus.keys}>{keys}</kbd>}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
