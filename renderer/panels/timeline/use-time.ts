/** The time filter as the timeline edits it. */
import { useMemo, useRef, useState } from 'react';
import type { Timeline } from '../../../graph-data/model/evidence-views.ts';
import { datesOf } from '../../../graph-data/model/time-filter.ts';
import { setTime } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import type { TimeFilter } from '../../store/state.ts';

export type TimeControl = {
  time: TimeFilter;
  change(part: Partial<Omit<TimeFilter, 'dates'>>): void;
  /** Ends a gesture: the next change is a step of undo of its own. */
  rest(): void;
};

/** Where nothing is filtered, a filter that lets everything through. */
export function useTime(timeline: Timeline): TimeControl {
  const app = useApp();
  const set = useAppState((state) => state.canvas.time);
  const dates = useMemo(() => datesOf(timeline), [timeline]);
  const going = useRef(false);
  const [clock, setClock] = useState<TimeFilter['clock']>('event');
  const time = set ?? { clock, range: null, knownOn: null, undated: true, dates };
  return {
    time,
    change(part) {
      setClock(part.clock ?? time.clock);
      setTime(app, { ...time, ...part, dates }, going.current);
      going.current = true;
    },
    rest() {
      going.current = false;
    },
  };
}
