/** A text that is edited where it stands: by its pencil, by F2 on it, or by a double click. */
import { Pencil } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useAppState } from '../../store/context.tsx';
import { onDoubleClick } from './double-click.ts';
import styles from './editing.module.css';

/** How long after a change of the project its answers are here, in milliseconds. */
const ARRIVED_MS = 1_000;

export type EditableProps = {
  /** What it is the text of, for example “name”. */
  label: string;
  value: string;
  /** Resolves to whether it was saved. */
  onCommit(text: string): Promise<boolean>;
  multiline?: boolean;
  suggestions?: readonly string[];
  /** An empty text may be committed. */
  optional?: boolean;
  /** Why a text cannot be taken; null where it can. */
  refuse?(text: string): string | null;
  hint?: string;
  /** Another value begins the editing, as a command asks for it. */
  asked?: number | null;
  /** The text as it reads while it is not being edited. */
  children: ReactNode;
};

/** Enter commits, Esc cancels, leaving the field commits. What is not to be edited is only shown. */
export function EditableText(props: EditableProps): ReactNode {
  const { label, value, asked = null } = props;
  const [editing, setEditing] = useState(false);
  const [pending, setPending] = useState<string | null>(null);
  const pencil = useRef<HTMLButtonElement>(null);
  const first = useRef(asked);
  useEffect(() => setPending(null), [value]);
  // The project tells what is there: a value that was taken back before it arrived never changes.
  const epoch = useAppState((state) => state.epoch);
  useEffect(() => {
    const timer = setTimeout(() => setPending(null), ARRIVED_MS);
    return () => clearTimeout(timer);
  }, [epoch]);
  useEffect(() => {
    if (asked !== first.current) setEditing(true);
    first.current = asked;
  }, [asked]);

  async function leave(text: string | null, byKey: boolean): Promise<void> {
    setEditing(false);
    if (byKey) requestAnimationFrame(() => pencil.current?.focus());
    if (text === null || text === value) return;
    setPending(text);
    if (!(await props.onCommit(text))) setPending(null);
  }

  if (editing) return <Field {...props} value={pending ?? value} onLeave={leave} />;
  return (
    <span className={styles.editable} ref={onDoubleClick(() => setEditing(true))}>
      {pending ?? props.children}
      <button
        ref={pencil}
        type="button"
        className={styles.pencil}
        aria-label={`Edit ${label}`}
        title={`Edit ${label}`}
        onClick={() => setEditing(true)}
        onKeyDown={(event) => {
          if (event.key !== 'F2') return;
          event.preventDefault();
          setEditing(true);
        }}
      >
        <Pencil size={12} aria-hidden="true" />
      </button>
    </span>
  );
}

type FieldProps = EditableProps & { onLeave(text: string | null, byKey: boolean): Promise<void> };

function Field(props: FieldProps): ReactNode {
  const { label, multiline = false, optional = false, refuse } = props;
  const id = useId();
  const [text, setText] = useState(props.value);
  const left = useRef(false);
  const wanted = text.trim();
  const reason =
    wanted === '' ? (optional ? null : `Type a ${label}.`) : (refuse?.(wanted) ?? null);

  function leave(commit: boolean, byKey: boolean): void {
    if (left.current || (commit && byKey && reason !== null)) return;
    left.current = true;
    void props.onLeave(commit && reason === null ? wanted : null, byKey);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      leave(false, true);
    }
    if (event.key === 'Enter' && !(multiline && event.shiftKey) && !event.nativeEvent.isComposing) {
      event.preventDefault();
      leave(true, true);
    }
  }
  const common = {
    'aria-label': label,
    'aria-invalid': reason !== null || undefined,
    'aria-describedby': `${id}hint`,
    className: styles.input,
    value: text,
    autoComplete: 'off',
    onKeyDown,
    onBlur: () => leave(true, false),
  };
  return (
    <span className={styles.field}>
      {multiline ? (
        <textarea
          {...common}
          rows={4}
          ref={takeFocus}
          onChange={(event) => setText(event.target.value)}
        />
      ) : (
        <input
          {...common}
          type="text"
          list={props.suggestions ? `${id}list` : undefined}
          ref={takeFocus}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <span id={`${id}hint`} className={reason === null ? styles.hint : styles.reason}>
        {reason ?? props.hint ?? (multiline ? 'Enter saves, Shift+Enter begins a new line.' : null)}
      </span>
      {props.suggestions ? (
        <datalist id={`${id}list`}>
          {props.suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      ) : null}
    </span>
  );
}

function takeFocus(element: HTMLInputElement | HTMLTextAreaElement | null): void {
  if (element === null || element.contains(document.activeElement)) return;
  element.focus();
  element.select();
}
