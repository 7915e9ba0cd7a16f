/** The search box: a combobox whose list holds entities, relations, quotes and documents. */
import { Search, X } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { requestFocus } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { goToHit } from './go-to-hit.ts';
import styles from './search.module.css';
import { SearchPopup } from './search-popup.tsx';
import { type Combobox, useCombobox } from './use-combobox.ts';
import { useSearch } from './use-search.ts';

const LIMIT = 8;

/** What was typed stays when a result was chosen, so that one can come back to the others. */
export function SearchBox(): ReactNode {
  const app = useApp();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const search = useSearch(text, LIMIT);
  const box = useCombobox({
    text,
    search,
    onText: setText,
    onChoose: (hit) => void goToHit(app, hit),
    onLeave: () => requestFocus(app, 'canvas'),
  });
  useKeyboardRequest(field);
  function clear(): void {
    setText('');
    field.current?.focus();
  }
  return (
    <search className={styles.box}>
      <Search className={styles.glass} size={15} aria-hidden="true" />
      <Field id={id} field={field} text={text} onText={setText} box={box} />
      <FieldEnd empty={text === ''} onClear={clear} />
      {box.open ? (
        <SearchPopup
          id={id}
          anchor={field}
          text={text}
          search={search}
          hits={box.hits}
          active={box.active}
          onActive={box.setActive}
          onChoose={box.choose}
        />
      ) : null}
    </search>
  );
}

type FieldProps = {
  /** Prefix of the ids that tie the field to its list. */
  id: string;
  field: RefObject<HTMLInputElement | null>;
  text: string;
  onText(text: string): void;
  box: Combobox;
};

function Field({ id, field, text, onText, box }: FieldProps): ReactNode {
  const showsList = box.open && text.trim() !== '' && box.hits.length > 0;
  return (
    <input
      ref={field}
      type="text"
      role="combobox"
      className={styles.input}
      aria-label="Search"
      aria-autocomplete="list"
      aria-expanded={showsList}
      aria-controls={`${id}list`}
      aria-activedescendant={showsList ? `${id}option${box.active}` : undefined}
      placeholder="Search names, quotes, documents"
      autoComplete="off"
      spellCheck={false}
      maxLength={10_000}
      value={text}
      onChange={(event) => {
        onText(event.target.value);
        box.setOpen(true);
      }}
      onFocus={() => box.setOpen(true)}
      onBlur={() => box.setOpen(false)}
      onClick={() => box.setOpen(true)}
      onKeyDown={box.onKeyDown}
    />
  );
}

/** The key that leads here while the field is empty, else a way to empty it. */
function FieldEnd(props: { empty: boolean; onClear(): void }): ReactNode {
  if (props.empty) return <kbd className={styles.key}>/</kbd>;
  return (
    <button
      type="button"
      className={styles.clear}
      aria-label="Clear search"
      onClick={props.onClear}
    >
      <X size={14} aria-hidden="true" />
    </button>
  );
}

function useKeyboardRequest(field: { readonly current: HTMLInputElement | null }): void {
  const request = useAppState((state) => state.ui.keyboard);
  useEffect(() => {
    if (request?.target !== 'search') return;
    field.current?.focus();
    field.current?.select();
  }, [request, field]);
}
