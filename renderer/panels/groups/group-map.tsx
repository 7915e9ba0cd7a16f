/** Groups as circles, larger for more members, with lines where many of their members are related. */
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { chooseGroup, lookAtGroup, requestFocus } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import { GROUP_LABEL, groupRadius, strongestLinks } from '../../store/group-map.ts';
import { fitGroups } from '../../store/group-places.ts';
import type { GroupsState, Point, Room } from '../../store/state.ts';
import { count } from '../parts/words.ts';
import styles from './groups.module.css';

type Found = NonNullable<GroupsState['found']>;

/** The list beside it tells the same to those who cannot see it. */
export function GroupMap({ found, chosen }: { found: Found; chosen: number }): ReactNode {
  const app = useApp();
  const element = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Room | null>(null);
  useLayoutEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  const { groups } = found.grouping;
  const fitted = useMemo(
    () => (room === null ? null : fitGroups(found.places, found.grouping.groups, room)),
    [found, room],
  );
  const largest = groups[0]?.size ?? 1;
  return (
    <div ref={element} className={styles.map}>
      {fitted === null ? null : (
        <>
          <Lines found={found} places={fitted.places} chosen={groups[chosen]?.id ?? ''} />
          {groups.map((group, at) => {
            const { x, y } = fitted.places[at] ?? { x: 0, y: 0 };
            const radius = groupRadius(group.size, largest) * fitted.scale;
            return (
              <button
                key={group.id}
                type="button"
                tabIndex={-1}
                aria-pressed={at === chosen}
                className={styles.circle}
                style={{ left: x, top: y - radius, width: GROUP_LABEL.width }}
                title={`around ${group.name}: ${count(group.size, 'entity', 'entities')}`}
                onClick={() => {
                  chooseGroup(app, at);
                  requestFocus(app, 'groups');
                }}
                onDoubleClick={() => void lookAtGroup(app, group)}
              >
                <span
                  className={styles.disc}
                  style={{ width: 2 * radius, height: 2 * radius }}
                  aria-hidden="true"
                />
                <span className={styles.label} dir="auto">
                  {group.name}
                </span>
                <span className={styles.number}>{group.size.toLocaleString('en-GB')}</span>
              </button>
            );
          })}
        </>
      )}
    </div>
  );
}

function Lines(props: { found: Found; places: readonly Point[]; chosen: string }): ReactNode {
  const { groups, links } = props.found.grouping;
  const place = new Map(groups.map(({ id }, at) => [id, props.places[at]]));
  const strongest = new Set(strongestLinks(links));
  const most = links.reduce((least, { pairs }) => Math.max(least, pairs), 1);
  const ofChosen = ({ a, b }: { a: string; b: string }) => a === props.chosen || b === props.chosen;
  return (
    <svg className={styles.lines} aria-hidden="true">
      {links
        .filter((link) => strongest.has(link) || ofChosen(link))
        .map((link) => {
          const [from, to] = [place.get(link.a), place.get(link.b)];
          if (from === undefined || to === undefined) return null;
          return (
            <line
              key={`${link.a} ${link.b}`}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              strokeWidth={0.75 + 3.5 * Math.sqrt(link.pairs / most)}
              data-chosen={ofChosen(link) || undefined}
            />
          );
        })}
    </svg>
  );
}
