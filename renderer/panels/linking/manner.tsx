/** How a relation is said: chips that propose what the passage's words suggest, and set nothing by themselves. */
import { type ReactNode, useState } from 'react';
import { MODALITIES, type Modality } from '../../../graph-data/model/vocabulary.ts';
import { readModality } from '../parts/claim.ts';
import { Combo } from './combo.tsx';
import styles from './linking.module.css';
import type { MannerDraft } from './relation-form.tsx';
import { useEntityField } from './use-entity-field.ts';
import type { PassageMaterial } from './use-passage.ts';

type Props = {
  material: PassageMaterial;
  manner: MannerDraft;
  onChange(manner: MannerDraft): void;
};

/** Modality, negation and speaker. */
export function Manner({ material, manner, onChange }: Props): ReactNode {
  const { view } = material;
  const hint = view?.modality ?? null;
  return (
    <span className={styles.chips}>
      <label className={styles.small}>
        Said as
        <select
          className={styles.smallField}
          value={manner.modality}
          onChange={(event) => onChange({ ...manner, modality: modalityFrom(event.target.value) })}
        >
          {MODALITIES.map((modality) => (
            <option key={modality} value={modality}>
              {readModality(modality)}
            </option>
          ))}
        </select>
      </label>
      {hint !== null && hint.value !== manner.modality ? (
        <Proposal
          words={`${readModality(hint.value)}?`}
          why={`“${hint.word}”`}
          onAccept={() => onChange({ ...manner, modality: hint.value })}
        />
      ) : null}
      <label className={styles.small}>
        <input
          type="checkbox"
          checked={manner.negated}
          onChange={(event) => onChange({ ...manner, negated: event.target.checked })}
        />
        Said not to be so
      </label>
      {view?.negated && !manner.negated ? (
        <Proposal
          words="Not so?"
          why={`“${view.negated}”`}
          onAccept={() => onChange({ ...manner, negated: true })}
        />
      ) : null}
      <Speaker material={material} manner={manner} onChange={onChange} />
    </span>
  );
}

function modalityFrom(value: string): Modality {
  return MODALITIES.find((modality) => modality === value) ?? 'stated';
}

function Speaker({ material, manner, onChange }: Props): ReactNode {
  const field = useEntityField(material.entities, material);
  const [open, setOpen] = useState(false);
  const hint = material.view?.speaker ?? null;
  const set = (speaker: MannerDraft['speaker']) => {
    setOpen(false);
    onChange({ ...manner, speaker });
  };
  if (manner.speaker !== null) {
    return (
      <button type="button" className={styles.chip} onClick={() => set(null)}>
        Said by {manner.speaker.name} <span aria-hidden="true">×</span>
        <span className="visually-hidden">, remove the speaker</span>
      </button>
    );
  }
  if (open) {
    return (
      <Combo
        label="Speaker"
        text={field.text}
        taken={field.taken}
        options={field.options}
        waits={field.waits}
        field={(input) => input?.focus()}
        onText={field.setText}
        onTake={({ value }) => set({ choice: value.choice, name: value.name })}
        onDone={() => {}}
      />
    );
  }
  return (
    <>
      {hint === null ? null : (
        <Proposal
          words={`Said by ${hint.name}?`}
          why={`“${hint.word}”`}
          onAccept={() => set({ choice: { id: hint.id, name: hint.name }, name: hint.name })}
        />
      )}
      <button type="button" className={styles.chip} onClick={() => setOpen(true)}>
        Speaker…
      </button>
    </>
  );
}

function Proposal(props: { words: string; why: string; onAccept(): void }): ReactNode {
  return (
    <button type="button" className={styles.proposal} onClick={props.onAccept}>
      {props.words} <span className={styles.why}>{props.why}</span>
    </button>
  );
}
