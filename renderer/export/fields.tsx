/** The dialog's form fields: native controls with their labels. */
import type { ReactNode } from 'react';
import styles from './export-figure.module.css';

type Option<V extends string> = { value: V; label: string; disabled?: boolean };

/** One of several, in a native list. */
export function Choice<V extends string>(props: {
  label: string;
  value: V;
  options: readonly Option<V>[];
  onChange(value: V): void;
}): ReactNode {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{props.label}</span>
      <select
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
    </label>
  );
}

/** A line of text. */
export function TextField(props: {
  label: string;
  value: string;
  onChange(value: string): void;
}): ReactNode {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{props.label}</span>
      <input
        type="text"
        className={styles.input}
        maxLength={300}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
    </label>
  );
}

/** A whole number of px; an empty field counts as 0. */
export function NumberField(props: {
  label: string;
  value: number;
  onChange(value: number): void;
}): ReactNode {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{props.label}</span>
      <input
        type="number"
        className={styles.input}
        min={200}
        max={65_535}
        step={1}
        value={props.value === 0 ? '' : props.value}
        onChange={(event) =>
          props.onChange(Math.max(0, Math.round(Number(event.currentTarget.value))))
        }
      />
    </label>
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
