/** What is stored without the trigger is held against the texts just as strictly. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY } from '../model/interchange.ts';
import type { Citation } from '../model/records.ts';
import { openSample, sampleContent } from '../service/sample.ts';
import { putCitations } from './citations.ts';
import { createVerbatim } from './verbatim.ts';

test('it refuses exactly what the schema refuses', () => {
  const content = sampleContent();
  const [first] = content.documents;
  const [relation] = content.relations;
  if (first === undefined || relation === undefined) throw new Error('The sample is empty.');
  const text = 'ab😀ab 😀é ab';
  const { project } = openSample({
    ...EMPTY,
    ...content,
    documents: [...content.documents, { ...first, id: 'odd', text }],
  });
  const db = project.writable;
  if (db === null) throw new Error('The sample cannot be written.');
  const key = db.prepare<[], number>(`SELECT id FROM document WHERE uid = 'odd'`).pluck().get();
  const verbatim = createVerbatim(db);
  const points = Array.from(text);
  const at = fc.nat(points.length);
  fc.assert(
    fc.property(
      at,
      fc.integer({ min: 1, max: 3 }),
      fc.nat(2),
      fc.nat(2),
      fc.integer({ min: -1, max: 1 }),
      (start, length, before, after, shift) => {
        const words = (from: number, to: number) => points.slice(Math.max(0, from), to).join('');
        const quote = words(start, start + length);
        fc.pre(quote !== '' && start + shift >= 0);
        const moved = start + shift;
        const citation: Citation = {
          ...{ id: 'x', relation: relation.id, document: 'odd', quote },
          ...{ start: moved, end: moved + Array.from(quote).length },
          prefix: words(start - before, start),
          suffix: words(start + length, start + length + after),
          ...{ stance: 'supports', verdict: 'exact' },
        };
        const refused = (work: () => void) => {
          try {
            work();
            return false;
          } catch {
            return true;
          }
        };
        db.exec('SAVEPOINT trial');
        const bySchema = refused(() => putCitations(db, [citation]));
        db.exec('ROLLBACK TO trial; RELEASE trial');
        expect(refused(() => verbatim(citation, key ?? 0))).toBe(bySchema);
      },
    ),
    { numRuns: 1_000 },
  );
});
