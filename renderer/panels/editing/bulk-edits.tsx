/** What can be changed of all that is selected. */
import { ArrowLeftRight, GitCompareArrows, Merge, Shapes, ThumbsDown, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { deleteSubjects, openEditing, reverse } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import type { SelectionState } from '../../store/state.ts';
import buttons from '../parts/buttons.module.css';

/** Only what makes sense for the selection is offered. */
export function BulkEdits({ entities, relations }: SelectionState): ReactNode {
  const app = useApp();
  const [first, second] = relations;
  const several = entities.length > 1;
  const pair = first !== undefined && second !== undefined && relations.length === 2;
  const onlyRelations = entities.length === 0;
  const of = onlyRelations ? ('relation' as const) : ('entity' as const);
  const ids = onlyRelations ? relations : entities;
  const mixed = !onlyRelations && relations.length > 0;
  const actions = [
    {
      name: 'Merge…',
      icon: Merge,
      on: several,
      run: () => openEditing(app, { kind: 'merge', entities }),
    },
    {
      name: 'Change type…',
      icon: Shapes,
      on: !mixed,
      run: () => openEditing(app, { kind: 'retype', of, ids }),
    },
    {
      name: 'Reverse',
      icon: ArrowLeftRight,
      on: onlyRelations,
      run: () => void reverse(app, relations),
    },
    {
      name: 'Record a tension…',
      icon: GitCompareArrows,
      on: onlyRelations && pair,
      run: () => pair && openEditing(app, { kind: 'tension', relations: [first, second] }),
    },
    {
      name: 'Reject…',
      icon: ThumbsDown,
      on: onlyRelations,
      run: () => openEditing(app, { kind: 'reject', relations }),
    },
    {
      name: 'Delete',
      icon: Trash2,
      on: true,
      run: () => void deleteSubjects(app, { entities, relations }),
    },
  ];
  return actions
    .filter(({ on }) => on)
    .map(({ name, icon: Icon, run }) => (
      <button type="button" key={name} className={buttons.button} onClick={run}>
        <Icon size={14} aria-hidden="true" /> {name}
      </button>
    ));
}
