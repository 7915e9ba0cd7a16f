/** Previews and imports as a window asks for them: files brought in pieces, other calls answered meanwhile. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Mapping } from '../model/imports.ts';
import { graphHash } from './import-sample.ts';
import { openSample, type Sample } from './sample.ts';
import { workbook } from './workbook-sample.ts';

async function bring({ service }: Sample, name: string, content: string | Uint8Array) {
  const base64 = Buffer.from(content).toString('base64');
  return (await service.stageFile({ upload: null, name, content: base64, last: true })).upload;
}

const EDGES = `Who;Whom;How;Words;Paper;Note
Ann;Dora;hired;Ann leads Blue.;Minutes;x
Ann;Blue;leads;Ann leads Blue.;Minutes;y
;Eve;met;;;
`;

const MAPPING: Mapping = {
  table: 'edges',
  exact: true,
  columns: { source: 'Who', target: 'Whom', label: 'How', quote: 'Words', document: 'Paper' },
  values: { source_type: 'person' },
};

function rows(count: number): string {
  const lines = Array.from({ length: count }, (_, row) => `P${row},Q${row % 7},met P${row}`);
  return `source,target,label\n${lines.join('\n')}\n`;
}

test('a preview shows the table, says what is missing, and takes a mapping', async () => {
  const sample = openSample();
  const upload = await bring(sample, 'edges.csv', EDGES);
  const plain = await sample.service.previewImport({ files: [{ upload }], count: true });
  expect(plain.failure).toMatch(
    /^“edges.csv”: line 1: the header .* names neither source and target/,
  );
  expect(plain.counts).toBeNull();
  const [table] = plain.files[0]?.tables ?? [];
  expect(table).toMatchObject({ kind: null, delimiter: ';', encoding: 'utf-8' });
  expect(table?.columns.map(({ name }) => name)).toEqual(EDGES.split('\n')[0]?.split(';'));
  expect(table?.rows[0]).toEqual({
    line: 2,
    cells: ['Ann', 'Dora', 'hired', 'Ann leads Blue.', 'Minutes', 'x'],
  });

  const files = [{ upload, tables: [MAPPING] }];
  const quick = await sample.service.previewImport({ files, count: false });
  expect(quick).toMatchObject({ failure: null, counts: null });
  expect(quick.files[0]?.tables[0]?.columns.map(({ field }) => field)).toEqual([
    ...['source', 'target', 'label', 'quote', 'document'],
    null,
  ]);
  expect(quick.samples[0]).toMatchObject({
    line: 2,
    sentence: 'Ann – hired – Dora',
    quote: 'Ann leads Blue.',
    document: 'Minutes',
    verdict: null,
  });
  expect(quick.problems).toEqual([{ file: 'edges.csv', line: 4, problem: 'the source is empty' }]);
});

test('the counts of a preview are those of the import that follows', async () => {
  const sample = openSample();
  const { service, project } = sample;
  const upload = await bring(sample, 'edges.csv', EDGES);
  const files = [{ upload, tables: [MAPPING] }];
  const hash = await graphHash(project);
  const { counts, problems, samples } = await service.previewImport({ files, count: true });
  expect(await graphHash(project)).toBe(hash);
  expect(samples[0]?.verdict).toBe('source missing');
  const result = await service.importFiles({ files });
  const { reported, entities, revision: _revision, inverse, ...same } = result;
  const { verdicts, undoable, reported: count, ...previewed } = counts ?? expect.fail('no counts');
  expect(previewed).toEqual(same);
  expect([count, problems]).toEqual([reported.length, reported]);
  expect(verdicts).toMatchObject({ 'source missing': 2, exact: 0 });
  expect(undoable).toBe(true);
  expect(entities).toContain('dora');
  expect(inverse?.name).toBe('Import edges.csv');
  await service.applyChanges(inverse ?? expect.fail('no inverse'));
  expect(await graphHash(project)).toBe(hash);
});

test('a count keeps to what an import does where records are far apart, and leaves no file', async () => {
  const sample = openSample();
  const { service } = sample;
  const table = (header: string, row: (at: number) => string, count: number) =>
    `${header}\n${Array.from({ length: count }, (_, at) => row(at % (count / 2))).join('\n')}\n`;
  const sentence = (at: number) => `Sentence ${at} is told once.`;
  const text = (at: number) =>
    Array.from({ length: 300 }, (_, nth) => sentence(at * 300 + nth)).join(' ');
  const uploads = [
    await bring(
      sample,
      'documents.csv',
      table('id,title,text', (at) => `d${at},Report ${at},${text(at)}`, 80),
    ),
    // The second half is the first again, with an alias each.
    await bring(
      sample,
      'entities.csv',
      `type,name,aliases\n${Array.from({ length: 8_000 }, (_, at) => {
        const alias = at < 4_000 ? '' : `Alias ${at}`;
        return `person,Person ${at % 4_000},${alias}`;
      }).join('\n')}\n`,
    ),
    await bring(
      sample,
      'edges.csv',
      table(
        'source,target,label,quote,document_id',
        (at) =>
          `Person ${at % 4_000},Person ${(at * 7) % 4_000},met,${sentence(at)},d${Math.floor(at / 300)}`,
        12_000,
      ),
    ),
  ];
  const files = uploads.map((upload) => ({ upload }));
  const { counts } = await service.previewImport({ files, count: true });
  const folder = dirname(sample.staging.openStaged(uploads[0] ?? '').path);
  expect(readdirSync(folder)).toHaveLength(3);
  const result = await service.importFiles({ files });
  const { reported, entities: _, revision: _revision, inverse: _inverse, ...same } = result;
  const { verdicts, undoable: _undoable, reported: count, ...previewed } = counts ?? expect.fail();
  expect(previewed).toEqual(same);
  expect(count).toBe(reported.length);
  expect(result.added).toMatchObject({ entities: 4_000, relations: 4_000, citations: 6_000 });
  expect(verdicts.exact).toBe(6_000);
}, 60_000);

test('tables without a header, and sheets to be passed over', async () => {
  const sample = openSample();
  const pairs = await bring(sample, 'pairs.csv', 'Zoe,Yan\nYan,Xia\n');
  const mapping: Mapping = {
    header: false,
    table: 'edges',
    columns: { source: 'column 1', target: 'column 2' },
    values: { label: 'knows' },
  };
  const files = [{ upload: pairs, tables: [mapping] }];
  const preview = await sample.service.previewImport({ files, count: true });
  expect(preview.counts).toMatchObject({ rows: 2, stored: 2 });
  expect(preview.samples.map(({ sentence }) => sentence)).toEqual([
    'Zoe – knows – Yan',
    'Yan – knows – Xia',
  ]);
  const book = await bring(sample, 'book.xlsx', workbook([['Some'], ['notes']]));
  const none: Mapping = { table: 'none', columns: {}, values: {} };
  const skipped = { files: [{ upload: book, tables: [none] }], count: true };
  expect((await sample.service.previewImport(skipped)).counts).toMatchObject({ rows: 0 });
});

test('other calls are answered while an import runs, from the project as it was', async () => {
  const sample = openSample();
  const { service, project } = sample;
  const upload = await bring(sample, 'many.csv', rows(20_000));
  const before = await service.getProject({});
  const seen: number[] = [];
  const changes: string[] = [];
  sample.onChange(({ name }) => changes.push(name));
  let refusals = 0;
  const run = service.importFiles(
    { files: [{ upload }] },
    { onProgress: ({ rows }) => seen.push(rows) },
  );
  let running = true;
  void run.finally(() => {
    running = false;
  });
  let answers = 0;
  while (running) {
    const now = await service.getProject({});
    if (running) expect(now.entities).toBe(before.entities);
    answers += 1;
    if (seen.length > 2 && refusals === 0) {
      const put = {
        kind: 'entity' as const,
        value: (await service.getEntity({ id: 'ann' })).entity,
      };
      await service
        .applyChanges({ name: 'x', changes: [{ op: 'put', record: put }] })
        .catch((error) => {
          expect(error).toMatchObject({ code: 'BUSY' });
          refusals += 1;
        });
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const result = await run;
  expect(answers).toBeGreaterThan(10);
  expect(refusals).toBe(1);
  expect(result).toMatchObject({ rows: 20_000, stored: 20_000, inverse: null });
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect((await service.getProject({})).entities).toBe(before.entities + result.added.entities);
  expect(changes).toEqual(['Import many.csv']);
  expect(project.isAside()).toBe(false);
  // Of the copy nothing is left.
  const folder = readdirSync(dirname(project.path)).find((name) =>
    name.startsWith('edgewise-staged'),
  );
  expect(readdirSync(join(dirname(project.path), folder ?? ''))).toEqual([upload]);
}, 60_000);

test('a cancelled import leaves the project as it was, and the next one works', async () => {
  const sample = openSample();
  const { service, project } = sample;
  const hash = await graphHash(project);
  const upload = await bring(sample, 'many.csv', rows(20_000));
  for (const after of [0, 3, 9]) {
    const controller = new AbortController();
    let reports = 0;
    const onProgress = () => {
      reports += 1;
      if (reports > after) controller.abort();
    };
    const run = service.importFiles(
      { files: [{ upload }] },
      { signal: controller.signal, onProgress },
    );
    await expect(run).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await graphHash(project)).toBe(hash);
  }
  const small = await bring(sample, 'one.csv', 'source,target\nA,B\n');
  expect(await service.importFiles({ files: [{ upload: small }] })).toMatchObject({ stored: 1 });
}, 60_000);

test('a second import is refused while one runs; files that are gone are asked for again', async () => {
  const sample = openSample();
  const { service } = sample;
  const upload = await bring(sample, 'many.csv', rows(5_000));
  const run = service.importFiles({ files: [{ upload }] });
  await expect(service.importFiles({ files: [{ upload }] })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  await run;
  await service.discardFile({ upload });
  const gone = service.previewImport({ files: [{ upload }], count: false });
  await expect(gone).rejects.toMatchObject({ code: 'NOT_FOUND' });
}, 60_000);
