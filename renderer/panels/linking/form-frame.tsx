/** What every form on a passage has: a name, a way out, Ctrl+Enter. */
import { X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { IconButton } from '../parts/icon-button.tsx';
import styles from './linking.module.css';

/** A named group whose keys save it (Ctrl or Command with Enter) and close it (Esc). */
export function FormFrame(props: {
  title: string;
  onSave(): void;
  onClose(): void;
  children: ReactNode;
}): ReactNode {
  function onKeyDown(event: KeyboardEvent): void {
    // The keys of the text below must not hear what is typed here.
    event.stopPropagation();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      props.onSave();
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      props.onClose();
    }
  }
  return (
    <section className={styles.form} aria-label={props.title} onKeyDown={onKeyDown}>
      <span className={styles.formHead}>
        <span className={styles.formTitle}>{props.title}</span>
        <span className={styles.formHelp}>Enter accepts · Ctrl+Enter saves · Esc closes</span>
        <IconButton icon={X} name="Close form" onClick={props.onClose} />
      </span>
      {props.children}
    </section>
  );
}
