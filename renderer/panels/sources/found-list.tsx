/** A list of relations, or of entities, of which the ids are known; one press goes to each. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { useApp, useAppState, useQuery } from '../../store/context.tsx';
import { NegatedSign } from '../parts/badges.tsx';
import { EntityIcon } from '../parts/entity-icon.tsx';
import { goToEntity, goToRelationById } from '../parts/going.ts';
import { Sentence } from '../parts/sentence.tsx';
import styles from './sources.module.css';

const ROW_PX = 34;

type Props = { label: string; relations: readonly string[]; entities?: readonly string[] };

/** Entities first. Only what is in sight is rendered and asked for. */
export function FoundList({ label, relations, entities = [] }: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const total = entities.length + relations.length;
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  });
  return (
    <div ref={box} className={styles.found}>
      <ul aria-label={label} style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start, key }) => {
          const entity = entities[index];
          const relation = relations[index - entities.length];
          return (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className={styles.virtual}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={total}
              aria-posinset={index + 1}
            >
              {entity === undefined ? (
                <FoundRelation id={relation ?? ''} />
              ) : (
                <FoundEntity id={entity} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function FoundRelation({ id }: { id: string }): ReactNode {
  const app = useApp();
  const { data } = useQuery('getRelation', { id });
  return (
    <button
      type="button"
      className={styles.foundItem}
      onClick={() => void goToRelationById(app, id)}
    >
      {data === undefined ? '…' : <Sentence relation={data.relation} />}
      {data?.relation.negated ? <NegatedSign /> : null}
    </button>
  );
}

function FoundEntity({ id }: { id: string }): ReactNode {
  const app = useApp();
  const known = useAppState((state) => state.canvas.nodes[id]);
  const { data } = useQuery('getEntity', known === undefined ? { id } : null);
  const { type, name } = known ?? data?.entity ?? { type: '', name: '…' };
  return (
    <button type="button" className={styles.foundItem} onClick={() => void goToEntity(app, id)}>
      <EntityIcon type={type} size={16} /> <span>{name}</span>
    </button>
  );
}
