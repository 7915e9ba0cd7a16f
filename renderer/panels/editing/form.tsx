/** What the forms of the edit dialog are made of. */
import { type FormEvent, type ReactNode, useId } from 'react';
import { closeDialog } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import dialog from '../parts/dialog.module.css';
import styles from './editing.module.css';

/** A form with its buttons below; closes once `onSubmit` answers true. */
export function EditForm(props: {
  submit: string;
  ready: boolean;
  onSubmit(): Promise<boolean>;
  children: ReactNode;
}): ReactNode {
  const app = useApp();
  async function send(): Promise<void> {
    if (props.ready && (await props.onSubmit())) closeDialog(app);
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void send();
  }
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <div className={dialog.body}>{props.children}</div>
      <div className={dialog.foot}>
        <button type="button" className={buttons.button} onClick={() => closeDialog(app)}>
          Cancel
        </button>
        <button type="submit" className={buttons.primary} disabled={!props.ready}>
          {props.submit}
        </button>
      </div>
    </form>
  );
}

/** A named text field, completed from what is known. */
export function TextField(props: {
  label: string;
  value: string;
  onChange(value: string): void;
  suggestions?: readonly string[];
  multiline?: boolean;
  hint?: string;
}): ReactNode {
  const id = useId();
  const { suggestions } = props;
  return (
    <div className={styles.dialogField}>
      <label htmlFor={id}>{props.label}</label>
      {props.multiline ? (
        <textarea
          id={id}
          className={styles.textField}
          rows={3}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      ) : (
        <input
          id={id}
          type="text"
          className={styles.textField}
          autoComplete="off"
          list={suggestions ? `${id}list` : undefined}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
      {props.hint === undefined ? null : <span className={styles.hint}>{props.hint}</span>}
      {suggestions === undefined ? null : (
        <datalist id={`${id}list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </div>
  );
}
