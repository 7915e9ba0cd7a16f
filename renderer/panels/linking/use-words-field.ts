/** The state of the field between subject and object: a label, and the type of relation that it belongs to. */
import { useMemo, useState } from 'react';
import { readKey } from '../parts/words.ts';
import type { ComboOption } from './combo.tsx';
import { type EntityOption, type RelationWords, wordsFor } from './proposals.ts';
import { useKnownWords } from './use-passage.ts';

const SHOWN = 10;

export type WordsField = {
  text: string;
  taken: boolean;
  options: readonly ComboOption<RelationWords>[];
  /** Whether the first option may be taken unseen. */
  proposes: boolean;
  /** What stands for the field now; null for an empty field without a proposal. */
  value: RelationWords | null;
  /** The type that goes with the label. */
  type: string;
  /** The type that was chosen instead; null where none was. */
  ownType: string | null;
  setText(text: string): void;
  setType(type: string): void;
  take(option: ComboOption<RelationWords>): void;
};

/** @param quote the passage, whose words tell what is likely */
export function useWordsField(
  quote: string,
  ends: { source: EntityOption | null; target: EntityOption | null },
): WordsField {
  const known = useKnownWords();
  const [text, setText] = useState('');
  const [taken, setTaken] = useState<RelationWords | null>(null);
  const [type, setType] = useState<string | null>(null);
  const { source, target } = ends;
  const ranked = useMemo(
    () => wordsFor(quote, { source, target }, known),
    [quote, source, target, known],
  );
  const options = useMemo(() => matching(text, ranked.words).map(asOption), [text, ranked]);
  const proposes = ranked.sure || text.trim() !== '';
  const words = taken ?? (proposes ? (options[0]?.value ?? null) : null);
  const value = words === null ? null : { ...words, type: type?.trim() || words.type };
  return {
    text,
    taken: taken !== null,
    options,
    proposes,
    value,
    type: words?.type ?? '',
    ownType: type,
    setText: (next) => {
      setText(next);
      setTaken(null);
    },
    setType,
    take: (option) => {
      setText(option.value.label);
      setTaken(option.value);
    },
  };
}

/** What matches, and last, unless there is one of these words, a new label, of the type that comes nearest. */
export function matching(text: string, ranked: readonly RelationWords[]): RelationWords[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return ranked.slice(0, SHOWN);
  const near = ranked.filter((words) =>
    `${words.label} ${readKey(words.type)}`.toLowerCase().includes(wanted),
  );
  const same = near.filter(({ label }) => label.toLowerCase() === wanted);
  const rest = near.filter((words) => !same.includes(words)).slice(0, SHOWN);
  const fresh = { type: same[0]?.type ?? wanted, label: text.trim() };
  return same.length > 0 ? [...same, ...rest] : [fresh, ...rest];
}

function asOption(words: RelationWords): ComboOption<RelationWords> {
  const { type, label } = words;
  return {
    key: JSON.stringify([type, label]),
    label,
    detail: type === label ? '' : readKey(type),
    icon: null,
    value: words,
  };
}
