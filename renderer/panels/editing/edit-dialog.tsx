/** The dialog of every edit that asks for more than a field: one at a time, by what it is about. */
import type { ReactNode } from 'react';
import { useAppState } from '../../store/context.tsx';
import type { Editing } from '../../store/state.ts';
import { AppDialog } from '../parts/dialog.tsx';
import { MergeForm } from './merge-form.tsx';
import { MoveQuoteForm } from './move-quote-form.tsx';
import { NewEntityForm } from './new-entity-form.tsx';
import { NewRelationForm } from './new-relation-form.tsx';
import { RejectForm } from './reject-form.tsx';
import { RetypeForm } from './retype-form.tsx';
import { SplitForm } from './split-form.tsx';
import { TensionForm } from './tension-form.tsx';

const TITLES = {
  merge: 'Merge entities',
  split: 'Split entity',
  retype: 'Change type',
  reject: 'Reject',
  tension: 'Record a tension',
  'new entity': 'New entity',
  'new relation': 'New relation',
  'move quote': 'Move quote',
} as const satisfies Record<Editing['kind'], string>;

/** Keeps what it was about while it leaves. */
export function EditDialog(): ReactNode {
  const editing = useAppState((state) => state.ui.editing);
  return (
    <AppDialog
      dialog="edit"
      title={editing === null ? 'Edit' : TITLES[editing.kind]}
      first="form :is(input, textarea, select)"
    >
      {editing === null ? null : <Form editing={editing} />}
    </AppDialog>
  );
}

function Form({ editing }: { editing: Editing }): ReactNode {
  switch (editing.kind) {
    case 'merge':
      return <MergeForm entities={editing.entities} />;
    case 'split':
      return <SplitForm id={editing.entity} />;
    case 'retype':
      return <RetypeForm of={editing.of} ids={editing.ids} />;
    case 'reject':
      return <RejectForm relations={editing.relations} />;
    case 'tension':
      return <TensionForm relations={editing.relations} />;
    case 'new entity':
      return <NewEntityForm />;
    case 'new relation':
      return <NewRelationForm source={editing.source} target={editing.target} />;
    case 'move quote':
      return <MoveQuoteForm citation={editing.citation} relation={editing.relation} />;
  }
}
