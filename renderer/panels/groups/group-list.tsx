/** Groups as a list to be gone through by keyboard: arrows choose, Enter looks inside, Backspace goes back. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import type { GroupView } from '../../../graph-data/model/group-views.ts';
import { chooseGroup, leaveGroup, lookAtGroup } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import styles from './groups.module.css';
import { listMove } from './list-move.ts';

/** @param props.chosen the place of the chosen group */
export function GroupList(props: { groups: readonly GroupView[]; chosen: number }): ReactNode {
  const { groups, chosen } = props;
  const app = useApp();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const request = useAppState((state) => state.ui.keyboard);

  useEffect(() => {
    if (request?.target === 'groups') list.current?.focus();
  }, [request]);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = listMove(event.key, chosen, groups.length);
    const group = groups[chosen];
    if (to !== null) chooseGroup(app, to);
    else if (event.key === 'Enter' && group !== undefined) void lookAtGroup(app, group);
    else if (event.key === 'Backspace' || event.key === 'Escape') void leaveGroup(app);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <p id={`${id}-keys`} className="visually-hidden">
        Arrow keys choose a group, Enter looks inside, Backspace goes back.
      </p>
      <div
        ref={list}
        className={styles.list}
        role="listbox"
        aria-label="Groups, the largest first"
        aria-describedby={`${id}-keys`}
        aria-activedescendant={`${id}-${chosen}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {groups.map((group, at) => (
          <div
            key={group.id}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === chosen}
            className={styles.row}
            onMouseDown={() => chooseGroup(app, at)}
            onDoubleClick={() => void lookAtGroup(app, group)}
          >
            <span className={styles.name}>
              <span className="visually-hidden">around </span>
              <bdi>{group.name}</bdi>
            </span>
            <span className={styles.size}>
              {group.size.toLocaleString('en-GB')}
              <span className="visually-hidden">{group.size === 1 ? ' entity' : ' entities'}</span>
            </span>
          </div>
        ))}
      </div>
    </>
  );
}
