/** Exports of large projects: in a thread, in pieces, and the same to the letter. */
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { Interchange } from '../model/interchange.ts';
import { exportProject } from './export-project.ts';
import { createExportRunner } from './export-runner.ts';
import { graphs } from './import-sample.ts';
import { jsonPieces } from './json-pieces.ts';
import { openSample, sampleContent, sampleDocument } from './sample.ts';
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

test('the interchange format comes piece by piece as it comes at once', async () => {
  await fc.assert(
    fc.asyncProperty(graphs, async (content) => {
      const { project } = openSample(content);
      let text = '';
      const told: number[] = [];
      const onProgress = ({ done }: { done: number }) => void told.push(done);
      for await (const piece of jsonPieces(project.db, { pace: () => undefined, onProgress })) {
        text += piece;
      }
      expect(text).toBe((await exportProject(project, { format: 'json' })).content);
      expect(told).toEqual(told.toSorted((a, b) => a - b));
    }),
    { numRuns: 30 },
  );
});

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
