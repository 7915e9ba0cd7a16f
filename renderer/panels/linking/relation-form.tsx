/** Makes a relation that rests on a passage: subject, type, object in one line, each completed. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { EntityChoice } from '../../../graph-data/model/edits/create.ts';
import type { Modality } from '../../../graph-data/model/vocabulary.ts';
import { useApp } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import { Combo } from './combo.tsx';
import { FormFrame } from './form-frame.tsx';
import styles from './linking.module.css';
import { Manner } from './manner.tsx';
import { RelationTypeField } from './relation-type-field.tsx';
import { saveRelation } from './save.ts';
import { type EntityField, useEntityField } from './use-entity-field.ts';
import type { PassageMaterial } from './use-passage.ts';
import { useWhenSettled } from './use-when-settled.ts';
import { useWordsField } from './use-words-field.ts';

/** How a relation is said; nothing is set that was not chosen. */
export type MannerDraft = {
  modality: Modality;
  negated: boolean;
  speaker: { choice: EntityChoice; name: string } | null;
};

const PLAIN: MannerDraft = { modality: 'stated', negated: false, speaker: null };

/** @param props.onDone called once it is saved or given up */
export function RelationForm(props: { material: PassageMaterial; onDone(): void }): ReactNode {
  const { material, onDone } = props;
  const app = useApp();
  const subject = useEntityField(material.entities, material);
  const others = material.entities.filter(({ key }) => key !== subject.value?.key);
  const object = useEntityField(others, material);
  const ends = { source: subject.value, target: object.value };
  const words = useWordsField(material.passage.quote, ends);
  const [manner, setManner] = useState(PLAIN);
  const fields = {
    subject: useRef<HTMLInputElement>(null),
    words: useRef<HTMLInputElement>(null),
    object: useRef<HTMLInputElement>(null),
  };
  useEffect(() => fields.subject.current?.focus(), [fields.subject]);

  async function store(): Promise<void> {
    const { source, target } = ends;
    if (source === null) return fields.subject.current?.focus();
    if (words.value === null) return fields.words.current?.focus();
    if (target === null) return fields.object.current?.focus();
    const draft = {
      source: source.choice,
      target: target.choice,
      ...words.value,
      modality: manner.modality,
      negated: manner.negated,
      speaker: manner.speaker?.choice ?? null,
    };
    if (await saveRelation(app, material, draft)) onDone();
  }
  const save = useWhenSettled(subject.waits || object.waits, () => void store());

  return (
    <FormFrame title="New relation" onSave={save} onClose={onDone}>
      <span className={styles.row}>
        <EntityCombo
          label="Subject"
          field={subject}
          input={fields.subject}
          onDone={() => fields.words.current?.focus()}
        />
        <Combo
          label="Relation"
          text={words.text}
          taken={words.taken}
          options={words.options}
          proposes={words.proposes}
          field={fields.words}
          onText={words.setText}
          onTake={words.take}
          onDone={() => fields.object.current?.focus()}
        />
        <EntityCombo label="Object" field={object} input={fields.object} onDone={save} />
      </span>
      <Manner material={material} manner={manner} onChange={setManner} />
      <span className={styles.row}>
        <span className={styles.small}>
          Type
          <RelationTypeField words={words} onDone={save} />
        </span>
        <button type="button" className={buttons.primary} onClick={save}>
          Save relation
        </button>
      </span>
    </FormFrame>
  );
}

function EntityCombo(props: {
  label: string;
  field: EntityField;
  input: React.RefObject<HTMLInputElement | null>;
  onDone(): void;
}): ReactNode {
  const { label, field, input, onDone } = props;
  return (
    <Combo
      label={label}
      text={field.text}
      taken={field.taken}
      options={field.options}
      waits={field.waits}
      field={input}
      onText={field.setText}
      onTake={field.take}
      onDone={onDone}
    />
  );
}
