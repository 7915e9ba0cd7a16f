/** Plans that two entities which look alike stay two. */
import type { ChangeSet, KindedRecord } from '../change-set.ts';
import { inOrder, pairKey } from '../pair.ts';
import type { Distinction, Entity } from '../records.ts';
import { shorten } from '../shorten.ts';
import type { Creation } from './create.ts';

/** Plans the record that two entities are two. */
export function createDistinction(
  a: Pick<Entity, 'id' | 'name'>,
  b: Pick<Entity, 'id' | 'name'>,
): Creation {
  const value: Distinction = { id: crypto.randomUUID(), entities: inOrder(a.id, b.id) };
  const name = `tell ${shorten(a.name)} and ${shorten(b.name)} apart`;
  return {
    id: value.id,
    changes: { name, changes: [{ op: 'put', record: { kind: 'distinction', value }, was: null }] },
  };
}

/** Plans to forget it. */
export function removeDistinction(
  value: Distinction,
  [a, b]: readonly [string, string],
): ChangeSet {
  const was: KindedRecord = { kind: 'distinction', value };
  const name = `no longer tell ${shorten(a)} and ${shorten(b)} apart`;
  return { name, changes: [{ op: 'delete', kind: was.kind, id: value.id, was }] };
}

/**
 * What is left of distinctions when entities become one: whoever was another than one of them is another than what
 * they have become. Those that have become one are no longer two.
 * @param distinctions of two that come to say the same, the first stays
 */
export function followMerge(
  distinctions: readonly Distinction[],
  gone: ReadonlySet<string>,
  into: string,
): Distinction[] {
  const place = (id: string) => (gone.has(id) ? into : id);
  const moved = distinctions.map(({ id, entities: [a, b] }) => ({
    id,
    entities: inOrder(place(a), place(b)),
  }));
  const pairs = new Map<string, Distinction>();
  for (const each of moved) {
    const [a, b] = each.entities;
    if (a !== b && !pairs.has(pairKey(a, b))) pairs.set(pairKey(a, b), each);
  }
  return [...pairs.values()];
}
