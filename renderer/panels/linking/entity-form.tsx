/** Makes an entity of a passage, or a further name of one that is there. */
import { type FormEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useApp, useAppState, useQuery } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import { readKey } from '../parts/words.ts';
import { Combo, type ComboOption } from './combo.tsx';
import { FormFrame } from './form-frame.tsx';
import styles from './linking.module.css';
import { saveAlias, saveEntity } from './save.ts';
import { type NameTypes, useNameType } from './use-name-type.ts';
import type { PassageMaterial } from './use-passage.ts';
import { useWhenSettled } from './use-when-settled.ts';

/** @param props.onDone called once it is saved or given up */
export function EntityForm(props: { material: PassageMaterial; onDone(): void }): ReactNode {
  const { material, onDone } = props;
  const app = useApp();
  const { quote } = material.passage;
  const [name, setName] = useState(() => quote.replaceAll(/\s+/g, ' '));
  const [type, setType] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { types, judging } = useNameType(name, material);
  const options = useTypeOptions(types, type ?? '');
  const chosen =
    type === null || type.trim() === '' ? (options[0]?.value ?? types[0]) : type.trim();
  useEffect(() => field.current?.focus(), []);

  async function store(): Promise<void> {
    const words = name.trim();
    if (words === '') return field.current?.focus();
    const known = material.suggestions.find((one) => one.name === words);
    const aliases = known?.aliases ?? [];
    if (await saveEntity(app, { type: chosen, name: words, aliases })) onDone();
  }
  const save = useWhenSettled(judging, () => void store());

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    save();
  }

  return (
    <FormFrame title="New entity" onSave={save} onClose={onDone}>
      <form className={styles.row} onSubmit={onSubmit}>
        <input
          ref={field}
          className={styles.field}
          aria-label="Name"
          value={name}
          maxLength={10_000}
          spellCheck={false}
          onChange={(event) => setName(event.target.value)}
          onFocus={(event) => event.target.select()}
        />
        <Combo
          label="Type"
          text={type ?? ''}
          taken={type !== null && type !== ''}
          options={options}
          waits={judging}
          field={null}
          onText={setType}
          onTake={(option) => setType(option.value)}
          onDone={save}
        />
        <button type="submit" className={buttons.primary}>
          Add
        </button>
      </form>
      <SameName name={name} onDone={onDone} alias={quote} />
    </FormFrame>
  );
}

/** Types of entities, the proposed one first; what is typed is a type as well. */
function useTypeOptions(types: NameTypes, text: string): ComboOption<string>[] {
  const facets = useAppState((state) => state.facets);
  return useMemo(() => {
    const used = (facets?.entityTypes ?? []).map(({ value }) => value);
    const wanted = text.trim().toLowerCase();
    const near = types.filter((type) => type.toLowerCase().includes(wanted));
    const fresh = wanted === '' || near.some((type) => type.toLowerCase() === wanted);
    return [
      ...near.toSorted((a, b) => begins(b, wanted) - begins(a, wanted)),
      ...(fresh ? [] : [text.trim()]),
    ].map((type) => ({
      key: type,
      label: readKey(type),
      detail: type === types[0] ? 'proposed' : used.includes(type) ? '' : 'new here',
      icon: type,
      value: type,
    }));
  }, [facets, types, text]);
}

function begins(type: string, wanted: string): number {
  return type.toLowerCase().startsWith(wanted) ? 1 : 0;
}

/** Whoever is there under such a name may only want this one added. */
function SameName(props: { name: string; alias: string; onDone(): void }): ReactNode {
  const app = useApp();
  const text = props.name.trim();
  const { data } = useQuery('search', text === '' ? null : { text, limit: 3 });
  const entities = (data ?? []).filter(({ kind }) => kind === 'entity').slice(0, 3);
  if (entities.length === 0) return null;
  return (
    <span className={styles.hints}>
      Or another name of{' '}
      {entities.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          className={styles.chip}
          onClick={async () => {
            if (await saveAlias(app, id, props.alias.replaceAll(/\s+/g, ' '))) props.onDone();
          }}
        >
          {title}
        </button>
      ))}
    </span>
  );
}
