/** Sources as rows: publishers with their documents below, each with what rests on it. */
import type { Dependence } from '../../../graph-data/model/evidence-views.ts';
import type { DocumentMeta } from '../../../graph-data/model/views.ts';

export type SourceRow = {
  key: string;
  kind: 'publisher' | 'document';
  label: string;
  /** The publisher of a document that stands by itself; null where none is named, or it stands above. */
  detail: string | null;
  /** Below its publisher. */
  nested: boolean;
  /** Ids of the documents that go with it. */
  documents: readonly string[];
  state: 'in' | 'out' | 'part';
  /** Relations that rest on it at all. */
  supported: number;
  /** What rests on it alone. */
  relations: readonly string[];
  entities: readonly string[];
};

/** Publishers of several documents come with these below; a document alone stands by itself. Most relied on first. */
export function sourceRows(
  documents: readonly DocumentMeta[],
  alone: Dependence['alone'],
  leftOut: readonly string[],
): SourceRow[] {
  const out = new Set(leftOut);
  const facts = new Map(alone.map((entry) => [`${entry.kind} ${entry.value}`, entry]));
  const row = (kind: SourceRow['kind'], value: string, ids: readonly string[]) => {
    const fact = facts.get(`${kind} ${value}`);
    return {
      key: `${kind} ${value}`,
      kind,
      documents: ids,
      state: stateOf(ids, out),
      supported: fact?.supported ?? 0,
      relations: fact?.relations ?? [],
      entities: fact?.entities ?? [],
    };
  };
  const groups = Map.groupBy(documents, ({ publisher }) => publisher);
  const blocks = [...groups].flatMap(([publisher, members]): SourceRow[][] => {
    const rows = members.map(({ id, title }): SourceRow => {
      const nested = publisher !== null && members.length > 1;
      const detail = nested ? null : publisher;
      return { ...row('document', id, [id]), label: title, detail, nested };
    });
    if (publisher === null || members.length === 1) return rows.map((one) => [one]);
    const ids = members.map(({ id }) => id);
    const head = { ...row('publisher', publisher, ids), label: publisher };
    return [[{ ...head, detail: null, nested: false }, ...rows.toSorted(mostFirst)]];
  });
  return blocks.toSorted(([a], [b]) => (a && b ? mostFirst(a, b) : 0)).flat();
}

function stateOf(ids: readonly string[], out: ReadonlySet<string>): SourceRow['state'] {
  const gone = ids.filter((id) => out.has(id)).length;
  if (gone === 0) return 'in';
  return gone === ids.length ? 'out' : 'part';
}

function mostFirst(a: SourceRow, b: SourceRow): number {
  return b.supported - a.supported || a.label.localeCompare(b.label);
}
