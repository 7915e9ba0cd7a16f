/** Splitting an entity: what the new one is, and which relations are its. */
import { type ReactNode, useState } from 'react';
import { relationSentence } from '../../../graph-data/model/sentence.ts';
import type { EntityDetail, RelationSummary } from '../../../graph-data/model/views.ts';
import { inspect, perform } from '../../store/actions.ts';
import { useApp, useQuery } from '../../store/context.tsx';
import { withToggled } from '../parts/sets.ts';
import styles from './editing.module.css';
import { EditForm, TextField } from './form.tsx';
import { useTypes } from './use-known-values.ts';

/** Relations of each type to choose from. */
const CHOICES = 500;

/** @param props.id the entity that is split */
export function SplitForm({ id }: { id: string }): ReactNode {
  const { data } = useQuery('getEntity', { id, limit: CHOICES });
  return data === undefined ? null : <Loaded detail={data} />;
}

function Loaded({ detail }: { detail: EntityDetail }): ReactNode {
  const app = useApp();
  const { entity } = detail;
  const [name, setName] = useState('');
  const [type, setType] = useState(entity.type);
  const [aliases, setAliases] = useState<ReadonlySet<string>>(new Set());
  const [relations, setRelations] = useState<ReadonlySet<string>>(new Set());
  async function split(): Promise<boolean> {
    const made = crypto.randomUUID();
    const step = await perform(app, {
      kind: 'split',
      entity: entity.id,
      id: made,
      name: name.trim(),
      type: type.trim(),
      aliases: [...aliases],
      relations: [...relations],
    });
    if (step !== null) inspect(app, { kind: 'entity', id: made });
    return step !== null;
  }
  return (
    <EditForm submit="Split" ready={name.trim() !== '' && type.trim() !== ''} onSubmit={split}>
      <p className={styles.note}>
        “{entity.name}” turned out to be two: name the other one, and choose what is its.
      </p>
      <div className={styles.pair}>
        <TextField
          label="Name of the new entity"
          value={name}
          suggestions={entity.aliases}
          onChange={setName}
        />
        <TextField label="Type" value={type} suggestions={useTypes('entity')} onChange={setType} />
      </div>
      {entity.aliases.length === 0 ? null : (
        <Choices
          title="Aliases that are its"
          items={entity.aliases.map((alias) => ({ id: alias, text: alias }))}
          chosen={aliases}
          onToggle={(alias) => setAliases(withToggled(aliases, [alias]))}
        />
      )}
      <Choices
        title="Relations that are its"
        items={relationsIn(detail).map((each) => ({ id: each.id, text: relationSentence(each) }))}
        chosen={relations}
        onToggle={(relation) => setRelations(withToggled(relations, [relation]))}
      />
    </EditForm>
  );
}

function relationsIn({ groups, said }: EntityDetail): RelationSummary[] {
  const all = [...groups.flatMap(({ relations }) => relations), ...said.relations];
  return [...new Map(all.map((relation) => [relation.id, relation])).values()];
}

function Choices(props: {
  title: string;
  items: readonly { id: string; text: string }[];
  chosen: ReadonlySet<string>;
  onToggle(id: string): void;
}): ReactNode {
  return (
    <fieldset className={styles.dialogField}>
      <legend>{props.title}</legend>
      <div className={styles.choices}>
        {props.items.map(({ id, text }) => (
          <label key={id} className={styles.choice}>
            <input
              type="checkbox"
              checked={props.chosen.has(id)}
              onChange={() => props.onToggle(id)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
