/** Merging entities: which one stays, and what becomes of the others. */
import { type ReactNode, useState } from 'react';
import { mergeInto } from '../../store/actions.ts';
import { useApp, useQuery } from '../../store/context.tsx';
import { EntityPicker } from '../dialogs/entity-picker.tsx';
import { EntityIcon } from '../parts/entity-icon.tsx';
import { count } from '../parts/words.ts';
import styles from './editing.module.css';
import { EditForm } from './form.tsx';

/** @param props.entities one or more; others are chosen by name */
export function MergeForm(props: { entities: readonly string[] }): ReactNode {
  const app = useApp();
  const [entities, setEntities] = useState(props.entities);
  const [into, setInto] = useState(props.entities[0] ?? '');
  const [fold, setFold] = useState(true);
  return (
    <EditForm
      submit="Merge"
      ready={entities.length > 1}
      onSubmit={() => mergeInto(app, into, entities, fold)}
    >
      <fieldset className={styles.dialogField}>
        <legend>Which one stays</legend>
        <div className={styles.choices}>
          {entities.map((id) => (
            <Choice key={id} id={id} chosen={id === into} onChoose={() => setInto(id)} />
          ))}
        </div>
      </fieldset>
      <div className={styles.dialogField}>
        <EntityPicker
          key={entities.length}
          label="Also merge"
          value={null}
          onChange={(id) => id !== null && !entities.includes(id) && setEntities([...entities, id])}
        />
      </div>
      <label className={styles.check}>
        <input type="checkbox" checked={fold} onChange={(event) => setFold(event.target.checked)} />
        Make one of relations that become the same
      </label>
      <p className={styles.hint}>
        The other names become aliases, and all relations and quotes go to the one that stays.
      </p>
    </EditForm>
  );
}

function Choice(props: { id: string; chosen: boolean; onChoose(): void }): ReactNode {
  const { data } = useQuery('getEntity', { id: props.id });
  if (data === undefined) return null;
  const { entity, degree } = data;
  return (
    <label className={styles.choice}>
      <input type="radio" name="merge-into" checked={props.chosen} onChange={props.onChoose} />
      <EntityIcon type={entity.type} size={18} />
      <span>{entity.name}</span>
      <span>{count(degree, 'relation')}</span>
    </label>
  );
}
