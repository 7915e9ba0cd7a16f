/** A calm line above the canvas of a large project: the whole of it can be seen as groups. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { declineGroups, isGroupsOffered, lookAtGroups } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { selectCounts } from '../../store/selectors.ts';
import buttons from '../parts/buttons.module.css';
import { IconButton } from '../parts/icon-button.tsx';
import { count } from '../parts/words.ts';
import styles from './groups.module.css';

export function GroupsOffer(): ReactNode {
  const app = useApp();
  const offered = useAppState(isGroupsOffered);
  const entities = useAppState((state) => state.project?.entities ?? 0);
  const shown = useAppState((state) => selectCounts(state).entities);
  if (!offered || shown === 0 || shown >= entities) return null;
  return (
    <div className={styles.offer}>
      <p>
        This project has {count(entities, 'entity', 'entities')};{' '}
        {shown === 1 ? '1 is' : `${shown.toLocaleString('en-GB')} are`} shown.{' '}
        <button type="button" className={buttons.link} onClick={() => void lookAtGroups(app)}>
          See all of it as groups
        </button>
      </p>
      <IconButton icon={X} name="Do not offer groups" onClick={() => declineGroups(app)} />
    </div>
  );
}
