/** The name and the note of a saved view, written in place. */
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { ViewSummary } from '../../../graph-data/model/views.ts';
import { noteView, renameView, writeView } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import styles from './views.module.css';

type Props = { view: ViewSummary };

/** Enter or leaving the field keeps what was written, Esc does not. */
export function NameField({ view }: Props): ReactNode {
  const app = useApp();
  const end = useEnd((text) => void renameView(app, view.id, text));
  return (
    <input
      className={styles.nameField}
      aria-label="Name of the view"
      defaultValue={view.name}
      maxLength={200}
      ref={(field) => {
        field?.focus();
        field?.select();
      }}
      onBlur={(event) => end(event.currentTarget.value)}
      onKeyDown={(event) => endOnKey(event, end, event.key === 'Enter')}
    />
  );
}

/** Ctrl+Enter or leaving the field keeps what was written, Esc does not. */
export function NoteField({ view }: Props): ReactNode {
  const app = useApp();
  const end = useEnd((text) => void noteView(app, view.id, text));
  return (
    <textarea
      className={styles.noteField}
      aria-label={`Note of ${view.name}`}
      placeholder="What there is to see here"
      defaultValue={view.note}
      maxLength={100_000}
      rows={5}
      ref={(field) => {
        field?.focus();
        field?.setSelectionRange(field.value.length, field.value.length);
      }}
      onBlur={(event) => end(event.currentTarget.value)}
      onKeyDown={(event) =>
        endOnKey(event, end, event.key === 'Enter' && (event.ctrlKey || event.metaKey))
      }
    />
  );
}

/** Ends the writing once: a field that goes loses the focus as well. */
function useEnd(keep: (text: string) => void): (text: string | null) => void {
  const app = useApp();
  const ended = useRef(false);
  return (text) => {
    if (ended.current) return;
    ended.current = true;
    writeView(app, null);
    if (text !== null) keep(text);
  };
}

function endOnKey(
  event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>,
  end: (text: string | null) => void,
  keeps: boolean,
): void {
  if (event.nativeEvent.isComposing) return;
  if (!keeps && event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  end(keeps ? event.currentTarget.value : null);
}
