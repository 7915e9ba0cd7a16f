/** Ids for records that come without one of their own. */

const LONGEST = 120;

/** A readable id for a name: its letters and digits in lower case. */
export function slug(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? ['record']).join('-').slice(0, LONGEST).toWellFormed();
}

/** Hands out ids that are not taken: the one wanted, or else with the next free number behind it. */
export function createIds(taken: (id: string) => boolean): (wanted: string) => string {
  const last = new Map<string, number>();
  return (wanted) => {
    const base = wanted.slice(0, LONGEST + 60).toWellFormed();
    if (!taken(base)) return base;
    for (let number = (last.get(base) ?? 1) + 1; ; number++) {
      const id = `${base}-${number}`;
      if (taken(id)) continue;
      last.set(base, number);
      return id;
    }
  };
}

/** Relations without an id that are given a readable one; nobody reads more. */
const READABLE = 10_000;

/** Digits of those numbers: enough for as many relations as there may be, so that the ids grow as the numbers do. */
export const DIGITS = 7;

/**
 * Makes ids for the relations of an import that have none: what they say, as long as there are not very many; from
 * then on a number behind what only this import begins with. Such ids grow, so that their index does as well.
 */
export function createMadeIds(onStem: (stem: string) => void) {
  let count = 0;
  let stem = '';
  return (
    { source, label, target }: { source: string; label: string; target: string },
    key: string,
  ): string => {
    count += 1;
    if (count <= READABLE) return `${source}-${slug(label)}-${target}`;
    if (stem === '') {
      stem = `${Buffer.from(key, 'binary').toString('hex', 0, 6)}-`;
      onStem(stem);
    }
    return `${stem}${String(count).padStart(DIGITS, '0')}`;
  };
}
