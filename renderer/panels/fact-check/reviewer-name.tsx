/** Whose name the findings carry: asked once, changed at will. */
import { type FormEvent, type ReactNode, useState } from 'react';
import { requestFocus, setReviewer } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import styles from './findings.module.css';

/** A form until there is a name, then a line that says it. */
export function ReviewerName(): ReactNode {
  const app = useApp();
  const name = useAppState((state) => state.ui.reviewer);
  const [typed, setTyped] = useState<string | null>(name === '' ? '' : null);
  if (typed === null) {
    return (
      <p className={styles.reviewer}>
        Findings are signed <strong>{name}</strong>
        <button type="button" className={buttons.link} onClick={() => setTyped(name)}>
          Change
        </button>
      </p>
    );
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (typed === null || typed.trim() === '') return;
    setReviewer(app, typed);
    setTyped(null);
    requestFocus(app, 'inspector');
  }
  return (
    <form className={styles.nameForm} onSubmit={submit}>
      <label htmlFor="reviewer-name">Your name, for the sheet</label>
      <input
        id="reviewer-name"
        type="text"
        autoComplete="name"
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" className={buttons.primary} disabled={typed.trim() === ''}>
        Sign with this
      </button>
    </form>
  );
}
