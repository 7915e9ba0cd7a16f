/** Several forms of one name: *Thomas Homan* and then *Homan*. */
import { isAcronym } from './capitals.ts';
import type { Opinion } from './judge-run.ts';

/** A name as it stood once, and what it was taken for there. `first`: at the beginning of a sentence. */
export type NameForm = Opinion & { name: string; first: boolean };

/** From this weight on, an opinion is not changed. */
const SURE = 0.4;

/** What a company's name ends in and is mostly left out. */
const LEGAL_FORM = /^(?:Ltd|Inc|LLC|PLC|Corp|GmbH|AG|KG|SE|SA|SARL|SL|BV|NV)\.?$/iu;

export type JoinedName = Opinion & { name: string; aliases: string[] };

/** One entry for each name, with the shorter forms that only it can be. */
export function joinForms(forms: readonly NameForm[]): JoinedName[] {
  const byName = Map.groupBy(forms, ({ name }) => name);
  const names = [...byName].map(([name, all]) => ({
    ...bestOf(all),
    name,
    aliases: [] as string[],
  }));
  for (const name of names) settlePlace(name, names);
  const joined = new Set<JoinedName>();
  for (const short of names) {
    const [long, ...others] = names.filter((other) => isShortFor(short, other));
    if (long === undefined || others.length > 0) continue;
    long.aliases.push(short.name);
    joined.add(short);
  }
  return names.filter((name) => !joined.has(name));
}

/** Begins a name of what only a town, a county and the like has. */
const CIVIC = /^(?:Town|City|County|Borough|District|Council|Police|Airport|University)(?!\p{L})/u;

// *Thornby*, of which nothing else is known, is a place where there is a *Thornby Town Council*.
function settlePlace(name: JoinedName, names: readonly JoinedName[]): void {
  if (name.weight >= SURE || name.type === 'place') return;
  const body = names.find(
    (other) =>
      other.name.startsWith(`${name.name} `) && CIVIC.test(other.name.slice(name.name.length + 1)),
  );
  if (body === undefined) return;
  name.type = 'place';
  name.reason = `“${body.name}”`;
  name.weight = SURE;
}

/** The most telling opinion; a type that several weak ones share wins over a single one that is no stronger. */
function bestOf(forms: readonly NameForm[]): Opinion {
  const [best] = forms.toSorted((a, b) => b.weight - a.weight);
  const { type = 'organisation' as const, reason = '', weight = 0 } = best ?? {};
  return { type, reason, weight };
}

// The last word of a person's name, the initials of an organisation's.
function isShortFor(short: JoinedName, long: JoinedName): boolean {
  if (short === long) return false;
  if (long.type === 'person') return long.name.endsWith(` ${short.name}`);
  if (long.type !== 'organisation') return false;
  const rest = long.name.startsWith(`${short.name} `) ? long.name.slice(short.name.length + 1) : '';
  return LEGAL_FORM.test(rest) || initialsOf(long.name) === short.name.replaceAll('.', '');
}

function initialsOf(name: string): string {
  const words = name.match(/\p{Lu}[\p{L}\p{M}]*/gu) ?? [];
  return words.length < 2
    ? ''
    : words.map((word) => (isAcronym(word) ? word : word.charAt(0))).join('');
}
