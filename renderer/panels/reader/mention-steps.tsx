/** Where the selected entity is named in the document: how often, and on to the next place. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useQuery } from '../../store/context.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import styles from './reader.module.css';

/** @param props.at place of the mention gone to last; null before the first step */
export function MentionSteps(props: {
  entity: string;
  total: number;
  at: number | null;
  onGo(at: number): void;
}): ReactNode {
  const { entity, total, at, onGo } = props;
  const { data } = useQuery('getEntity', { id: entity });
  const name = data?.entity.name ?? '';
  const step = (by: 1 | -1) => onGo(((at ?? (by === 1 ? -1 : 0)) + by + total) % total);
  return (
    <fieldset className={styles.steps} aria-label={`Mentions of ${name}`}>
      <span className={styles.stepsName}>{name}</span>
      <span className={styles.stepsCount} aria-live="polite">
        {at === null ? `${total} here` : `${at + 1} of ${total}`}
      </span>
      <IconButton icon={ChevronLeft} name="Previous mention" onClick={() => step(-1)} />
      <IconButton icon={ChevronRight} name="Next mention" onClick={() => step(1)} />
    </fieldset>
  );
}
