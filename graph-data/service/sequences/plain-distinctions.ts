/** Pairs told apart in a plain project: each pair once, and never an entity from itself. */
import type { KindedRecord } from '../../model/change-set.ts';
import type { Distinction } from '../../model/records.ts';
import { all, type Plain, put } from './plain-project.ts';

/** Two entities told apart; null where they are one, or are told apart already. */
export function distinguishing(
  now: Plain,
  id: string,
  [a, b]: readonly [string, string],
): KindedRecord | null {
  const known = all(now, 'distinction').some(({ entities }) => isPair(entities, a, b));
  if (a === b || known) return null;
  return { kind: 'distinction', value: { id, entities: sorted(a, b) } };
}

/** The same with one entity in place of another: of two that have become the same the lower id stays. */
export function moveDistinctions(plain: Plain, from: string, to: string): Plain {
  const rest = [...plain].filter(([, { kind }]) => kind !== 'distinction');
  const place = (id: string) => (id === from ? to : id);
  const kept: Distinction[] = [];
  for (const { id, entities } of all(plain, 'distinction').toSorted(byId)) {
    const [a, b] = [place(entities[0]), place(entities[1])];
    if (a === b || kept.some((other) => isPair(other.entities, a, b))) continue;
    kept.push({ id, entities: sorted(a, b) });
  }
  return put(new Map(rest), ...kept.map((value) => ({ kind: 'distinction' as const, value })));
}

function isPair(entities: readonly string[], a: string, b: string): boolean {
  return entities.includes(a) && entities.includes(b);
}

function sorted(a: string, b: string): [string, string] {
  return a < b ? [a, b] : [b, a];
}

function byId(a: Distinction, b: Distinction): number {
  return a.id < b.id ? -1 : 1;
}
