/** “As known on”: only what had been published by a day. */
import { type ReactNode, useMemo } from 'react';
import type { Interval } from '../../../graph-data/model/evidence-views.ts';
import { readDay, timeDomain } from './time-scale.ts';
import styles from './timeline.module.css';
import type { TimeControl } from './use-time.ts';

type Props = { control: TimeControl; published: readonly (Interval | null)[] };

/** A publication date that is only roughly known counts from its last possible day. */
export function KnownOn({ control, published }: Props): ReactNode {
  const domain = useMemo(() => timeDomain(published), [published]);
  const last = useMemo(
    () => published.reduce((latest, date) => Math.max(latest, lastDay(date)), domain?.start ?? 0),
    [published, domain],
  );
  const { knownOn } = control.time;
  const none = domain === null;
  return (
    <span
      className={styles.known}
      title={
        none
          ? 'No document that is cited here gives the date of its publication'
          : 'Only what had been published by this day; a date roughly known counts from its last possible day'
      }
    >
      <label className={styles.undated}>
        <input
          type="checkbox"
          disabled={none}
          checked={knownOn !== null}
          onChange={(event) => {
            control.rest();
            control.change({ knownOn: event.target.checked ? last : null });
            control.rest();
          }}
        />
        As known on
      </label>
      {knownOn === null || none ? null : (
        <>
          <input
            type="range"
            className={styles.slider}
            aria-label="As known on"
            aria-valuetext={readDay(knownOn)}
            min={domain.start}
            max={Math.max(last, knownOn)}
            value={knownOn}
            onChange={(event) => control.change({ knownOn: Number(event.target.value) })}
            onPointerUp={() => control.rest()}
            onBlur={() => control.rest()}
          />
          <output className={styles.day}>{readDay(knownOn)}</output>
        </>
      )}
    </span>
  );
}

function lastDay(date: Interval | null): number {
  return date?.end ?? date?.start ?? Number.NEGATIVE_INFINITY;
}
