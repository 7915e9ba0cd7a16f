/** Giving several entities or relations another type. */
import { type ReactNode, useState } from 'react';
import { perform } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import { count } from '../parts/words.ts';
import styles from './editing.module.css';
import { EditForm, TextField } from './form.tsx';
import { useTypes } from './use-known-values.ts';

/** @param props.ids of the entities or the relations */
export function RetypeForm(props: {
  of: 'entity' | 'relation';
  ids: readonly string[];
}): ReactNode {
  const app = useApp();
  const { of, ids } = props;
  const [type, setType] = useState('');
  async function retype(): Promise<boolean> {
    return (await perform(app, { kind: 'retype', of, ids: [...ids], type: type.trim() })) !== null;
  }
  return (
    <EditForm submit="Change type" ready={type.trim() !== ''} onSubmit={retype}>
      <p className={styles.note}>
        Of{' '}
        {of === 'entity' ? count(ids.length, 'entity', 'entities') : count(ids.length, 'relation')}.
      </p>
      <TextField label="New type" value={type} suggestions={useTypes(of)} onChange={setType} />
    </EditForm>
  );
}
