/** Rejecting relations: a finding on each of their quotes, signed; nothing is deleted. */
import { type ReactNode, useId, useState } from 'react';
import { FINDINGS, type Finding } from '../../../graph-data/model/vocabulary.ts';
import { perform, setReviewer } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { count } from '../parts/words.ts';
import styles from './editing.module.css';
import { EditForm, TextField } from './form.tsx';

type Wanting = Exclude<Finding, 'supported'>;
const WANTING = FINDINGS.filter((finding): finding is Wanting => finding !== 'supported');

/** @param props.relations ids; each has at least one quote */
export function RejectForm({ relations }: { relations: readonly string[] }): ReactNode {
  const app = useApp();
  const id = useId();
  const known = useAppState((state) => state.ui.reviewer);
  const [finding, setFinding] = useState<Wanting>('not supported');
  const [note, setNote] = useState('');
  const [reviewer, setName] = useState(known);
  async function reject(): Promise<boolean> {
    setReviewer(app, reviewer.trim());
    const step = await perform(app, {
      kind: 'reject',
      relations: [...relations],
      finding,
      note: note.trim(),
      reviewer: reviewer.trim(),
      reviewed: new Date().toISOString(),
    });
    return step !== null;
  }
  return (
    <EditForm submit="Reject" ready={reviewer.trim() !== ''} onSubmit={reject}>
      <p className={styles.note}>
        {count(relations.length, 'relation')} will stay with all quotes, marked as found wanting;
        filters can take out of sight what is so marked.
      </p>
      <div className={styles.dialogField}>
        <label htmlFor={id}>Why</label>
        <select
          id={id}
          value={finding}
          onChange={(event) =>
            setFinding(WANTING.find((each) => each === event.target.value) ?? 'other')
          }
        >
          {WANTING.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </div>
      <TextField label="Note" value={note} multiline onChange={setNote} />
      <TextField label="Your name" value={reviewer} onChange={setName} />
    </EditForm>
  );
}
