/** The fields in which a person says what is known of a document. */
import { type ReactNode, useId } from 'react';
import { type DocumentFields, FIELD_NAMES, fieldProblem } from '../../store/adding.ts';
import styles from './documents.module.css';

const LABELS: Readonly<Record<keyof DocumentFields, string>> = {
  title: 'Title',
  author: 'Author',
  published: 'Published',
  publisher: 'Publisher',
  url: 'Address',
};

const HINTS: Readonly<Partial<Record<keyof DocumentFields, string>>> = {
  published: '2017-01-25, 2017-01 or 2017',
  url: 'https://…',
};

type Props = {
  fields: DocumentFields;
  onChange(name: keyof DocumentFields, value: string): void;
};

/** Five fields; what is wrong with one is said below it. */
export function DocumentFieldset({ fields, onChange }: Props): ReactNode {
  return (
    <div className={styles.fields}>
      {FIELD_NAMES.map((name) => (
        <Field
          key={name}
          name={name}
          value={fields[name]}
          onChange={(value) => onChange(name, value)}
        />
      ))}
    </div>
  );
}

function Field(props: {
  name: keyof DocumentFields;
  value: string;
  onChange(value: string): void;
}): ReactNode {
  const { name, value } = props;
  const id = useId();
  const problem = fieldProblem(name, value);
  return (
    <div className={styles.field} data-name={name}>
      <label htmlFor={id}>{LABELS[name]}</label>
      <input
        id={id}
        name={name}
        value={value}
        placeholder={HINTS[name]}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}problem`}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {problem === null ? null : (
        <p id={`${id}problem`} className={styles.fieldProblem}>
          {problem}
        </p>
      )}
    </div>
  );
}
