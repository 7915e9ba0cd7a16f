/** Which document is open, and the way to the others. */
import { Menu } from '@base-ui/react/menu';
import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { openDocument } from '../../store/actions.ts';
import { useApp, useQuery } from '../../store/context.tsx';
import menus from '../parts/menus.module.css';
import styles from './reader.module.css';

/** @param props.current the document shown; null while it is being fetched */
export function DocumentPicker(props: {
  current: { id: string; title: string } | null;
}): ReactNode {
  const app = useApp();
  const { data } = useQuery('listDocuments', {});
  const title = props.current?.title ?? 'Opening…';
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.picker} aria-label={`Switch document: ${title}`}>
        <span>{title}</span>
        <ChevronsUpDown size={13} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menus.positioner} sideOffset={4} align="start">
          <Menu.Popup className={menus.popup}>
            <Menu.RadioGroup
              value={props.current?.id ?? ''}
              onValueChange={(id: string) => openDocument(app, id, null)}
            >
              {data?.map((document) => (
                <Menu.RadioItem
                  key={document.id}
                  value={document.id}
                  className={menus.item}
                  closeOnClick
                >
                  <Menu.RadioItemIndicator className={menus.check}>
                    <Check size={14} />
                  </Menu.RadioItemIndicator>
                  <span className={menus.title}>{document.title}</span>
                  <span className={menus.keys}>{document.citations}</span>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
