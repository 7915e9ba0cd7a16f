/** A list of an entity's relations that begins with a page and grows when asked to. */
import { type ReactNode, useState } from 'react';
import type { EntityDetail, RelationPage } from '../../../graph-data/model/views.ts';
import { useQuery } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import { count } from '../parts/words.ts';
import styles from './inspector.module.css';
import { RelationRow } from './relation-row.tsx';

/** Relations that each further press brings, and the most that are listed beside the first page. */
const MORE = 100;
const MOST = 1_000;

type Props = {
  of: Pick<RelationPage, 'type' | 'direction'> & { id: string };
  /** How many there are, and the first of them. */
  first: EntityDetail['said'];
  /** The end that the list is about. */
  from?: 'source' | 'target';
};

/** The relations, and a button for more of them. */
export function RelationPages({ of, first, from }: Props): ReactNode {
  const [wanted, setWanted] = useState(0);
  const { relations, total } = first;
  const page = { ...of, offset: relations.length, limit: wanted };
  const { data = [], loading } = useQuery('getEntityRelations', wanted === 0 ? null : page);
  const left = total - relations.length - data.length;
  return (
    <>
      <ul>
        {[...relations, ...data].map((relation) => (
          <RelationRow key={relation.id} relation={relation} {...(from ? { from } : {})} />
        ))}
      </ul>
      {left > 0 && data.length < MOST ? (
        <button
          type="button"
          className={buttons.link}
          disabled={loading}
          onClick={() => setWanted(wanted + MORE)}
        >
          Show {left > MORE ? `${MORE} of ${left.toLocaleString('en-GB')}` : left} more
        </button>
      ) : null}
      {left > 0 && data.length >= MOST ? (
        <p className={styles.hint}>{count(left, 'other relation')} not listed here.</p>
      ) : null}
    </>
  );
}
