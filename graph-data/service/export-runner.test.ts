/** Exports of large projects: in a thread, in pieces, and the same to the letter. */
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { CSV_TABLES, toTable } from '../formats/csv-export.ts';
import { toJson } from '../formats/json.ts';
import { onePage } from '../formats/pages.ts';
import { textIn, WRITERS, type WriteFormat } from '../formats/registry.ts';
import { textHash } from '../formats/text-hash.ts';
import type { Interchange } from '../model/interchange.ts';
import { exportProject } from './export-project.ts';
import { createExportRunner } from './export-runner.ts';
import { graphs } from './import-sample.ts';
import { openSample, sampleContent, sampleDocument, sampleEntity } from './sample.ts';
import { createStaging } from './staging.ts';

function running(content?: Interchange) {
  const sample = openSample(content);
  const staging = createStaging();
  onTestFinished(() => staging.close());
  return { ...sample, staging, runner: createExportRunner(sample.project, staging, 0) };
}

/** A project whose export is longer than two pieces. */
function long(): Interchange {
  const content = sampleContent();
  const text = '😀 a line of text\n'.repeat(70_000);
  return { ...content, documents: [...content.documents, sampleDocument('long', text)] };
}

/** So many that every kind comes on several pages. */
function many(): Interchange {
  const content = sampleContent();
  const [citation, relation, document] = [
    content.citations[0],
    content.relations[0],
    content.documents[0],
  ];
  if (citation === undefined || relation === undefined || document === undefined) throw new Error();
  const list = <T>(make: (at: string) => T) =>
    Array.from({ length: 1_100 }, (_, at) => make(String(at).padStart(4, '0')));
  return {
    ...content,
    documents: [
      ...content.documents,
      ...list((at) => ({
        ...document,
        id: `d${at}`,
        text: `${document.text} ${at}`,
        sha256: textHash(`${document.text} ${at}`),
      })),
    ],
    entities: [
      ...content.entities,
      ...list((at) => ({ ...sampleEntity(`e${at}`, `E ${at}`), type: 'place' })),
    ],
    relations: [
      ...content.relations,
      ...list((at) => ({ ...relation, id: `r${at}`, target: `e${at}`, label: `l ${at}` })),
    ],
    citations: [
      ...content.citations,
      ...list((at) => ({ ...citation, id: `c${at}`, relation: `r${at}`, document: `d${at}` })),
    ],
  };
}

const FORMATS = Object.keys(WRITERS) as WriteFormat[];

test.each(FORMATS)('%s comes page by page as it comes at once', async (format) => {
  const content = many();
  const { project } = openSample(content);
  const how = { title: project.title, table: null };
  const told: number[] = [];
  const onProgress = ({ done, total }: { done: number; total: number }) =>
    void told.push(done / total);
  const written = await exportProject(project, { format }, { onProgress });
  expect(written.content).toBe(textIn(format, content, how));
  expect(written.losses).toEqual(WRITERS[format].losses(onePage(content), how));
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.length).toBeGreaterThan(2);
});

test.each(CSV_TABLES)('so does the table of %s', async (table) => {
  const content = many();
  const { project } = openSample(content);
  const { content: written } = await exportProject(project, { format: 'csv', table });
  expect(written).toBe(toTable(content, table));
});

test('the interchange format is the same from pages as from memory, whatever it holds', async () => {
  await fc.assert(
    fc.asyncProperty(graphs, async (content) => {
      const { project } = openSample(content);
      const { content: written } = await exportProject(project, { format: 'json' });
      expect(written).toBe(toJson(content));
    }),
    { numRuns: 30 },
  );
});

test.each(FORMATS)('a part in %s is that part of the whole', async (format) => {
  const content = many();
  const { project } = openSample(content);
  const relations = content.relations.filter((_, at) => at % 2 === 0).map(({ id }) => id);
  const part = { entities: ['cem', 'gone'], relations: [...relations, 'gone'].toReversed() };
  const chosen = new Set(relations);
  const kept = content.relations.filter(({ id }) => chosen.has(id));
  const citations = content.citations.filter(({ relation }) => chosen.has(relation));
  const ends = new Set(kept.flatMap(({ source, target, speaker }) => [source, target, speaker]));
  const expected = {
    ...content,
    citations,
    relations: kept,
    entities: content.entities.filter(({ id }) => ends.has(id) || id === 'cem'),
    documents: content.documents.filter(({ id }) =>
      citations.some(({ document }) => document === id),
    ),
    tensions: content.tensions.filter(({ relations: both }) => both.every((id) => chosen.has(id))),
  };
  const { content: written } = await exportProject(project, { format, part });
  expect(written).toBe(textIn(format, expected, { title: project.title, table: null }));
});

test.each(['markdown', 'annotations', 'fact-check-html'] as const)(
  'what is made in one go is refused in a sentence where it is too much: %s',
  async (format) => {
    const { project } = openSample();
    const ids = Array.from({ length: 50_001 }, (_, at) => `r${at}`);
    const chosen =
      format === 'fact-check-html'
        ? { relations: ids }
        : { part: { entities: [], relations: ids } };
    await expect(exportProject(project, { format, ...chosen })).rejects.toThrow(
      /^50,001 relations are chosen, and .* is made in one go, of at most 50,000: export a part, or use another format\.$/,
    );
  },
);

test.each(['json', 'csv', 'fact-check-csv'] as const)(
  '%s from the thread is what it is here',
  async (format) => {
    const { runner, project } = running();
    expect(await runner.exportProject({ format })).toEqual(
      await exportProject(project, { format }),
    );
  },
);

test('long content is fetched in pieces, once, and nothing of it stays', async () => {
  const { runner, project, staging } = running(long());
  const whole = await exportProject(project, { format: 'json' });
  const told: number[] = [];
  const onProgress = ({ done, total }: { done: number; total: number }) =>
    void told.push(done / total);
  const { content, rest } = await runner.exportProject(
    { format: 'json', inPieces: true },
    { onProgress },
  );
  expect(content).toBe('');
  expect(told.at(-1)).toBe(1);
  const pieces: string[] = [];
  for (let piece = 0; piece < (rest?.pieces ?? 0); piece++) {
    pieces.push((await runner.getExportPiece({ export: rest?.export ?? '', piece })).content);
  }
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.join('')).toBe(whole.content);
  expect(readdirSync(await staging.folder())).toEqual([]);
  const again = runner.getExportPiece({ export: rest?.export ?? '', piece: 0 });
  await expect(again).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a cancelled export leaves nothing', async () => {
  const { runner, staging } = running(long());
  const controller = new AbortController();
  const exporting = runner.exportProject(
    { format: 'json', inPieces: true },
    { signal: controller.signal },
  );
  setTimeout(() => controller.abort(), 30);
  await expect(exporting).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(readdirSync(await staging.folder())).toEqual([]);
});
