/** By a suggested name: what it would be, and the choice. */
import type { ReactNode } from 'react';
import type { Suggestion } from '../../../graph-data/model/mention-views.ts';
import { EntityIcon } from '../parts/entity-icon.tsx';
import { keepFocus } from '../parts/keep-focus.ts';
import styles from './linking.module.css';

/** Keeps the keyboard where it is. */
export function GhostBar(props: {
  suggestion: Suggestion;
  onAccept(): void;
  onOther(): void;
  onDismiss(): void;
}): ReactNode {
  const { name, type, reason, aliases } = props.suggestion;
  return (
    <section ref={keepFocus} className={styles.bar} aria-label={`Suggestion: ${name}`}>
      <span className={styles.ghostHead}>
        <EntityIcon type={type} size={16} />
        <b>{name}</b>
        <span className={styles.why}>
          {aliases.length > 0 ? `also ${aliases.join(', ')} · ` : ''}
          {reason}
        </span>
      </span>
      <span className={styles.barButtons}>
        <button type="button" className={styles.barButton} onClick={props.onAccept}>
          Add as {type} <kbd className={styles.key}>A</kbd>
        </button>
        <button type="button" className={styles.barButton} onClick={props.onOther}>
          Another type… <kbd className={styles.key}>E</kbd>
        </button>
        <button type="button" className={styles.barButton} onClick={props.onDismiss}>
          Dismiss <kbd className={styles.key}>X</kbd>
        </button>
      </span>
    </section>
  );
}
