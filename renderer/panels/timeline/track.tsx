/** One clock: its name, how much of it is dated, and its dates as marks. */
import { type ReactNode, useMemo } from 'react';
import type {
  Interval,
  Timeline,
  TimelineTotals,
} from '../../../graph-data/model/evidence-views.ts';
import type { TimeFilter } from '../../store/state.ts';
import { timeBars, timeSpans } from './time-marks.ts';
import type { Scale } from './time-scale.ts';
import styles from './timeline.module.css';
import { totalBars } from './totals.ts';
import type { TimeControl } from './use-time.ts';

const TRACK_PX = 26;
const NAMES = { event: 'Happened', published: 'Published' } as const;

/** The two clocks, in the order in which they are shown. */
export const CLOCKS = ['event', 'published'] as const;

/** Which clock the brush is about. */
export function ClockChoice({
  control,
  dates,
}: {
  control: TimeControl;
  dates: Timeline;
}): ReactNode {
  return (
    <fieldset className={styles.clocks}>
      <legend className="visually-hidden">Filter by when it</legend>
      {CLOCKS.map((clock) => {
        const dated = dates[clock].filter((date) => date !== null).length;
        return (
          <label key={clock} className={styles.clock}>
            <input
              type="radio"
              name="clock"
              checked={control.time.clock === clock}
              onChange={() => {
                control.rest();
                control.change({ clock });
                control.rest();
              }}
            />
            {NAMES[clock]}
            <span className={styles.dated}>
              {dated.toLocaleString('en-GB')}
              <span className="visually-hidden"> dated relations</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

type Props = {
  clock: TimeFilter['clock'];
  dates: readonly (Interval | null)[];
  /** How much of the whole project bears dates, behind those that are shown; none where all are shown. */
  totals: TimelineTotals['event']['stretches'];
  scale: Scale;
  time: TimeFilter;
};

/** Days as bars, imprecise dates as spans, doubtful ones with a broken outline; totals behind them, pale. */
export function Track({ clock, dates, totals, scale, time }: Props): ReactNode {
  const range = time.clock === clock ? time.range : null;
  const { domain, width } = scale;
  const bars = useMemo(
    () => timeBars(dates, { domain, width }, range),
    [dates, domain, width, range],
  );
  const behind = useMemo(() => totalBars(totals, { domain, width }), [totals, domain, width]);
  const spans = useMemo(
    () => timeSpans(dates, { domain, width }, range),
    [dates, domain, width, range],
  );
  return (
    <svg
      className={styles.track}
      data-active={time.clock === clock || undefined}
      width={width}
      height={TRACK_PX}
      aria-hidden="true"
    >
      {behind.map((bar) => (
        <rect
          key={bar.x}
          className={styles.total}
          x={bar.x}
          y={TRACK_PX * (1 - bar.height)}
          width={bar.width}
          height={TRACK_PX * bar.height}
        />
      ))}
      {spans.map((span) => (
        <rect
          key={`${span.x} ${span.width} ${span.uncertain}`}
          className={styles.span}
          data-on={span.on || undefined}
          data-uncertain={span.uncertain || undefined}
          x={span.x + 0.5}
          y={3.5 + span.lane * 7}
          width={Math.max(3, span.width - 1)}
          height={5}
          rx={2.5}
        />
      ))}
      {bars.map((bar) => (
        <rect
          key={bar.x}
          className={styles.bar}
          data-on={bar.on || undefined}
          x={bar.x}
          y={TRACK_PX - 4 - bar.height * (TRACK_PX - 6)}
          width={bar.width}
          height={4 + bar.height * (TRACK_PX - 6)}
          rx={1}
        />
      ))}
    </svg>
  );
}
