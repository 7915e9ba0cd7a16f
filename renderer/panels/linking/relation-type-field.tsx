/** The type that a relation is stored under: completed from the project's own, so that they do not become as many as labels. */
import { type ReactNode, useMemo } from 'react';
import { readKey } from '../parts/words.ts';
import { Combo, type ComboOption } from './combo.tsx';
import { useKnownWords } from './use-passage.ts';
import type { WordsField } from './use-words-field.ts';

const SHOWN = 10;

/** Proposes the type that goes with the label. */
export function RelationTypeField(props: { words: WordsField; onDone(): void }): ReactNode {
  const { words, onDone } = props;
  const known = useKnownWords();
  const types = useMemo(() => [...new Set(known.map(({ type }) => type))], [known]);
  return (
    <Combo
      label="Type"
      text={words.ownType ?? ''}
      taken={words.ownType !== null && words.ownType !== ''}
      options={typeOptions(words.ownType ?? '', words.type, types)}
      proposes={words.type !== ''}
      field={null}
      onText={words.setType}
      onTake={({ value }) => words.setType(value)}
      onDone={onDone}
    />
  );
}

/**
 * What a typed text may stand for.
 * @param proposed goes with the label; empty where there is no label yet
 * @param known the project's types, the most frequent first
 */
export function typeOptions(
  text: string,
  proposed: string,
  known: readonly string[],
): ComboOption<string>[] {
  const wanted = text.trim();
  const all = [...new Set([proposed, ...known])].filter((type) => type !== '');
  const near = all.filter((type) =>
    `${type} ${readKey(type)}`.toLowerCase().includes(wanted.toLowerCase()),
  );
  const fresh = wanted === '' || near.includes(wanted) ? [] : [wanted];
  return [...near.slice(0, SHOWN), ...fresh].map((type) => ({
    key: type,
    label: readKey(type),
    detail: known.includes(type) ? '' : 'new here',
    icon: null,
    value: type,
  }));
}
