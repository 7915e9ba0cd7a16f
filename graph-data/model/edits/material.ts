/**
 * What an edit works on: the records it touches as they are, which a planner turns into the records as they are to
 * be. The change set is the difference of the two, so that every planner is a function from records to records.
 */
import type { Change, ChangeSet, KindedRecord } from '../change-set.ts';
import type {
  Citation,
  Distinction,
  Document,
  Entity,
  Original,
  Relation,
  Review,
  Tension,
  TypeStyle,
  View,
} from '../records.ts';

/** Records by kind. Documents are only ever deleted here, so that their texts can stay where they are. */
export type Material = {
  type: readonly TypeStyle[];
  entity: readonly Entity[];
  document: readonly Pick<Document, 'id' | 'title'>[];
  relation: readonly Relation[];
  citation: readonly Citation[];
  review: readonly Review[];
  tension: readonly Tension[];
  distinction: readonly Distinction[];
  original: readonly Original[];
  view: readonly View[];
};

export const NO_MATERIAL: Material = {
  type: [],
  entity: [],
  document: [],
  relation: [],
  citation: [],
  review: [],
  tension: [],
  distinction: [],
  original: [],
  view: [],
};

type Wrap<T> = (value: T) => KindedRecord;

const WRAPS = {
  type: (value: TypeStyle) => ({ kind: 'type', value }),
  entity: (value: Entity) => ({ kind: 'entity', value }),
  relation: (value: Relation) => ({ kind: 'relation', value }),
  citation: (value: Citation) => ({ kind: 'citation', value }),
  review: (value: Review) => ({ kind: 'review', value }),
  tension: (value: Tension) => ({ kind: 'tension', value }),
  distinction: (value: Distinction) => ({ kind: 'distinction', value }),
  original: (value: Original) => ({ kind: 'original', value }),
  view: (value: View) => ({ kind: 'view', value }),
} as const satisfies { [K in Exclude<keyof Material, 'document'>]: Wrap<Material[K][number]> };

/**
 * The change set that makes one state of the records into the other. What others refer to is put before them and
 * deleted after them; each change says what it expects to find.
 * @returns null where nothing differs
 */
export function changesBetween(name: string, before: Material, after: Material): ChangeSet | null {
  const differ = <T extends { id: string }>(was: readonly T[], now: readonly T[], wrap: Wrap<T>) =>
    difference(was, now, wrap);
  const type = differ(before.type, after.type, WRAPS.type);
  const entity = differ(before.entity, after.entity, WRAPS.entity);
  const relation = differ(before.relation, after.relation, WRAPS.relation);
  const citation = differ(before.citation, after.citation, WRAPS.citation);
  const review = differ(before.review, after.review, WRAPS.review);
  const tension = differ(before.tension, after.tension, WRAPS.tension);
  const distinction = differ(before.distinction, after.distinction, WRAPS.distinction);
  const original = differ(before.original, after.original, WRAPS.original);
  const view = differ(before.view, after.view, WRAPS.view);
  const kept = new Set(after.document.map(({ id }) => id));
  const documents = before.document.filter(({ id }) => !kept.has(id));
  const changes: Change[] = [
    // A type's name is its own, and a pair is told apart once: what gives that up goes first.
    ...type.deletes,
    ...distinction.deletes,
    ...[type, entity, relation, citation, review, tension, distinction, view].flatMap(
      ({ puts }) => puts,
    ),
    ...[review, tension, citation, relation, original].flatMap(({ deletes }) => deletes),
    ...documents.map(({ id }): Change => ({ op: 'delete', kind: 'document', id })),
    ...entity.deletes,
  ];
  return changes.length === 0 ? null : { name, changes };
}

function difference<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  wrap: Wrap<T>,
): { puts: Change[]; deletes: Change[] } {
  const former = new Map(before.map((value) => [value.id, value]));
  const left = new Set(after.map(({ id }) => id));
  const puts = after.flatMap((value): Change[] => {
    const was = former.get(value.id);
    if (was !== undefined && JSON.stringify(was) === JSON.stringify(value)) return [];
    return [{ op: 'put', record: wrap(value), was: was === undefined ? null : wrap(was) }];
  });
  const gone = before.filter(({ id }) => !left.has(id));
  return { puts, deletes: gone.map((value) => deletion(wrap(value))) };
}

function deletion(was: KindedRecord): Change {
  return { op: 'delete', kind: was.kind, id: was.value.id, was };
}
