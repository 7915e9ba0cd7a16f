/** The state of a field for an entity: what is proposed, what is found, what would be new. */
import { useMemo, useState } from 'react';
import { useQuery } from '../../store/context.tsx';
import type { ComboOption } from './combo.tsx';
import { type EntityOption, newOption } from './proposals.ts';
import { useNameType } from './use-name-type.ts';
import type { PassageMaterial } from './use-passage.ts';

const FOUND = 8;
const SHOWN = 10;
/** Types that a new entity is offered in: the likeliest, and some others below it. */
const TYPES = 6;

export type EntityField = {
  text: string;
  taken: boolean;
  options: readonly ComboOption<EntityOption>[];
  /** Whether what is found for the typed text, or its type, is still on the way. */
  waits: boolean;
  /** What stands for the field now: what was taken, else the first option. */
  value: EntityOption | null;
  setText(text: string): void;
  take(option: ComboOption<EntityOption>): void;
};

/**
 * @param proposed offered while nothing is typed, the likeliest first
 * @param material tells the type of a new name
 */
export function useEntityField(
  proposed: readonly EntityOption[],
  material: Pick<PassageMaterial, 'document' | 'suggestions'>,
): EntityField {
  const [text, setText] = useState('');
  const [taken, setTaken] = useState<EntityOption | null>(null);
  const wanted = text.trim();
  const asks = wanted !== '' && taken === null;
  const { data, loading } = useQuery('search', asks ? { text: wanted, limit: FOUND } : null);
  const { types, judging } = useNameType(asks ? wanted : '', material);
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
    return completed(wanted, proposed, found, types.slice(0, TYPES)).map(asOption);
  }, [wanted, proposed, data, types]);
  return {
    text,
    taken: taken !== null,
    options,
    waits: loading || judging,
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

/**
 * What is proposed and begins like it, what is found, and last, unless there is one of this name, a new one, in each of
 * the types.
 */
export function completed(
  text: string,
  proposed: readonly EntityOption[],
  found: readonly EntityOption[],
  newTypes: readonly string[],
): EntityOption[] {
  const small = text.toLowerCase();
  const near = proposed.filter(({ name }) => name.toLowerCase().includes(small));
  const others = found.filter(({ key }) => !near.some((one) => one.key === key));
  const all = [...near, ...others].slice(0, SHOWN);
  const same = all.filter(({ name }) => name.toLowerCase() === small);
  const rest = all.filter((option) => !same.includes(option));
  const fresh =
    same.length > 0
      ? []
      : newTypes.map((type) => newOption({ name: text, type, aliases: [] }, 'new'));
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
