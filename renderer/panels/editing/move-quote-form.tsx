/** Moving a quote to another relation. */
import { type ReactNode, useState } from 'react';
import { relationSentence } from '../../../graph-data/model/sentence.ts';
import { changeCitation } from '../../store/actions.ts';
import { useApp, useQuery } from '../../store/context.tsx';
import { Quote } from '../parts/quote.tsx';
import { useSearch } from '../search/use-search.ts';
import styles from './editing.module.css';
import { EditForm, TextField } from './form.tsx';

/** Offers the relations between the same two entities, and whatever is looked for. */
export function MoveQuoteForm(props: { citation: string; relation: string }): ReactNode {
  const app = useApp();
  const { data } = useQuery('getRelation', { id: props.relation });
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const search = useSearch(words, 12);
  const citation = data?.citations.find(({ id }) => id === props.citation);
  if (data === undefined || citation === undefined) return null;
  const found = search.hits
    .filter(({ kind }) => kind === 'relation')
    .map(({ id, title }) => ({ id, title }));
  const near = data.parallel.map((each) => ({ id: each.id, title: relationSentence(each) }));
  const offered = (words.trim() === '' ? near : found).filter(({ id }) => id !== props.relation);
  return (
    <EditForm
      submit="Move"
      ready={chosen !== null}
      onSubmit={async () => chosen !== null && changeCitation(app, citation, { relation: chosen })}
    >
      <div className={styles.note}>
        <Quote text={citation.quote} compact />
      </div>
      <TextField label="Look for a relation" value={words} onChange={setWords} />
      <fieldset className={styles.dialogField}>
        <legend>Move to</legend>
        <div className={styles.choices}>
          {offered.length === 0 ? (
            <p className={styles.choice}>
              {words.trim() === '' ? 'Type a name or a label above.' : 'No relation has this.'}
            </p>
          ) : null}
          {offered.map(({ id, title }) => (
            <label key={id} className={styles.choice}>
              <input
                type="radio"
                name="move-to"
                checked={id === chosen}
                onChange={() => setChosen(id)}
              />
              <span>{title}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </EditForm>
  );
}
