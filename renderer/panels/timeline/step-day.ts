/** What the keys of a slider do to a day. */
import type { Span } from './time-scale.ts';

/** The day after a key press, within the domain; null for a key that moves nothing. */
export function steppedDay(day: number, key: string, domain: Span): number | null {
  const far = Math.max(7, Math.round((domain.end - domain.start) / 12));
  const next = target(day, key, far, domain);
  return next === null ? null : Math.min(domain.end, Math.max(domain.start, next));
}

function target(day: number, key: string, far: number, { start, end }: Span): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return day - 1;
    case 'ArrowRight':
    case 'ArrowUp':
      return day + 1;
    case 'PageDown':
      return day - far;
    case 'PageUp':
      return day + far;
    case 'Home':
      return start;
    case 'End':
      return end;
    default:
      return null;
  }
}
