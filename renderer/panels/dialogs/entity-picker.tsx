/** A field to name one entity by search. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import type { SearchHit } from '../../../graph-data/model/views.ts';
import { useQuery } from '../../store/context.tsx';
import { EntityIcon } from '../parts/entity-icon.tsx';
import { Highlighted } from '../parts/highlighted.tsx';
import { findTyped } from '../parts/highlights.ts';
import { keepFocus } from '../parts/keep-focus.ts';
import { stepIndex } from '../search/results.ts';
import { useEnter } from '../search/use-enter.ts';
import { useSearch } from '../search/use-search.ts';
import styles from './entity-picker.module.css';

type Props = { label: string; value: string | null; onChange(id: string | null): void };

/** Shows the chosen entity's name; typing chooses anew. */
export function EntityPicker({ label, value, onChange }: Props): ReactNode {
  const id = useId();
  const { data } = useQuery('getEntity', value === null ? null : { id: value });
  const picking = usePicking(onChange);
  const { text, active, open } = picking;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        role="combobox"
        className={styles.input}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}list`}
        aria-activedescendant={open ? `${id}option${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder="Name of an entity"
        value={text ?? data?.entity.name ?? ''}
        onChange={(event) => picking.setText(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => picking.setText(null)}
        onKeyDown={picking.onKeyDown}
      />
      {open ? <Found id={id} label={label} picking={picking} /> : null}
    </div>
  );
}

type Picking = {
  /** What is typed; null while nothing is being chosen. */
  text: string | null;
  hits: readonly SearchHit[];
  /** Index of the hit that Enter takes. */
  active: number;
  open: boolean;
  setText(text: string | null): void;
  setActive(index: number): void;
  choose(hit: SearchHit | undefined): void;
  onKeyDown(event: KeyboardEvent): void;
};

function usePicking(onChange: Props['onChange']): Picking {
  const [text, setText] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const search = useSearch(text ?? '', 8);
  const found = search.hits;
  const hits = found.filter((hit) => hit.kind === 'entity');
  const typed = text?.trim() ?? '';
  const open = text !== null && typed !== '' && hits.length > 0;
  useEffect(() => setActive(0), [found]);

  function choose(hit: SearchHit | undefined): void {
    if (hit === undefined) return;
    onChange(hit.id);
    setText(null);
  }

  const enter = useEnter({ text: typed, search, hits, active, choose });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && typed !== '') {
      event.preventDefault();
      enter();
      return;
    }
    if (event.key === 'Escape' && text !== null) {
      event.stopPropagation();
      setText(null);
      return;
    }
    const next = open ? stepIndex(active, event.key, hits.length) : null;
    if (next === null) return;
    event.preventDefault();
    setActive(next);
  }

  return { text, hits, active, open, setText, setActive, choose, onKeyDown };
}

function Found(props: { id: string; label: string; picking: Picking }): ReactNode {
  const { id, label, picking } = props;
  return (
    <div role="listbox" id={`${id}list`} aria-label={label} className={styles.list} ref={keepFocus}>
      {picking.hits.map((hit, index) => (
        <button
          type="button"
          key={hit.id}
          role="option"
          tabIndex={-1}
          id={`${id}option${index}`}
          aria-selected={index === picking.active}
          className={styles.option}
          onMouseMove={() => picking.setActive(index)}
          onClick={() => picking.choose(hit)}
        >
          <EntityIcon type={hit.detail.split(',')[0] ?? ''} size={18} />
          <span>
            <Highlighted text={hit.title} ranges={findTyped(hit.title, picking.text ?? '')} />
          </span>
        </button>
      ))}
    </div>
  );
}
