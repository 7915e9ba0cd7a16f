/** A project as plain records in a map: what the real one must be equal to after every step. Independent of it. */
import type { KindedRecord, RecordKind } from '../../model/change-set.ts';
import type { Citation, Document, Entity, Relation, Review } from '../../model/records.ts';

/** Records by kind and id. Never changed: every operation gives another. */
export type Plain = ReadonlyMap<string, KindedRecord>;

type Value<K extends RecordKind> = Extract<KindedRecord, { kind: K }>['value'];

/** The key of a record. */
export function keyOf({ kind, value }: KindedRecord): string {
  return `${kind} ${value.id}`;
}

/** Every record of a kind, in the order of the map. */
export function all<K extends RecordKind>(plain: Plain, kind: K): Value<K>[] {
  const found = [...plain.values()].filter((record) => record.kind === kind);
  return found.map(({ value }) => value as Value<K>);
}

/** With these records, in place of any of the same kind and id. */
export function put(plain: Plain, ...records: readonly KindedRecord[]): Plain {
  const next = new Map(plain);
  for (const record of records) next.set(keyOf(record), record);
  return next;
}

/** Without a record and all that rests on it. */
export function remove(plain: Plain, kind: RecordKind, id: string): Plain {
  const gone = new Set([`${kind} ${id}`]);
  for (let size = 0; size < gone.size; ) {
    size = gone.size;
    for (const record of plain.values()) {
      if (restsOn(record).some((key) => gone.has(key))) gone.add(keyOf(record));
    }
  }
  return new Map([...plain].filter(([key]) => !gone.has(key)));
}

/** What a record cannot be without. */
function restsOn({ kind, value }: KindedRecord): string[] {
  switch (kind) {
    case 'relation': {
      const ends = [value.source, value.target, ...(value.speaker === null ? [] : [value.speaker])];
      return ends.map((id) => `entity ${id}`);
    }
    case 'citation':
      return [`relation ${value.relation}`, `document ${value.document}`];
    case 'distinction':
      return value.entities.map((id) => `entity ${id}`);
    case 'tension':
      return value.relations.map((id) => `relation ${id}`);
    case 'review':
      return [`citation ${value.citation}`];
    case 'original':
      return [`document ${value.document}`];
    case 'document':
    case 'entity':
    case 'type':
    case 'view':
      return [];
  }
}

/** One entity merged into another. */
export function merge(plain: Plain, into: Entity, gone: Entity): Plain {
  const names = new Set([...into.aliases, gone.name, ...gone.aliases]);
  names.delete(into.name);
  const texts = new Set([into.description, gone.description].filter((text) => text !== ''));
  const united = { ...into, aliases: [...names], description: [...texts].join('\n\n') };
  const moved = repoint(plain, gone.id, into.id, () => true);
  return remove(put(moved, { kind: 'entity', value: united }), 'entity', gone.id);
}

/** An entity split in two: the new one takes an alias along, where it has one, and the chosen relations. */
export function split(
  plain: Plain,
  entity: Entity,
  made: Entity,
  relations: ReadonlySet<string>,
): Plain {
  const aliases = entity.aliases.filter((alias) => !made.aliases.includes(alias));
  const left = put(
    plain,
    { kind: 'entity', value: { ...entity, aliases } },
    { kind: 'entity', value: made },
  );
  return repoint(left, entity.id, made.id, ({ id }) => relations.has(id));
}

/** Relations of one entity given to another. */
function repoint(
  plain: Plain,
  from: string,
  to: string,
  chosen: (relation: Relation) => boolean,
): Plain {
  const place = (id: string) => (id === from ? to : id);
  const moved = all(plain, 'relation')
    .filter(chosen)
    .map((value) => ({
      ...value,
      source: place(value.source),
      target: place(value.target),
      speaker: value.speaker === null ? null : place(value.speaker),
    }));
  return put(plain, ...moved.map((value) => ({ kind: 'relation' as const, value })));
}

/** A relation turned round. */
export function reverse(plain: Plain, relation: Relation): Plain {
  const { source, target } = relation;
  return put(plain, { kind: 'relation', value: { ...relation, source: target, target: source } });
}

/** Sentences that a document has once. */
export function sentencesOf({ text }: Document): string[] {
  const sentences = text.split(/(?<=\.) /);
  return sentences.filter((one) => text.split(one).length === 2);
}

/** The citation of a sentence that its document has once; places are counted in code points. */
export function citationOf(
  id: string,
  relation: string,
  document: Document,
  quote: string,
): Citation {
  const [before = [], after = []] = document.text.split(quote).map((part) => [...part]);
  return {
    id,
    relation,
    document: document.id,
    start: before.length,
    end: before.length + [...quote].length,
    quote,
    prefix: before.slice(-32).join(''),
    suffix: after.slice(0, 32).join(''),
    stance: 'supports',
    verdict: 'exact',
  };
}

/** Reviews that a rejection made: their ids are the machine's own, so they go by what they say. */
export function withoutIds(plain: Plain): string[] {
  const lines = [...plain.values()].map((record) =>
    record.kind === 'review' ? reviewLine(record.value) : line(record),
  );
  return lines.sort();
}

function reviewLine({ id: _, ...said }: Review): string {
  return `review ${JSON.stringify(said, Object.keys(said).sort())}`;
}

function line({ kind, value }: KindedRecord): string {
  return `${kind} ${JSON.stringify(sorted(value))}`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
