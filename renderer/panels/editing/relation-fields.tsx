/** Everything a relation says, field by field; each change is committed as it is made. */
import { ArrowLeftRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { parseEdtf } from '../../../graph-data/model/edtf.ts';
import type { Relation } from '../../../graph-data/model/records.ts';
import type { RelationSummary } from '../../../graph-data/model/views.ts';
import { MODALITIES } from '../../../graph-data/model/vocabulary.ts';
import { changeRelation, reverse } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import { EntityPicker } from '../dialogs/entity-picker.tsx';
import buttons from '../parts/buttons.module.css';
import { readDate } from '../parts/dates.ts';
import sentence from '../parts/sentence.module.css';
import { readKey } from '../parts/words.ts';
import { EditableText } from './editable-text.tsx';
import styles from './editing.module.css';
import { useLabels, useTypes } from './use-known-values.ts';

type Props = { relation: RelationSummary };
type Commit = (fields: Partial<Omit<Relation, 'id'>>) => Promise<boolean>;

/** What a date may look like, for people. */
const DATE_HINT =
  'For example 2017, 2017-01, 2017-01-25, about: 2017-01~, from to: 2017-01/2017-03.';

/** A table of fields; `label` is edited in the heading. */
export function RelationFields({ relation }: Props): ReactNode {
  const app = useApp();
  const types = useTypes('relation');
  const commit: Commit = (fields) => changeRelation(app, relation, fields);
  return (
    <div className={styles.fields}>
      <Row name="Type">
        <EditableText
          label="type"
          value={relation.type}
          suggestions={types}
          onCommit={(type) => commit({ type })}
        >
          {readKey(relation.type)}
        </EditableText>
      </Row>
      <Ends relation={relation} commit={commit} />
      <Manner relation={relation} commit={commit} />
      <Row name="When">
        <EditableText
          label="date"
          value={relation.occurred ?? ''}
          optional
          hint={DATE_HINT}
          refuse={(text) => (parseEdtf(text) === null ? `This is no date. ${DATE_HINT}` : null)}
          onCommit={(text) => commit({ occurred: text === '' ? null : text })}
        >
          {relation.occurred === null ? (
            <span className={styles.none}>not said</span>
          ) : (
            readDate(relation.occurred)
          )}
        </EditableText>
      </Row>
      <div className={styles.fieldActions}>
        <button
          type="button"
          className={buttons.button}
          onClick={() => void reverse(app, [relation.id])}
        >
          <ArrowLeftRight size={14} aria-hidden="true" /> Reverse
        </button>
      </div>
    </div>
  );
}

/** The label of a relation, edited inside the sentence that is its heading. */
export function RelationLabel({ relation, asked }: Props & { asked: number | null }): ReactNode {
  const app = useApp();
  const labels = useLabels();
  return (
    <EditableText
      label="label"
      value={relation.label}
      suggestions={labels}
      asked={asked}
      onCommit={(label) => changeRelation(app, relation, { label })}
    >
      <span className={sentence.label}>{relation.label}</span>
    </EditableText>
  );
}

function Ends({ relation, commit }: Props & { commit: Commit }): ReactNode {
  const speaker = relation.speaker;
  return (
    <>
      <EntityRow
        name="From"
        shown={relation.sourceName}
        id={relation.source}
        onChange={(source) => source !== null && void commit({ source })}
      />
      <EntityRow
        name="To"
        shown={relation.targetName}
        id={relation.target}
        onChange={(target) => target !== null && void commit({ target })}
      />
      <EntityRow
        name="Said by"
        shown={relation.speakerName ?? 'the document itself'}
        id={speaker}
        clear="the document itself"
        onChange={(id) => void commit({ speaker: id })}
      />
    </>
  );
}

function EntityRow(props: {
  name: string;
  shown: string;
  id: string | null;
  /** What to call no entity at all, where that is possible. */
  clear?: string;
  onChange(id: string | null): void;
}): ReactNode {
  const [choosing, setChoosing] = useState(false);
  function choose(id: string | null): void {
    setChoosing(false);
    if (id !== props.id) props.onChange(id);
  }
  if (!choosing) {
    return (
      <Row name={props.name}>
        <span className={styles.editable}>
          {props.shown}
          <button type="button" className={buttons.link} onClick={() => setChoosing(true)}>
            Change<span className="visually-hidden"> {props.name.toLowerCase()}</span>
          </button>
        </span>
      </Row>
    );
  }
  return (
    <div className={styles.picker}>
      <EntityPicker label={props.name} value={props.id} onChange={choose} />
      <div className={styles.pickerActions}>
        {props.clear === undefined || props.id === null ? null : (
          <button type="button" className={buttons.link} onClick={() => choose(null)}>
            {props.clear}
          </button>
        )}
        <button type="button" className={buttons.link} onClick={() => setChoosing(false)}>
          Cancel
        </button>
      </div>
    </div>
  );
}

function Manner({ relation, commit }: Props & { commit: Commit }): ReactNode {
  const id = useId();
  return (
    <Row name="Said as" htmlFor={id}>
      <span className={styles.manner}>
        <select
          id={id}
          value={relation.modality}
          onChange={(event) => {
            const modality = MODALITIES.find((each) => each === event.target.value);
            if (modality !== undefined) void commit({ modality });
          }}
        >
          {MODALITIES.map((modality) => (
            <option key={modality} value={modality}>
              {modality}
            </option>
          ))}
        </select>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={relation.negated}
            onChange={(event) => void commit({ negated: event.target.checked })}
          />
          said not to be so
        </label>
      </span>
    </Row>
  );
}

function Row(props: { name: string; htmlFor?: string; children: ReactNode }): ReactNode {
  return (
    <div className={styles.row}>
      {props.htmlFor === undefined ? (
        <span className={styles.rowName}>{props.name}</span>
      ) : (
        <label className={styles.rowName} htmlFor={props.htmlFor}>
          {props.name}
        </label>
      )}
      <span className={styles.rowValue}>{props.children}</span>
    </div>
  );
}
