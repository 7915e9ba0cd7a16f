/** Steps that people take, as data that can be shrunk: numbers choose among what is there when the step is taken. */
import fc from 'fast-check';

const ADDED = [
  'distinction',
  'document',
  'entity',
  'relation',
  'citation',
  'tension',
  'review',
  'type',
  'view',
] as const;
const DELETED = [
  'distinction',
  'document',
  'entity',
  'relation',
  'citation',
  'tension',
  'type',
  'view',
] as const;
const AMENDED = ['entity', 'relation', 'type', 'view', 'tension', 'document'] as const;

export type Step =
  | { do: 'add'; what: (typeof ADDED)[number]; a: number; b: number; c: number }
  | { do: 'amend'; what: (typeof AMENDED)[number]; a: number; b: number }
  | { do: 'delete'; what: (typeof DELETED)[number]; a: number }
  | { do: 'merge' | 'split'; a: number; b: number }
  | { do: 'reverse' | 'reject'; a: number }
  | { do: 'retype' | 'rename type'; a: number; b: number }
  /** `fails`: the file is broken off, or the import cancelled on its way. */
  | { do: 'import'; size: number; fails: 'no' | 'broken' | 'cancelled' }
  /** An edit of what has been changed since it was seen. */
  | { do: 'stale'; a: number }
  | { do: 'undo' | 'redo' | 'save' | 'reopen' };

const n = fc.nat(50);

function some<const D extends string>(name: D) {
  return fc.constant(name);
}

const add = fc.record({ do: some('add'), what: fc.constantFrom(...ADDED), a: n, b: n, c: n });
const amend = fc.record({ do: some('amend'), what: fc.constantFrom(...AMENDED), a: n, b: n });
const remove = fc.record({ do: some('delete'), what: fc.constantFrom(...DELETED), a: n });
const pair = fc.record({
  do: fc.constantFrom(
    'merge' as const,
    'split' as const,
    'retype' as const,
    'rename type' as const,
  ),
  a: n,
  b: n,
});
const single = fc.record({
  do: fc.constantFrom('reverse' as const, 'reject' as const, 'stale' as const),
  a: n,
});
const bring = fc.record({
  do: some('import'),
  size: fc.integer({ min: 1, max: 6 }),
  fails: fc.constantFrom('no' as const, 'no' as const, 'broken' as const, 'cancelled' as const),
});
const turn = fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) });
const keep = fc.record({ do: fc.constantFrom('save' as const, 'reopen' as const) });

/** A step of any kind; edits and undo come most often. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: add },
  { weight: 3, arbitrary: amend },
  { weight: 2, arbitrary: remove },
  { weight: 3, arbitrary: pair },
  { weight: 2, arbitrary: single },
  { weight: 1, arbitrary: bring },
  { weight: 6, arbitrary: turn },
  { weight: 1, arbitrary: keep },
);

/** An edit that changes something wherever there is anything to change. */
export const edit: fc.Arbitrary<Step> = fc.oneof(add, amend, remove, pair);
