/** Making a relation by hand; quotes are added from the documents. */
import { type ReactNode, useState } from 'react';
import { addRelation } from '../../store/actions.ts';
import { useApp, useQuery } from '../../store/context.tsx';
import { EntityPicker } from '../dialogs/entity-picker.tsx';
import styles from './editing.module.css';
import { EditForm, TextField } from './form.tsx';
import { useLabels, useTypes } from './use-known-values.ts';

/** @param props.source and `target`: ids of entities that are chosen already */
export function NewRelationForm(props: {
  source: string | null;
  target: string | null;
}): ReactNode {
  const app = useApp();
  const [source, setSource] = useState(props.source);
  const [target, setTarget] = useState(props.target);
  const [label, setLabel] = useState('');
  const [type, setType] = useState('');
  const from = useNamed(source);
  const to = useNamed(target);
  const ready = from !== null && to !== null && label.trim() !== '' && type.trim() !== '';
  async function add(): Promise<boolean> {
    if (from === null || to === null) return false;
    const relation = { source: from, target: to, label: label.trim(), type: type.trim() };
    return addRelation(app, relation);
  }
  return (
    <EditForm submit="Add relation" ready={ready} onSubmit={add}>
      <div className={styles.dialogField}>
        <EntityPicker label="From" value={source} onChange={setSource} />
      </div>
      <TextField
        label="Label"
        value={label}
        suggestions={useLabels()}
        hint="Reads as a sentence between the two names, such as “acting director of”."
        onChange={setLabel}
      />
      <div className={styles.dialogField}>
        <EntityPicker label="To" value={target} onChange={setTarget} />
      </div>
      <TextField label="Type" value={type} suggestions={useTypes('relation')} onChange={setType} />
    </EditForm>
  );
}

function useNamed(id: string | null): { id: string; name: string } | null {
  const { data } = useQuery('getEntity', id === null ? null : { id });
  return data === undefined || data.entity.id !== id ? null : { id, name: data.entity.name };
}
