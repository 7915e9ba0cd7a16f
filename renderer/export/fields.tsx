/** The dialog's form fields: native controls with their labels. */
import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './export-figure.module.css';

/** What can be chosen, and how it is called. */
export type Option<V extends string> = readonly [value: V, label: string];

/** A label above its control, which has the id `id`. */
function Field(props: { id: string; label: string; children: ReactNode }): ReactNode {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={props.id}>
        {props.label}
      </label>
      {props.children}
    </div>
  );
}

/** Controls that belong together, under their heading. */
export function Section({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <fieldset className={styles.section}>
      <legend className={styles.heading}>{title}</legend>
      {children}
    </fieldset>
  );
}

/** One of several, in a native list. */
export function Choice<V extends string>(props: {
  label: string;
  value: V;
  options: readonly Option<V>[];
  /** Of these, what cannot be chosen now. */
  disabled?: readonly V[] | undefined;
  onChange(value: V): void;
}): ReactNode {
  const id = useId();
  return (
    <Field id={id} label={props.label}>
      <select
        id={id}
        className={styles.input}
        value={props.value}
        onChange={(event) => {
          const chosen = props.options.find(([value]) => value === event.currentTarget.value);
          if (chosen) props.onChange(chosen[0]);
        }}
      >
        {props.options.map(([value, label]) => (
          <option key={value} value={value} disabled={props.disabled?.includes(value)}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

type InputProps<V> = { label: string; value: V; onChange(value: V): void };

/** A colour, as hexadecimal RGB. */
export function ColourField({ label, value, onChange }: InputProps<string>): ReactNode {
  return (
    <InputField
      label={label}
      type="color"
      className={styles.colour}
      value={value}
      onText={onChange}
    />
  );
}

/** A line of text. */
export function TextField({ label, value, onChange }: InputProps<string>): ReactNode {
  return <InputField label={label} type="text" maxLength={300} value={value} onText={onChange} />;
}

/** A number; an empty field counts as 0. */
export function NumberField({ label, value, onChange }: InputProps<number>): ReactNode {
  return (
    <InputField
      label={label}
      type="number"
      min={1}
      max={65_535}
      step="any"
      value={value === 0 ? '' : value}
      onText={(text) => onChange(Math.max(0, Number(text)))}
    />
  );
}

function InputField(
  props: { label: string; onText(text: string): void } & ComponentProps<'input'>,
): ReactNode {
  const { label, onText, ...input } = props;
  const id = useId();
  return (
    <Field id={id} label={label}>
      <input
        className={styles.input}
        {...input}
        id={id}
        onChange={(event) => onText(event.currentTarget.value)}
      />
    </Field>
  );
}

/** On or off. */
export function Switch(props: {
  label: string;
  hint?: string;
  on: boolean;
  onChange(on: boolean): void;
}): ReactNode {
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        aria-label={props.label}
        checked={props.on}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>
        {props.label}
        {props.hint ? <span className={styles.hint}>{props.hint}</span> : null}
      </span>
    </label>
  );
}
