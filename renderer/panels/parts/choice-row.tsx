/** A few choices side by side, of which one holds. */
import { type ReactNode, useId } from 'react';
import styles from './choice-row.module.css';

/** @param props.onChoose called with the value of the choice */
export function ChoiceRow<T extends number | null>(props: {
  value: T;
  choices: readonly { value: T; title: string | number }[];
  onChoose(value: T): void;
}): ReactNode {
  const name = useId();
  return props.choices.map(({ value, title }) => (
    <label key={value} className={styles.choice}>
      <input
        type="radio"
        name={name}
        className="visually-hidden"
        checked={value === props.value}
        onChange={() => props.onChoose(value)}
      />
      {title}
    </label>
  ));
}
