/** What people type into cells, as values; each refuses in one sentence what it cannot take. */
import { parseEdtf } from '../../../graph-data/model/edtf.ts';
import type { App } from '../../store/app.ts';

/**
 * The id of the entity of this name; case does not count where only one fits.
 * @throws Error where there is none, or more than one
 */
export async function requireEntity(app: App, name: string): Promise<string> {
  const page = await app.query('listRecords', {
    kind: 'entity',
    sort: null,
    text: '',
    columns: { name },
    offset: 0,
    limit: 200,
  });
  const rows = page.kind === 'entity' ? page.rows : [];
  const exact = rows.filter((row) => row.name === name);
  const alike = rows.filter((row) => row.name.toLowerCase() === name.toLowerCase());
  const [found, other] = exact.length > 0 ? exact : alike;
  if (found === undefined) throw new Error(`There is no entity named “${name}”; make it first.`);
  if (other !== undefined) {
    throw new Error(`Several entities are named “${name}”; change this in the inspector.`);
  }
  return found.id;
}

/** A date in EDTF; null for nothing. @throws Error for anything else */
export function requireDate(text: string): string | null {
  if (text === '') return null;
  if (parseEdtf(text) !== null) return text;
  throw new Error(`“${text}” is no date; write it as 2017, 2017-01 or 2017-01-25.`);
}

/** A web address; null for nothing. @throws Error for anything else */
export function parseUrl(text: string): string | null {
  if (text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return text;
  throw new Error(`“${text}” is no web address; it has to begin with https:// or http://.`);
}
