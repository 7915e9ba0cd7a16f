/** The state of a field for an entity: what is proposed, what is found, what would be new. */
import { useMemo, useState } from 'react';
import type { Suggestion } from '../../../graph-data/model/mention-views.ts';
import { useQuery } from '../../store/context.tsx';
import type { ComboOption } from './combo.tsx';
import { type EntityOption, guessType, newOption } from './proposals.ts';

const FOUND = 8;
const SHOWN = 10;

export type EntityField = {
  text: string;
  taken: boolean;
  options: readonly ComboOption<EntityOption>[];
  /** What stands for the field now: what was taken, else the first option. */
  value: EntityOption | null;
  setText(text: string): void;
  take(option: ComboOption<EntityOption>): void;
};

/**
 * @param proposed offered while nothing is typed, the likeliest first
 * @param suggestions tell the type of a new name
 */
export function useEntityField(
  proposed: readonly EntityOption[],
  suggestions: readonly Suggestion[],
): EntityField {
  const [text, setText] = useState('');
  const [taken, setTaken] = useState<EntityOption | null>(null);
  const wanted = text.trim();
  const asks = wanted !== '' && taken === null;
  const { data } = useQuery('search', asks ? { text: wanted, limit: FOUND } : null);
  const options = useMemo(() => {
    if (wanted === '') return proposed.slice(0, SHOWN).map(asOption);
    const found = (data ?? [])
      .filter(({ kind }) => kind === 'entity')
      .map(({ id, title, detail }) => ({
        key: id,
        name: title,
        // A hit's detail begins with its type.
        type: /^[^,·]*/.exec(detail)?.[0].trim().toLowerCase() ?? '',
        detail,
        choice: { id, name: title },
        place: null,
      }));
    return completed(wanted, proposed, found, guessType(wanted, suggestions)).map(asOption);
  }, [wanted, proposed, data, suggestions]);
  return {
    text,
    taken: taken !== null,
    options,
    value: taken ?? options[0]?.value ?? null,
    setText: (next) => {
      setText(next);
      setTaken(null);
    },
    take: ({ value }) => {
      setText(value.name);
      setTaken(value);
    },
  };
}

/** What is proposed and begins like it, what is found, and last, unless there is one of this name, a new one. */
export function completed(
  text: string,
  proposed: readonly EntityOption[],
  found: readonly EntityOption[],
  newType: string,
): EntityOption[] {
  const small = text.toLowerCase();
  const near = proposed.filter(({ name }) => name.toLowerCase().includes(small));
  const others = found.filter(({ key }) => !near.some((one) => one.key === key));
  const all = [...near, ...others].slice(0, SHOWN);
  const same = all.filter(({ name }) => name.toLowerCase() === small);
  const rest = all.filter((option) => !same.includes(option));
  const fresh =
    same.length > 0 ? [] : [newOption({ name: text, type: newType, aliases: [] }, 'new')];
  return [...same, ...rest, ...fresh];
}

function asOption(option: EntityOption): ComboOption<EntityOption> {
  const { key, name, type, detail } = option;
  const fresh = 'new' in option.choice;
  return {
    key,
    label: name,
    detail: fresh ? `new ${type}` : detail,
    icon: type,
    value: option,
  };
}
