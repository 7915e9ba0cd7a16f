/** Recording that two relations stand against each other. */
import { type ReactNode, useState } from 'react';
import { createTension } from '../../../graph-data/model/edits/create.ts';
import { edit } from '../../store/actions.ts';
import { useApp, useQuery } from '../../store/context.tsx';
import { NegatedBadge } from '../parts/badges.tsx';
import { Sentence } from '../parts/sentence.tsx';
import styles from './editing.module.css';
import { EditForm, TextField } from './form.tsx';

/** @param props.relations ids of the two */
export function TensionForm(props: { relations: readonly [string, string] }): ReactNode {
  const app = useApp();
  const [a, b] = props.relations;
  const [note, setNote] = useState('');
  return (
    <EditForm
      submit="Record"
      ready={note.trim() !== ''}
      onSubmit={() => edit(app, createTension([a, b], note.trim()).changes)}
    >
      <ul className={styles.note}>
        <Side id={a} />
        <Side id={b} />
      </ul>
      <TextField label="What differs, in one sentence" value={note} multiline onChange={setNote} />
    </EditForm>
  );
}

function Side({ id }: { id: string }): ReactNode {
  const { data } = useQuery('getRelation', { id });
  if (data === undefined) return null;
  const { relation } = data;
  return (
    <li>
      <Sentence relation={relation} /> {relation.negated ? <NegatedBadge /> : null}
    </li>
  );
}
