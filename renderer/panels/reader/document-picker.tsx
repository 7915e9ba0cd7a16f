/** Which document is open, and the way to the others. */
import { ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { openDocument } from '../../store/actions.ts';
import { useApp, useQuery } from '../../store/context.tsx';
import { RadioMenu } from '../parts/radio-menu.tsx';
import styles from './reader.module.css';

/** @param props.current the document shown; null while it is being fetched */
export function DocumentPicker(props: {
  current: { id: string; title: string } | null;
}): ReactNode {
  const app = useApp();
  const { data = [] } = useQuery('listDocuments', {});
  const title = props.current?.title ?? 'Opening…';
  return (
    <RadioMenu
      align="start"
      trigger={{
        className: styles.picker,
        label: `Switch document: ${title}`,
        children: (
          <>
            <span>{title}</span>
            <ChevronsUpDown size={13} aria-hidden="true" />
          </>
        ),
      }}
      value={props.current?.id ?? ''}
      choices={data.map((one) => ({ value: one.id, title: one.title, hint: one.citations }))}
      onChoose={(id) => openDocument(app, id, null)}
    />
  );
}
