/** What can be done with the selected rows. */
import { Merge, Plus, Shapes, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TableKind } from '../../../graph-data/model/tables.ts';
import { canEdit, deleteRecords, openEditing, showChosen } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import { selectRelations } from '../parts/going.ts';
import { count } from '../parts/words.ts';
import styles from './table.module.css';

const GONE = {
  entity: 'entities',
  relation: 'relations',
  citation: 'citations',
  document: 'documents',
} as const satisfies Record<TableKind, string>;

/** Nothing while no row is selected. */
export function RowActions({ kind, ids }: { kind: TableKind; ids: readonly string[] }): ReactNode {
  const app = useApp();
  const editable = useAppState(canEdit);
  if (ids.length === 0) return null;
  const typed = kind === 'entity' || kind === 'relation';
  const show = () => (kind === 'entity' ? showChosen(app, ids) : selectRelations(app, ids));
  const actions = [
    { name: 'Show on canvas', icon: Plus, on: typed, run: () => void show() },
    {
      name: 'Change type…',
      icon: Shapes,
      on: editable && typed,
      run: () => typed && openEditing(app, { kind: 'retype', of: kind, ids }),
    },
    {
      name: 'Merge…',
      icon: Merge,
      on: editable && kind === 'entity' && ids.length > 1,
      run: () => openEditing(app, { kind: 'merge', entities: ids }),
    },
    {
      name: 'Delete rows',
      icon: Trash2,
      on: editable,
      run: () => void deleteRecords(app, { [GONE[kind]]: [...ids] }),
    },
  ];
  return (
    <div className={styles.actions}>
      <span>{count(ids.length, 'selected', 'selected')}</span>
      {actions
        .filter(({ on }) => on)
        .map(({ name, icon: Icon, run }) => (
          <button type="button" key={name} className={buttons.quiet} onClick={run}>
            <Icon size={14} aria-hidden="true" /> {name}
          </button>
        ))}
    </div>
  );
}
