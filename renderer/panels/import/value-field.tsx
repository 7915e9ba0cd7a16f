/** A text that is sent on when a person has finished it, not at every letter. */
import { type ReactNode, useEffect, useState } from 'react';
import styles from './import.module.css';

type Props = { label: string; value: string; onChange(value: string): void };

/** Enter or leaving the field finishes it. */
export function ValueField({ label, value, onChange }: Props): ReactNode {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const finish = () => {
    if (text !== value) onChange(text);
  };
  return (
    <label className={styles.value}>
      <span className={styles.label}>{label}</span>
      <input
        type="text"
        className={styles.select}
        maxLength={2_000}
        value={text}
        dir="auto"
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          finish();
        }}
      />
    </label>
  );
}
