import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { createProject } from '../service/build-project.ts';
import { sampleContent, testFolder } from '../service/sample.ts';
import { workbook } from '../service/workbook-sample.ts';
import { runLine as run } from './testing.ts';

let folder: string;
let project: string;

beforeEach(() => {
  folder = testFolder();
  project = join(folder, 'sample.edgewise');
  createProject(project, sampleContent());
});

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

test('a table with a mapping is imported, and its quotes are found in the documents', async () => {
  const table = file('t.csv', 'Wer;Wen;Zitat\nBob 100%;Blue;Bob works for Blue.\nAnn;;x\n');
  const map = file(
    'map.yaml',
    'columns: { source: Wer, target: Wen, quote: Zitat }\nvalues: { label: is at, source_type: person, target_type: organisation, document_id: doc }\n',
  );
  const imported = await run('import', project, table, '--map', map, '--json');
  expect(imported.code).toBe(1);
  expect(JSON.parse(imported.out)).toMatchObject({
    rows: 2,
    stored: 1,
    reported: [{ file: 't.csv', line: 3, problem: 'the target is empty' }],
    added: { entities: 0, relations: 1, citations: 1, documents: 0 },
  });
  expect((await run('check', project)).out).toBe('7 of 7 quotes are exact.');
});

test('a workbook is read, dates as dates', async () => {
  const rows = [
    ['source', 'target', 'label', 'occurred'],
    ['Ann', 'Zed', 'met', new Date(Date.UTC(2017, 0, 25))],
  ];
  const imported = await run('import', project, file('t.xlsx', workbook(rows)));
  expect(imported).toMatchObject({ code: 0, err: '' });
  const { out } = await run('export', project, '--format', 'csv');
  expect(out).toContain('Ann,unknown,Zed,unknown,met,met,,stated,false,2017-01-25,');
});

test('what a format cannot hold is said before it is written', async () => {
  const target = join(folder, 'x.csv');
  const { code, err } = await run('export', project, '--format', 'csv', '-o', target);
  expect(code).toBe(0);
  expect(err.split('\n')).toContain('Not in csv: 1 tensions.');
  expect(readFileSync(target, 'utf8').split('\r\n')).toHaveLength(9);
  const table = await run('export', project, '--format', 'csv', '--table', 'entities');
  expect(table.out.split('\r\n')[0]).toBe('id,type,name,aliases,description');
});

test('mistakes are told in a sentence, and change nothing', async () => {
  const before = readFileSync(project);
  expect(await run('import', join(folder, 'none.edgewise'), 'x.csv')).toMatchObject({ code: 1 });
  expect((await run('import', project, join(folder, 'gone.csv'))).err).toBe(
    'There is no file “gone.csv”; check its name.',
  );
  expect((await run('import', project, file('a.bin', 'x'))).err).toMatch(/^“a.bin”: what it is/);
  expect((await run('import', project)).code).toBe(2);
  expect((await run('import', project, 'x', '--format', 'nothing')).code).toBe(2);
  expect((await run('export', project, '--table', 'entities')).code).toBe(2);
  expect(readFileSync(project).equals(before)).toBe(true);
});
