/** Search of projects that were imported: names come best first, whatever order the files had. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expressionOf } from '../db/full-text.ts';
import { toJson } from '../formats/json.ts';
import type { Content } from '../formats/property-graph.ts';
import { EMPTY } from '../model/interchange.ts';
import { importFiles } from './import-files.ts';
import { fileOf } from './import-sample.ts';
import { createInnerWords } from './inner-words.ts';
import { openSample, sampleEntity, sampleRelation } from './sample.ts';
import { createSearch } from './search.ts';

const NAMES = ['Ann', 'Anna Berg', 'Berg', 'An Lee', 'Bergen Ann', 'Lee Anna', 'Nan', 'Ånn'];

/** A graph whose entities come in no order. */
const graphs = fc
  .record({
    names: fc.array(fc.constantFrom(...NAMES), { minLength: 90, maxLength: 120 }),
    ends: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 200 }),
  })
  .map(({ names, ends }): Content => {
    const entities = names.map((name, at) => sampleEntity(`e${at}`, name));
    const id = (at: number) => `e${at % names.length}`;
    const relations = ends.map(([a, b], at) => sampleRelation(`r${at}`, id(a), id(b), `met ${at}`));
    return { ...EMPTY, entities, relations };
  });

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** 0: called exactly so; 1: begins so; 2: has a word that does; null: none of these. */
function classOf(name: string, text: string): number | null {
  const folded = fold(name);
  if (folded === text) return 0;
  if (folded.startsWith(text)) return 1;
  return folded.split(' ').some((word) => word.startsWith(text)) ? 2 : null;
}

test('hits come by how they match and then by how connected they are', async () => {
  const typed = fc.constantFrom('a', 'an', 'ann', 'anna', 'b', 'ber', 'berg', 'lee', 'n');
  await fc.assert(
    fc.asyncProperty(graphs, typed, async (content, text) => {
      const { project, service } = openSample({ ...EMPTY });
      await importFiles(project, [fileOf('graph.json', toJson(content))]);
      const rows = project.db
        .prepare<[], { name: string; degree: number }>('SELECT name, degree FROM entity')
        .all();
      const best = rows
        .map(({ name, degree }) => ({ rank: classOf(name, text), degree }))
        .filter(({ rank }) => rank !== null)
        .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || b.degree - a.degree);
      const degrees = new Map(
        project.db.prepare<[], [string, number]>('SELECT uid, degree FROM entity').raw().all(),
      );
      const hits = (await service.search({ text, limit: 8 })).filter(
        ({ kind }) => kind === 'entity',
      );
      const found = hits.map(({ id, title }) => ({
        rank: classOf(title, text),
        degree: degrees.get(id),
      }));
      expect(found).toEqual(best.slice(0, 8));
    }),
    { numRuns: 30 },
  );
});

test('text inside words is found among the words of the index as it is in every row', async () => {
  const parts = fc.constantFrom('王', '伟', '北京', '12', 'ア', ' ', '、', 'x');
  const name = fc.array(parts, { minLength: 1, maxLength: 5 }).map((all) => `${all.join('')}王`);
  await fc.assert(
    fc.asyncProperty(
      fc.array(name, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('伟', '北京', '京', '王伟', 'ア王'),
      async (names, text) => {
        const entities = names.map((each, at) => sampleEntity(`e${at}`, each));
        const { project } = openSample({ ...EMPTY, entities });
        const place = { revision: () => 1 };
        const inner = createInnerWords(project.db, () => 1);
        const ids = async (search: ReturnType<typeof createSearch>) =>
          (await search({ text, limit: 50 })).map(({ id }) => id).toSorted();
        const byIndex = await ids(createSearch(project.db, { ...place, inner }));
        const byRows = await ids(createSearch(project.db, place));
        // A word that begins with a letter is not looked into.
        const lost = new Set(
          entities.filter((each) => /x\S*(?=[王伟北ア])/u.test(each.name)).map(({ id }) => id),
        );
        expect(byRows.filter((id) => !lost.has(id))).toEqual(byIndex.filter((id) => !lost.has(id)));
        expect(byRows).toEqual(expect.arrayContaining(byIndex));
      },
    ),
    { numRuns: 60 },
  );
});

test('a word that the index breaks up is looked for in the texts', () => {
  const { project } = openSample();
  const inner = createInnerWords(project.db, () => 1);
  expect(inner('entity', ['กิน'])).toBeNull();
  expect(inner('entity', ['北京'])).toBe('');
  expect(inner('entity', ['ann', '北'])).toBe('');
  expect(expressionOf(['ann'], 'start')).toBe('name : ^ "ann" *');
});
