/** The field in a cell that is being edited. */
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useAppState } from '../../store/context.tsx';
import { memoise } from '../../store/memoise.ts';
import type { AppState } from '../../store/state.ts';
import { useLabels, useTypes } from '../editing/use-known-values.ts';
import type { CellEdit } from './rows.ts';
import styles from './table.module.css';
import type { Leaving } from './use-grid-keys.ts';

type Props = {
  label: string;
  edit: CellEdit;
  /** What was typed to begin with; null for the value itself. */
  typed: string | null;
  onLeave(leaving: Leaving): void;
};

/** Enter commits and goes down, Tab commits and goes on, Esc leaves all as it was. */
export function CellEditor({ label, edit, typed, onLeave }: Props): ReactNode {
  const id = useId();
  const [text, setText] = useState(edit.options === null ? (typed ?? edit.value) : edit.value);
  const left = useRef(false);
  const suggestions = useSuggestions(edit.suggest);
  function leave(leaving: Leaving): void {
    if (left.current) return;
    left.current = true;
    onLeave(leaving);
  }
  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    const leaving = leavingBy(event, text);
    if (leaving === null) return;
    event.preventDefault();
    leave(leaving);
  }
  const common = {
    'aria-label': label,
    className: styles.editor,
    value: text,
    onKeyDown,
    onBlur: () => leave({ text, to: 'elsewhere' }),
  };
  if (edit.options !== null) {
    return (
      <select {...common} ref={takeFocus} onChange={(event) => setText(event.target.value)}>
        {edit.options.map((option) => (
          <option key={option} value={option}>
            {option === '' ? '–' : option}
          </option>
        ))}
      </select>
    );
  }
  return (
    <>
      <input
        {...common}
        type="text"
        autoComplete="off"
        list={suggestions.length > 0 ? `${id}list` : undefined}
        ref={typed === null ? takeFocus : takeFocusAtEnd}
        onChange={(event) => setText(event.target.value)}
      />
      {suggestions.length > 0 ? (
        <datalist id={`${id}list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      ) : null}
    </>
  );
}

function leavingBy({ key, shiftKey, nativeEvent }: KeyboardEvent, text: string): Leaving | null {
  if (nativeEvent.isComposing) return null;
  switch (key) {
    case 'Escape':
      return { text: null, to: 'here' };
    case 'Enter':
      return { text, to: 'down' };
    case 'Tab':
      return { text, to: shiftKey ? 'back' : 'next' };
    default:
      return null;
  }
}

const entityNames = memoise((nodes: AppState['canvas']['nodes']): readonly string[] => [
  ...new Set(Object.values(nodes).map(({ name }) => name)),
]);

function useSuggestions(suggest: CellEdit['suggest']): readonly string[] {
  const entityTypes = useTypes('entity');
  const relationTypes = useTypes('relation');
  const labels = useLabels();
  const entities = useAppState(({ canvas }) => entityNames(canvas.nodes));
  return suggest === null ? [] : { entityTypes, relationTypes, labels, entities }[suggest];
}

function takeFocus(element: HTMLInputElement | HTMLSelectElement | null): void {
  if (element === null || element === document.activeElement) return;
  element.focus();
  if (element instanceof HTMLInputElement) element.select();
}

function takeFocusAtEnd(element: HTMLInputElement | null): void {
  if (element === null || element === document.activeElement) return;
  element.focus();
  element.setSelectionRange(element.value.length, element.value.length);
}
