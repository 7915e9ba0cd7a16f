/** One of several, in a native list beside its label. */
import { type ReactNode, useId } from 'react';
import styles from './import.module.css';

type Props = {
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  /** What is said while nothing is chosen; null where something is. */
  none?: string | null;
  onChange(value: string): void;
};

/** The label stands beside the list, not around it: its options are no part of its name. */
export function Picker({ label, value, options, none = null, onChange }: Props): ReactNode {
  const id = useId();
  return (
    <span className={styles.inline}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {none === null ? null : <option value="">{none}</option>}
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}
