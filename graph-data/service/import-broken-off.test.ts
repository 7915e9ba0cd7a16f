/** An import that is killed, cancelled or out of room leaves the project as it was. */
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { importFiles } from './import-files.ts';
import { fileOf, graphHash } from './import-sample.ts';
import { openProject } from './open-project.ts';
import { openSample, type Sample } from './sample.ts';

const KILLS = Number(process.env.EDGEWISE_KILLS ?? 20);
const CHILD = fileURLToPath(new URL('./fixtures/importing-process.ts', import.meta.url));

/** Relations with quotes, enough of them for indexes to be built anew at the end. */
function rows(count: number): string {
  const lines = Array.from(
    { length: count },
    (_, row) =>
      `P${row},Q${row % 50},met P${row},Sentence ${row} of the minutes.,Minutes ${row % 20}`,
  );
  return `source,target,label,quote,document\n${lines.join('\n')}\n`;
}

/** A number from 0 to 1, the same at every run of the tests. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Ended = { done: boolean; ms: number; journal: boolean };

/** Runs an import in a process of its own and kills it after some milliseconds; null lets it be. */
function runChild(path: string, csv: string, killAfter: number | null): Promise<Ended> {
  const child = spawn(process.execPath, [CHILD, path, csv], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve) => {
    let done = false;
    let begun = 0;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'done') done = true;
      if (line !== 'begun') return;
      begun = performance.now();
      if (killAfter !== null) setTimeout(() => child.kill('SIGKILL'), killAfter);
    });
    child.once('close', () => {
      const journal = existsSync(`${path}-journal`);
      resolve({ done, ms: performance.now() - begun, journal });
    });
  });
}

async function hashOf(path: string): Promise<string> {
  const project = openProject(path);
  try {
    expect(project.db.pragma('integrity_check', { simple: true })).toBe('ok');
    return await graphHash(project);
  } finally {
    project.close();
  }
}

test(
  'killed at any moment',
  async () => {
    const { project, path } = openSample();
    const before = await graphHash(project);
    project.close();
    const csv = join(dirname(path), 'many.csv');
    writeFileSync(csv, rows(6_000));
    const copy = join(dirname(path), 'copy.edgewise');
    copyFileSync(path, copy);
    const { done, ms } = await runChild(copy, csv, null);
    expect(done).toBe(true);
    const after = await hashOf(copy);
    expect(after).not.toBe(before);
    const next = random(11);
    let midway = 0;
    let hot = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      copyFileSync(path, copy);
      const ended = await runChild(copy, csv, next() * ms);
      const hash = await hashOf(copy);
      if (ended.done) expect(hash).toBe(after);
      // Between the commit and the word of it, the process may have been killed as well.
      else expect([before, after]).toContain(hash);
      if (hash === before) midway += 1;
      if (ended.journal) hot += 1;
    }
    expect(midway).toBeGreaterThan(KILLS / 3);
    expect(hot).toBeGreaterThan(0);
  },
  30_000 + KILLS * 10_000,
);

async function fails(sample: Sample, run: () => Promise<unknown>, code: RegExp): Promise<void> {
  const hash = await graphHash(sample.project);
  await expect(run()).rejects.toMatchObject({ code: expect.stringMatching(code) });
  expect(await graphHash(sample.project)).toBe(hash);
  expect(sample.project.db.pragma('integrity_check', { simple: true })).toBe('ok');
}

test('a full disk at any point, and the next import works', async () => {
  const sample = openSample();
  const { project } = sample;
  const pages = Number(project.db.pragma('page_count', { simple: true }));
  const file = () => fileOf('many.csv', rows(6_000));
  const parts = [0, 0.03, 0.1, 0.25, 0.5, 0.75, 0.95];
  const needed = await pagesNeeded();
  for (const part of parts) {
    const maxPages = Math.floor(pages + (needed - pages) * part);
    for (const cacheKib of [200, 60_000]) {
      const run = () => importFiles(project, [file()], { bounds: { maxPages, cacheKib } });
      await fails(sample, run, /^(?:FULL|CONFLICT)$/);
    }
  }
  expect(await importFiles(project, [file()])).toMatchObject({ stored: 6_000 });
}, 120_000);

async function pagesNeeded(): Promise<number> {
  const { project } = openSample();
  await importFiles(project, [fileOf('many.csv', rows(6_000))]);
  return Number(project.db.pragma('page_count', { simple: true }));
}

test('cancelled at any moment, the building of indexes included', async () => {
  const sample = openSample();
  const { project } = sample;
  const file = () => fileOf('many.csv', rows(8_000), 8_192);
  const measured = openSample();
  const began = performance.now();
  await importFiles(measured.project, [file()]);
  const ms = performance.now() - began;
  const next = random(3);
  let cancelled = 0;
  for (let turn = 0; turn < 12; turn++) {
    const hash = await graphHash(project);
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), next() * ms);
    try {
      await importFiles(project, [file()], { signal: controller.signal });
      break;
    } catch (error) {
      expect(error).toMatchObject({ code: 'CANCELLED' });
      expect(await graphHash(project)).toBe(hash);
      cancelled += 1;
    } finally {
      clearTimeout(timer);
    }
  }
  expect(cancelled).toBeGreaterThan(0);
}, 120_000);
