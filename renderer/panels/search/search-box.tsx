/** The search box: a combobox whose list holds entities, relations, quotes and documents. */
import { Search, X } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { SearchHit } from '../../../graph-data/model/views.ts';
import { openDocument, requestFocus } from '../../store/actions.ts';
import type { App } from '../../store/app.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { goToEntity, goToRelationById } from '../parts/going.ts';
import { listedHits, stepIndex } from './results.ts';
import styles from './search.module.css';
import { SearchPopup } from './search-popup.tsx';
import { useSearch } from './use-search.ts';

const LIMIT = 8;

/** Enter goes to the highlighted result; Esc first closes the list, then clears, then leaves. */
export function SearchBox(): ReactNode {
  const app = useApp();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const search = useSearch(text, LIMIT);
  const hits = useMemo(() => listedHits(search.hits), [search]);
  useKeyboardRequest(field);
  useEffect(() => setActive(0), [search]);

  function choose(hit: SearchHit | undefined): void {
    if (hit === undefined) return;
    setOpen(false);
    void goToHit(app, hit);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      onEscape(event);
      return;
    }
    if (event.key === 'Enter') {
      if (open) choose(hits[active]);
      else setOpen(true);
      return;
    }
    const next = hits.length > 0 ? stepIndex(active, event.key, hits.length) : null;
    if (next === null) return;
    event.preventDefault();
    setOpen(true);
    setActive(open ? next : active);
  }

  function onEscape(event: KeyboardEvent): void {
    event.stopPropagation();
    if (open && text !== '') setOpen(false);
    else if (text !== '') setText('');
    else {
      setOpen(false);
      requestFocus(app, 'canvas');
    }
  }

  const showsList = open && text.trim() !== '' && hits.length > 0;
  return (
    <search className={styles.box}>
      <Search className={styles.glass} size={15} aria-hidden="true" />
      <input
        ref={field}
        type="text"
        role="combobox"
        className={styles.input}
        aria-label="Search"
        aria-autocomplete="list"
        aria-expanded={showsList}
        aria-controls={`${id}list`}
        aria-activedescendant={showsList ? `${id}option${active}` : undefined}
        placeholder="Search names, quotes, documents"
        autoComplete="off"
        spellCheck={false}
        maxLength={10_000}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      <FieldEnd
        empty={text === ''}
        onClear={() => {
          setText('');
          field.current?.focus();
        }}
      />
      {open ? (
        <SearchPopup
          id={id}
          anchor={field}
          text={text}
          search={search}
          hits={hits}
          active={active}
          onActive={setActive}
          onChoose={choose}
        />
      ) : null}
    </search>
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

async function goToHit(app: App, hit: SearchHit): Promise<void> {
  switch (hit.kind) {
    case 'entity':
      return goToEntity(app, hit.id);
    case 'relation':
      return goToRelationById(app, hit.id);
    case 'quote': {
      if (hit.relation === null || hit.document === null) return;
      return goToRelationById(app, hit.relation, { document: hit.document, id: hit.id });
    }
    case 'document':
      return openDocument(app, hit.id, null);
  }
}
