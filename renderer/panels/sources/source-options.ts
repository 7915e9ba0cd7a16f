/** The sources one can choose from, as options of a list. */
import type { SourceRef } from '../../../graph-data/figure/colouring.ts';
import type { DocumentMeta, Facets } from '../../../graph-data/model/views.ts';

export type SourceGroup = { label: string; sources: readonly SourceRef[] };

/** Documents, publishers and speakers; a group without any is left out. */
export function sourceGroups(
  documents: readonly DocumentMeta[],
  facets: Facets | null,
): SourceGroup[] {
  const named = (kind: SourceRef['kind'], values: Facets['publishers'] = []): SourceRef[] =>
    values.filter(({ value }) => value !== '').map(({ value, label }) => ({ kind, value, label }));
  const titles = documents.map(
    ({ id, title }): SourceRef => ({ kind: 'document', value: id, label: title }),
  );
  return [
    { label: 'Documents', sources: titles },
    { label: 'Publishers', sources: named('publisher', facets?.publishers) },
    { label: 'Speakers', sources: named('speaker', facets?.speakers) },
  ].filter(({ sources }) => sources.length > 0);
}

/** A source as the value of an option. */
export function writeRef({ kind, value }: SourceRef): string {
  return `${kind} ${value}`;
}

/** The source that an option stands for; null for the one that stands for none. */
export function readRef(text: string, groups: readonly SourceGroup[]): SourceRef | null {
  for (const { sources } of groups) {
    const found = sources.find((source) => writeRef(source) === text);
    if (found !== undefined) return found;
  }
  return null;
}
