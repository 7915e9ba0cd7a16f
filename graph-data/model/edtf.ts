/**
 * Dates in EDTF (ISO 8601-2, levels 0 and 1) as comparable intervals: `2017-01-25`, `2017-01~`, `201X`,
 * `2017-21` (spring), `2017-01/2017-03`, `../2018`. A date with a time of day counts as its day.
 */

/** Days since 1970-01-01 (UTC), both included; null where the interval is open on that side. */
export type DateInterval = { start: number | null; end: number | null; uncertain: boolean };

const DAY_MS = 86_400_000;
const DATE =
  /^(?:Y(-?\d{5,9})|(-?\d{4}|-?\d{3}X|-?\d{2}XX))(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}(?::\d{2})?)?)?([?~%])?$/;

/** First and last month of what level 1 has instead of a month: seasons, of the northern half where not said. */
const SEASONS: Readonly<Record<number, readonly [first: number, last: number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
};

/** The extent of a date, or null for text that is no date of these levels. */
export function parseEdtf(text: string): DateInterval | null {
  const sides = text.split('/');
  if (sides.length > 2) return null;
  const [left = '', right] = sides;
  if (right === undefined) return parseDate(left);
  const from = parseSide(left);
  const to = parseSide(right);
  if (from === null || to === null) return null;
  if (from.start !== null && to.end !== null && from.start > to.end) return null;
  return { start: from.start, end: to.end, uncertain: from.uncertain || to.uncertain };
}

// Open (`..`) and unknown (empty) ends are both without a limit here.
function parseSide(text: string): DateInterval | null {
  return text === '..' || text === ''
    ? { start: null, end: null, uncertain: false }
    : parseDate(text);
}

function parseDate(text: string): DateInterval | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [, long, short = '', month, day, mark] = match;
  const first = Number(long ?? short.replaceAll('X', '0'));
  const last = Number(long ?? short.replaceAll('X', '9'));
  const [lowest, highest] = first <= last ? [first, last] : [last, first];
  const unspecified = short.includes('X') || month === 'XX';
  const span = unspecified
    ? wholeYears(lowest, highest)
    : withinYear(lowest, month === undefined ? null : Number(month), day);
  return span === null ? null : { ...span, uncertain: mark !== undefined };
}

type Span = { start: number; end: number };

function wholeYears(first: number, last: number): Span {
  return { start: dayNumber(first, 1, 1), end: dayNumber(last + 1, 1, 1) - 1 };
}

function withinYear(year: number, month: number | null, day: string | undefined): Span | null {
  if (month === null) return wholeYears(year, year);
  const [first, last] = SEASONS[month] ?? [month, month];
  if (month < 1 || (month > 12 && (SEASONS[month] === undefined || day !== undefined))) return null;
  const start = dayNumber(year, first, 1);
  const end = dayNumber(year, last + 1, 1) - 1;
  if (day === undefined || day === 'XX') return { start, end };
  const at = start + Number(day) - 1;
  return Number(day) < 1 || at > end ? null : { start: at, end: at };
}

/** Day number in the proleptic Gregorian calendar; months beyond 12 run into the next year. */
function dayNumber(year: number, month: number, day: number): number {
  // The calendar repeats every 400 years of 146,097 days; JavaScript's own dates end in the year 275760.
  const cycles = Math.floor(year / 400);
  const date = new Date(0);
  date.setUTCFullYear(year - cycles * 400 + 2000, month - 1, day);
  return date.getTime() / DAY_MS + (cycles - 5) * 146_097;
}
