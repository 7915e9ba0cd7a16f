/** Independent sources: the same as by comparing each with each, but in time for thousands. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countIndependent, isOneOrigin, type Sourced } from './independence.ts';
import { likeness, NEAR_IDENTICAL, shinglesOf } from './similarity.ts';

const WIRE =
  'The acting director of the agency said on Monday that he was looking at charges against local leaders who refuse to hand over prisoners.';
const COPY = `WASHINGTON (Wire) – ${WIRE.replace('on Monday', 'Monday')} A spokesman confirmed this.`;
const OTHER =
  'Local leaders said on Monday that the agency had no right to ask for prisoners without a warrant of a judge.';

const from = (document: number, publisher: string | null, passage: string): Sourced => ({
  document,
  publisher,
  passage,
});

test('what is linked through a third counts once', () => {
  expect(countIndependent([])).toBe(0);
  expect(countIndependent([from(1, null, WIRE), from(2, null, OTHER)])).toBe(2);
  expect(countIndependent([from(1, 'A', WIRE), from(2, 'B', COPY), from(3, 'B', OTHER)])).toBe(1);
});

test('one document, or one publisher, is one origin; a missing publisher is none', () => {
  expect(isOneOrigin([from(1, null, ''), from(1, null, '')])).toBe(true);
  expect(isOneOrigin([from(1, 'A', ''), from(2, 'A', '')])).toBe(true);
  expect(isOneOrigin([from(1, null, ''), from(2, null, '')])).toBe(false);
});

function areLinked(a: Sourced, b: Sourced): boolean {
  if (a.document === b.document) return true;
  if (a.publisher !== null && a.publisher === b.publisher) return true;
  return likeness(shinglesOf(a.passage), shinglesOf(b.passage)) >= NEAR_IDENTICAL;
}

/** Each compared with each. */
function countPlainly(passages: readonly Sourced[]): number {
  const left = new Set(passages);
  let groups = 0;
  for (const first of left) {
    groups += 1;
    const open = [first];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      left.delete(one);
      for (const other of left) if (areLinked(one, other)) open.push(other);
    }
  }
  return groups;
}

test('agrees with comparing each with each', () => {
  const words = fc.array(fc.constantFrom(...WIRE.split(' '), ...OTHER.split(' '), 'ja', '北京'), {
    maxLength: 24,
  });
  const edited = fc
    .tuple(fc.constantFrom(WIRE, OTHER, ''), fc.nat(120), words)
    .map(([text, cut, more]) => `${text.slice(cut)} ${more.join(' ')}`);
  const sourced = fc.record({
    document: fc.nat(12),
    publisher: fc.constantFrom(null, null, 'A', 'B', 'C'),
    passage: edited,
  });
  fc.assert(
    fc.property(fc.array(sourced, { maxLength: 14 }), (passages) => {
      expect(countIndependent(passages)).toBe(countPlainly(passages));
    }),
    { numRuns: 400 },
  );
});

/** Text of its own for every number: a generator by Lehmer, so that no run differs. */
function sentence(seed: number): string {
  let state = seed + 1;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
  for (let warm = 0; warm < 5; warm += 1) next();
  return Array.from({ length: 50 }, () => (next() % 60_000).toString(36)).join(' ');
}

test('counts thousands of accounts and copies in seconds, where comparing each with each takes minutes', () => {
  const accounts = Array.from({ length: 6_000 }, (_, at) => from(at, `paper ${at}`, sentence(at)));
  const copies = Array.from({ length: 3_000 }, (_, at) =>
    from(10_000 + at, `site ${at}`, `${sentence(7)} copied by site ${at}`),
  );
  const before = process.threadCpuUsage();
  expect(countIndependent([...accounts, ...copies])).toBe(accounts.length);
  // Time of the processor, not of the clock: others may be at work on the machine.
  expect(process.threadCpuUsage(before).user / 1e6).toBeLessThan(20);
}, 240_000);
