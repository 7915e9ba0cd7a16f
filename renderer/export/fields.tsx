/** The dialog's form fields: native controls with their labels. */
import { type ReactNode, useId } from 'react';
import styles from './export-figure.module.css';

type Option<V extends string> = { value: V; label: string; disabled?: boolean };

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

/** A colour, as hexadecimal RGB. */
export function ColourField(props: {
  label: string;
  value: string;
  onChange(value: string): void;
}): ReactNode {
  const id = useId();
  return (
    <Field id={id} label={props.label}>
      <input
        id={id}
        type="color"
        className={styles.colour}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
    </Field>
  );
}

/** One of several, in a native list. */
export function Choice<V extends string>(props: {
  label: string;
  value: V;
  options: readonly Option<V>[];
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
          const chosen = props.options.find(({ value }) => value === event.currentTarget.value);
          if (chosen) props.onChange(chosen.value);
        }}
      >
        {props.options.map(({ value, label, disabled = false }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A line of text. */
export function TextField(props: {
  label: string;
  value: string;
  onChange(value: string): void;
}): ReactNode {
  const id = useId();
  return (
    <Field id={id} label={props.label}>
      <input
        id={id}
        type="text"
        className={styles.input}
        maxLength={300}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
    </Field>
  );
}

/** A number; an empty field counts as 0. */
export function NumberField(props: {
  label: string;
  value: number;
  onChange(value: number): void;
}): ReactNode {
  const id = useId();
  return (
    <Field id={id} label={props.label}>
      <input
        id={id}
        type="number"
        className={styles.input}
        min={1}
        max={65_535}
        step="any"
        value={props.value === 0 ? '' : props.value}
        onChange={(event) => props.onChange(Math.max(0, Number(event.currentTarget.value)))}
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
