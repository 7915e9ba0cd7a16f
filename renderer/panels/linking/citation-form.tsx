/** Cites a passage for a relation that is there: the selected one, one between who is named here, or any other. */
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { STANCES, type Stance } from '../../../graph-data/model/vocabulary.ts';
import { useApp, useAppState, useQuery } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import { capitalise } from '../parts/words.ts';
import { Combo, type ComboOption } from './combo.tsx';
import { FormFrame } from './form-frame.tsx';
import styles from './linking.module.css';
import { saveCitation } from './save.ts';
import type { PassageMaterial } from './use-passage.ts';
import { useWhenSettled } from './use-when-settled.ts';

const SHOWN = 8;

/** @param props.onDone called once it is saved or given up */
export function CitationForm(props: { material: PassageMaterial; onDone(): void }): ReactNode {
  const { material, onDone } = props;
  const app = useApp();
  const [text, setText] = useState('');
  const [taken, setTaken] = useState<string | null>(null);
  const [stance, setStance] = useState<Stance>('supports');
  const field = useRef<HTMLInputElement>(null);
  const { options, waits } = useRelationOptions(material, taken === null ? text : '');
  useEffect(() => field.current?.focus(), []);

  async function store(): Promise<void> {
    const relation = taken ?? options[0]?.value;
    if (relation === undefined) return field.current?.focus();
    if (await saveCitation(app, material, relation, stance)) onDone();
  }
  const save = useWhenSettled(waits, () => void store());

  return (
    <FormFrame title="Cite for a relation" onSave={save} onClose={onDone}>
      <span className={styles.row}>
        <Combo
          label="Relation"
          text={text}
          taken={taken !== null}
          options={options}
          waits={waits}
          field={field}
          onText={(next) => {
            setText(next);
            setTaken(null);
          }}
          onTake={(option) => {
            setText(option.label);
            setTaken(option.value);
          }}
          onDone={save}
        />
      </span>
      <span className={styles.row}>
        <fieldset className={styles.stances} aria-label="What the quote does">
          {STANCES.map((each) => (
            <label key={each} className={styles.small}>
              <input
                type="radio"
                name="stance"
                checked={stance === each}
                onChange={() => setStance(each)}
              />
              {capitalise(each)}
            </label>
          ))}
        </fieldset>
        <button type="button" className={buttons.primary} onClick={save}>
          Add citation
        </button>
      </span>
    </FormFrame>
  );
}

/** Selected relations first, then those between entities named in the passage, then what is found. */
function useRelationOptions(
  material: PassageMaterial,
  text: string,
): { options: ComboOption<string>[]; waits: boolean } {
  const selected = useAppState((state) => state.selection.relations);
  const { edges, nodes } = useAppState((state) => state.canvas);
  const wanted = text.trim();
  const { data, loading } = useQuery(
    'search',
    wanted === '' ? null : { text: wanted, limit: SHOWN },
  );
  const named = material.entities.filter(({ place }) => place !== null);
  const options = useMemo(() => {
    const keys = new Set(named.map(({ key }) => key));
    const between = Object.values(edges).filter(
      ({ source, target }) => keys.has(source) && keys.has(target),
    );
    const first = selected.flatMap((id) => edges[id] ?? []);
    const near = [...new Set([...first, ...between])].map(({ id, source, label, target }) => ({
      key: id,
      label: `${nodes[source]?.name} – ${label} – ${nodes[target]?.name}`,
      detail: selected.includes(id) ? 'selected' : 'named here',
      icon: null,
      value: id,
    }));
    const found = (data ?? [])
      .filter(({ kind }) => kind === 'relation')
      .map(({ id, title, detail }) => ({ key: id, label: title, detail, icon: null, value: id }));
    const fits = near.filter(({ label }) => label.toLowerCase().includes(wanted.toLowerCase()));
    const others = found.filter(({ key }) => !fits.some((one) => one.key === key));
    return [...fits, ...others].slice(0, SHOWN);
  }, [named, selected, edges, nodes, data, wanted]);
  return { options, waits: loading };
}
