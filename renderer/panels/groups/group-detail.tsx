/** The chosen group: around whom it is, and the ways into it. */
import type { ReactNode } from 'react';
import type { GroupView } from '../../../graph-data/model/group-views.ts';
import { lookAtGroup, requestFocus, showGroup } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import { EntityIcon } from '../parts/entity-icon.tsx';
import { goToEntity } from '../parts/going.ts';
import { count } from '../parts/words.ts';
import styles from './groups.module.css';

/** @param props.group undefined while none is chosen */
export function GroupDetail({ group }: { group: GroupView | undefined }): ReactNode {
  const app = useApp();
  if (group === undefined) return null;
  function open(chosen: GroupView): void {
    requestFocus(app, 'groups');
    void lookAtGroup(app, chosen);
  }
  return (
    <div className={styles.detail}>
      <p>
        {count(group.size, 'entity', 'entities')}.{' '}
        {group.hubs.length > 1 ? 'Most connected:' : null}
      </p>
      <ul className={styles.hubs}>
        {group.hubs.map((hub) => (
          <li key={hub.id}>
            <button
              type="button"
              className={styles.hub}
              title={`${hub.name}: ${count(hub.degree, 'relation')}`}
              onClick={() => void goToEntity(app, hub.id)}
            >
              <EntityIcon type={hub.type} size={16} />
              <span dir="auto">{hub.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className={buttons.primary} onClick={() => open(group)}>
        Look inside
      </button>
      <button type="button" className={buttons.button} onClick={() => void showGroup(app, group)}>
        Show its most connected members
      </button>
    </div>
  );
}
