/** What the forms of the edit dialog are made of. */
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { closeDialog } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import dialog from '../parts/dialog.module.css';
import { Saving } from '../parts/saving.tsx';
import styles from './editing.module.css';

/** A form with its buttons below; closes once `onSubmit` answers true. */
export function EditForm(props: {
  submit: string;
  ready: boolean;
  onSubmit(): Promise<boolean>;
  children: ReactNode;
}): ReactNode {
  const app = useApp();
  const [sending, setSending] = useState(false);
  // What is on its way already is not sent again.
  const ready = props.ready && !sending;
  async function send(): Promise<void> {
    if (!ready) return;
    const { editing } = app.store.getState().ui;
    setSending(true);
    const done = await props.onSubmit().finally(() => setSending(false));
    const { ui } = app.store.getState();
    // Whoever has closed it meanwhile may have another one open.
    if (done && ui.dialog === 'edit' && ui.editing === editing) closeDialog(app);
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void send();
  }
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <div className={dialog.body}>{props.children}</div>
      <div className={dialog.foot}>
        {sending ? <Saving /> : null}
        <button type="button" className={buttons.button} onClick={() => closeDialog(app)}>
          {sending ? 'Close' : 'Cancel'}
        </button>
        <button type="submit" className={buttons.primary} disabled={!ready}>
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
