/** The time filter as removable statements. */
import type { TimeFilter } from '../../store/state.ts';
import { readDay, readSpan } from './time-scale.ts';

/** `time` is the filter without this statement. */
export type TimeChip = { key: string; text: string; time: TimeFilter };

const VERBS = { event: 'Happened', published: 'Published' } as const;

/** One chip for the range, one for the day of knowledge, one where undated relations are hidden. */
export function timeChips(time: TimeFilter | null): TimeChip[] {
  if (time === null) return [];
  const chips: TimeChip[] = [];
  if (time.range !== null) {
    const text = `${VERBS[time.clock]} ${readSpan(time.range)}`;
    chips.push({ key: 'range', text, time: { ...time, range: null } });
  }
  if (time.knownOn !== null) {
    const text = `As known on ${readDay(time.knownOn)}`;
    chips.push({ key: 'known', text, time: { ...time, knownOn: null } });
  }
  if (!time.undated) {
    chips.push({ key: 'undated', text: 'Without undated', time: { ...time, undated: true } });
  }
  return chips;
}
