/** Rows as what they become: a sentence, with the quote that it rests on. */
import type { Draft, EntityRef, Item } from '../formats/draft.ts';
import type { KindedRecord } from '../model/change-set.ts';
import type { ImportSample } from '../model/imports.ts';
import type { Put } from './import-row.ts';

/** Characters shown of a name and of a quote. */
const LONGEST = 300;

/** The name of an entity or document by its id, or null. */
export type NameOf = (kind: 'entity' | 'document', id: string) => string | null;

/** What a row becomes. @param puts its records as they would be stored; none where that is not known yet */
export function sampleOf(
  file: string,
  item: Item,
  puts: readonly Put[],
  nameOf: NameOf,
): ImportSample | null {
  const relation = find(item.drafts, 'relation');
  const citation = find(item.drafts, 'citation');
  const stored = puts.find(({ record }) => record.kind === 'citation')?.record;
  const sentence = relation === null ? plain(item, puts) : readRelation(relation, puts, nameOf);
  if (sentence === null) return null;
  return {
    file,
    line: item.line,
    sentence,
    quote: citation === null ? null : cut(citation.quote),
    document: documentOf(item, nameOf),
    verdict: stored?.kind === 'citation' ? stored.value.verdict : null,
  };
}

function find<K extends Draft['kind']>(
  drafts: readonly Draft[],
  kind: K,
): Extract<Draft, { kind: K }> | null {
  const found = drafts.find((draft) => draft.kind === kind);
  return (found as Extract<Draft, { kind: K }> | undefined) ?? null;
}

function readRelation(
  draft: Extract<Draft, { kind: 'relation' }>,
  puts: readonly Put[],
  nameOf: NameOf,
): string {
  const stored = puts.map(({ record }) => record).find(isRelation)?.value;
  const end = (ref: EntityRef, id: string | undefined) =>
    cut((id === undefined ? null : nameOf('entity', id)) ?? named(ref, nameOf));
  const label = cut(stored?.label ?? draft.label ?? draft.type ?? 'related to');
  const said =
    draft.speaker === null ? '' : `, says ${end(draft.speaker, stored?.speaker ?? undefined)}`;
  const not = draft.negated ? ' (said not to be so)' : '';
  return `${end(draft.source, stored?.source)} – ${label} – ${end(draft.target, stored?.target)}${not}${said}`;
}

function isRelation(record: KindedRecord): record is Extract<KindedRecord, { kind: 'relation' }> {
  return record.kind === 'relation';
}

function named(ref: EntityRef, nameOf: NameOf): string {
  return 'name' in ref ? ref.name : (nameOf('entity', ref.id) ?? ref.id);
}

function plain({ drafts }: Item, puts: readonly Put[]): string | null {
  const [draft] = drafts;
  const stored = puts[0]?.record;
  switch (draft?.kind) {
    case 'entity': {
      const type = stored?.kind === 'entity' ? stored.value.type : draft.type;
      return `${cut(draft.name)}${type === null ? '' : ` (${cut(type)})`}`;
    }
    case 'document':
      return cut(draft.title ?? draft.url ?? draft.publisher ?? draft.id ?? 'Untitled');
    case 'citation':
      return draft.relation === null ? null : `A quote for the relation ${cut(draft.relation)}`;
    case 'tension':
      return cut(draft.note);
    default:
      return null;
  }
}

function documentOf({ drafts }: Item, nameOf: NameOf): string | null {
  const draft = find(drafts, 'document');
  const id = draft?.id ?? find(drafts, 'citation')?.document ?? null;
  const title = draft?.title ?? (id === null ? null : nameOf('document', id));
  const name = title ?? draft?.url ?? draft?.publisher ?? id;
  return name === null ? null : cut(name);
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text;
}
