/** Dates as documents write them, as EDTF. Nothing is guessed: 3/4/2020 is no date, since nobody knows which. */

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];
const NAME = `(${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\\.?`;
const YEAR = '((?:1[5-9]|20)\\d\\d)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const ISO = new RegExp(`^${YEAR}(?:-(\\d\\d)(?:-(\\d\\d))?)?(?=$|[T ])`);
const DAY_FIRST = new RegExp(`\\b${DAY}(?: of)? ${NAME},? ${YEAR}\\b`, 'i');
const MONTH_FIRST = new RegExp(`\\b${NAME} ${DAY},? ${YEAR}\\b`, 'i');
const MONTH_ONLY = new RegExp(`\\b${NAME},? ${YEAR}\\b`, 'i');
/** Within a text only a whole ISO date is one; a bare number is not a year. */
const ISO_INSIDE = new RegExp(`\\b${YEAR}-(\\d\\d)-(\\d\\d)\\b`);

/** The date that a field of metadata holds, to the day; null for anything else. */
export function dateOf(field: string | null | undefined): string | null {
  const text = (field ?? '').trim().slice(0, 200);
  const iso = ISO.exec(text);
  return iso === null ? dateIn(text) : written(iso[1], iso[2], iso[3]);
}

/** The first full date in a text, else the first month with its year; null where there is neither. */
export function dateIn(text: string): string | null {
  const found = [
    read(text, DAY_FIRST, ([, day, name, year]) => written(year, month(name), day)),
    read(text, MONTH_FIRST, ([, name, day, year]) => written(year, month(name), day)),
    read(text, ISO_INSIDE, ([, year, number, day]) => written(year, number, day)),
  ].filter((each) => each !== null);
  found.sort((a, b) => a.at - b.at);
  const only = read(text, MONTH_ONLY, ([, name, year]) => written(year, month(name), undefined));
  return (found[0] ?? only)?.date ?? null;
}

type Found = { at: number; date: string };

function read(
  text: string,
  pattern: RegExp,
  toDate: (match: RegExpExecArray) => string | null,
): Found | null {
  const match = pattern.exec(text);
  const date = match === null ? null : toDate(match);
  return match === null || date === null ? null : { at: match.index, date };
}

function month(name: string | undefined): string | undefined {
  const at = MONTHS.findIndex((one) => name?.toLowerCase().startsWith(one.slice(0, 3)) === true);
  return at < 0 ? undefined : String(at + 1);
}

/** EDTF of what is there, or null where the calendar has no such day. */
function written(
  year: string | undefined,
  monthNumber: string | undefined,
  day: string | undefined,
): string | null {
  if (year === undefined) return null;
  if (monthNumber === undefined) return year;
  const parts = [year, monthNumber.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])];
  const date = parts.join('-');
  const asDay = new Date(`${parts.length === 2 ? `${date}-01` : date}T00:00:00Z`);
  const exists = !Number.isNaN(asDay.valueOf()) && asDay.toISOString().startsWith(date);
  return exists ? date : null;
}
