/** Dates as the sources give them (EDTF, ISO 8601-2 levels 0 and 1), read out for people. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const SEASONS: Readonly<Record<string, string>> = {
  '21': 'spring',
  '22': 'summer',
  '23': 'autumn',
  '24': 'winter',
};

/** An EDTF date in words: `2017-01~` is *about January 2017*. What it cannot read it gives back as it is. */
export function readDate(edtf: string): string {
  const [from, to, ...more] = edtf.split('/');
  if (from === undefined || more.length > 0) return edtf;
  if (to === undefined) return readPoint(from);
  if (to === '' || to === '..') return `from ${readPoint(from)}`;
  if (from === '' || from === '..') return `until ${readPoint(to)}`;
  return `${readPoint(from)} to ${readPoint(to)}`;
}

/** An instant in the reader's own time: *22 November 2026, 14:05*. */
export function readInstant(iso: string): string {
  return new Date(iso).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
}

function readPoint(edtf: string): string {
  const match = /^(\d{3}[\dX]|\d\dXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T[\d:.Z+-]+)?([~?%]?)$/.exec(
    edtf,
  );
  if (match === null) return edtf;
  const [, year = '', month, day, doubt = ''] = match;
  return withDoubt(readParts(readYear(year), month, day), doubt);
}

function readYear(year: string): string {
  if (year.endsWith('XX')) return `${year.slice(0, 2)}00s`;
  return year.endsWith('X') ? `${year.slice(0, 3)}0s` : year;
}

function readParts(year: string, month: string | undefined, day: string | undefined): string {
  if (month === undefined || month === 'XX') return year;
  const season = SEASONS[month];
  if (season !== undefined) return `${season} ${year}`;
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined || day === 'XX' ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

function withDoubt(date: string, doubt: string): string {
  if (doubt === '~') return `about ${date}`;
  if (doubt === '?') return `${date} (uncertain)`;
  return doubt === '%' ? `about ${date} (uncertain)` : date;
}
