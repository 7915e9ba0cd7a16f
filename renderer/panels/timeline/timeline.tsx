/** Two clocks along the bottom: when things happened, and when it was published that they did. */
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type {
  Timeline as Dates,
  TimelineTotals,
} from '../../../graph-data/model/evidence-views.ts';
import { MOST_DATED } from '../../../graph-data/model/time-filter.ts';
import { setTime } from '../../store/actions.ts';
import { useApp, useAppState, useQuery } from '../../store/context.tsx';
import { describeFailure } from '../../store/failures.ts';
import buttons from '../parts/buttons.module.css';
import { IconButton } from '../parts/icon-button.tsx';
import { Brush } from './brush.tsx';
import { KnownOn } from './known-on.tsx';
import { readSpan, timeDomain, timeTicks } from './time-scale.ts';
import styles from './timeline.module.css';
import { allStretches, totalsSentence } from './totals.ts';
import { CLOCKS, ClockChoice, Track } from './track.tsx';
import { type TimeControl, useTime } from './use-time.ts';

const NO_NODES = {};
const NOTHING = {};
const NO_STRETCHES: TimelineTotals['event']['stretches'] = [];

/** The region “Timeline”. */
export function Timeline(): ReactNode {
  const large = useAppState(({ project }) => (project?.relations ?? 0) > MOST_DATED);
  const nodes = useAppState(({ canvas }) => (large ? canvas.nodes : NO_NODES));
  const asked = useMemo(() => ({ among: Object.keys(nodes) }), [nodes]);
  const { data, error } = useQuery('getTimeline', asked);
  const all = useQuery('getTimelineTotals', large ? NOTHING : null);
  const region = useRef<HTMLElement>(null);
  const request = useAppState((state) => state.ui.keyboard);
  useEffect(() => {
    if (request?.target === 'timeline') region.current?.focus();
  }, [request]);
  return (
    <section ref={region} className={styles.timeline} aria-label="Timeline" tabIndex={-1}>
      {(error ?? all.error) === null ? null : (
        <p className={styles.none}>{describeFailure(error ?? all.error)}</p>
      )}
      {data === undefined ? null : (
        <Clocks dates={data} totals={all.data ?? null} counting={all.loading} />
      )}
    </section>
  );
}

type ClocksProps = { dates: Dates; totals: TimelineTotals | null; counting: boolean };

function Clocks({ dates, totals, counting }: ClocksProps): ReactNode {
  const control = useTime(dates);
  const domain = useMemo(
    () => timeDomain([...dates.event, ...dates.published, ...allStretches(totals)]),
    [dates, totals],
  );
  const own = dates[control.time.clock];
  const undated = own.filter((date) => date === null).length;
  return (
    <>
      <Head control={control} dates={dates} undated={undated} />
      {dates.whole ? null : (
        <p className={styles.about} role="status">
          {totalsSentence(totals, control.time.clock, counting)}
        </p>
      )}
      {domain === null ? (
        <p className={styles.none}>{withoutDates(dates.whole || totals !== null)}</p>
      ) : (
        <Plot control={control} dates={dates} totals={totals} domain={domain} />
      )}
    </>
  );
}

function withoutDates(whole: boolean): string {
  const where = whole ? 'in this project' : 'of what is on the canvas';
  return `No relation and no document ${where} has a date; nothing can be put on a timeline.`;
}

type HeadProps = { control: TimeControl; dates: Dates; undated: number };

function Head({ control, dates, undated }: HeadProps): ReactNode {
  const app = useApp();
  const filtered = useAppState((state) => state.canvas.time !== null);
  const { time } = control;
  return (
    <div className={styles.head}>
      <h2 className={styles.title}>Timeline</h2>
      <span className={styles.range}>
        {time.range === null ? 'Drag across to choose a time' : readSpan(time.range)}
      </span>
      {filtered ? (
        <button
          type="button"
          className={`${buttons.link} ${styles.all}`}
          onClick={() => setTime(app, null)}
        >
          Show all dates
        </button>
      ) : null}
      <span className={styles.gap} />
      <label className={styles.undated}>
        <input
          type="checkbox"
          checked={time.undated}
          onChange={(event) => {
            control.rest();
            control.change({ undated: event.target.checked });
            control.rest();
          }}
        />
        {undated.toLocaleString('en-GB')} undated
      </label>
      <KnownOn control={control} published={dates.published} />
      <IconButton icon={X} name="Close timeline" onClick={() => void app.run('toggle-timeline')} />
    </div>
  );
}

type PlotProps = {
  control: TimeControl;
  dates: Dates;
  totals: TimelineTotals | null;
  domain: { start: number; end: number };
};

function Plot({ control, dates, totals, domain }: PlotProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (box.current === null) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const scale = { domain, width };
  const { time } = control;
  return (
    <div className={styles.plot}>
      <ClockChoice control={control} dates={dates} />
      <div ref={box} className={styles.tracks}>
        {width === 0 ? null : (
          <>
            {CLOCKS.map((clock) => (
              <Track
                key={clock}
                clock={clock}
                dates={dates[clock]}
                totals={totals?.[clock].stretches ?? NO_STRETCHES}
                scale={scale}
                time={time}
              />
            ))}
            <div className={styles.axis} aria-hidden="true">
              {timeTicks(scale).map(({ x, label }) => (
                <span key={label} className={styles.tick} style={{ left: x }}>
                  {label}
                </span>
              ))}
            </div>
            <Brush control={control} scale={scale} />
          </>
        )}
      </div>
    </div>
  );
}
