import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { interchangeSchema } from '../model/interchange.ts';
import { createProject } from '../service/build-project.ts';
import { sampleContent, sampleEntity, testFolder } from '../service/sample.ts';
import { runLine as run } from './testing.ts';

const BUNDLED = resolve(import.meta.dirname, '../corpora/sanctuary-cities');
let folder: string;
let project: string;

beforeEach(() => {
  folder = testFolder();
  project = join(folder, 'sample.edgewise');
  const content = sampleContent();
  content.entities.push(sampleEntity('twin-1', 'Twin'), sampleEntity('twin-2', 'twin'));
  createProject(project, content);
});

test('build compiles the bundled corpus, and check finds every quote exact', async () => {
  const file = join(folder, 'out.edgewise');
  const built = await run('build', BUNDLED, '-o', file, '--json');
  expect(built).toMatchObject({ code: 0, err: '' });
  const counts = JSON.parse(built.out);
  expect(counts).toMatchObject({ file, documents: 5 });
  const checked = await run('check', file, '--json');
  expect(checked.code).toBe(0);
  expect(JSON.parse(checked.out)).toEqual({ checked: counts.citations, failures: [] });
});

test('building twice gives the same bytes', async () => {
  const [first, second] = [join(folder, '1.edgewise'), join(folder, '2.edgewise')];
  await run('build', BUNDLED, '-o', first);
  await run('build', BUNDLED, '--output', second);
  expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
});

test('a corpus with problems leaves the old project alone and nothing half-written', async () => {
  writeFileSync(
    join(folder, 'project.yaml'),
    'project: { title: T }\nrelationTypes: {}\nmore: 1\n',
  );
  const before = readFileSync(project);
  const { code, err } = await run('build', folder, '-o', project);
  expect(code).toBe(1);
  expect(err).toBe(
    'project.yaml:3: unknown field “more”; remove it or correct its name\n1 problem; no project was written.',
  );
  expect(readFileSync(project).equals(before)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['project.yaml', 'sample.edgewise']);
});

test('export writes the interchange format, to a file or to standard output', async () => {
  const file = join(folder, 'out.json');
  expect(await run('export', project, '--format', 'json', '-o', file)).toEqual({
    code: 0,
    out: '',
    err: '',
  });
  const content = interchangeSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  expect(content.citations).toHaveLength(6);
  expect(JSON.parse((await run('export', project)).out)).toEqual(content);
});

test.each([['ann'], ['ANN ÄRGERLICH'], ['the boss']])(
  'neighbours finds %s by id, name or alias in any case',
  async (name) => {
    const { code, out } = await run('neighbours', project, name);
    expect(code).toBe(0);
    expect(out).toContain('Ann Ärgerlich – leads – Blue');
  },
);

test('paths prints each hop with its quote', async () => {
  const { out } = await run('paths', project, 'cem', 'blue');
  expect(out.split('\n')).toEqual([
    'Cem "Q" النجار 😀 > Ann Ärgerlich > Blue',
    '  Cem "Q" النجار 😀 – met – Ann Ärgerlich: “They did.” (Title of doc)',
    '  Ann Ärgerlich – leads – Blue: “Ann leads Blue.” (Title of doc)',
  ]);
  const { paths } = JSON.parse(
    (await run('paths', project, 'cem', 'bob', '--all', '--max', '8', '--json')).out,
  );
  expect(paths).toHaveLength(1);
});

test('search and stats answer in text and in JSON', async () => {
  expect((await run('search', project, 'works', 'for')).out).toContain(
    'relation: Bob 100% – works for – Blue',
  );
  expect(JSON.parse((await run('search', project, 'boss', '--json')).out)).toMatchObject([
    { id: 'ann' },
    {},
    {},
  ]);
  const stats = JSON.parse((await run('stats', project, '--json')).out);
  expect(stats.verdicts[0]).toEqual({ value: 'exact', label: 'exact', count: 6 });
  expect((await run('stats', project)).out).toContain('Citations by verdict\n      6  exact');
});

test.each<[string, () => string[], number, string]>([
  ['no command', () => [], 2, 'edgewise <command>'],
  [
    'an unknown command',
    () => ['paint'],
    2,
    'There is no command “paint”; use one of build, check,',
  ],
  [
    'a missing argument',
    () => ['paths', project, 'ann'],
    2,
    'The second name is missing. Usage: edgewise paths',
  ],
  [
    'an argument too many',
    () => ['check', project, 'more'],
    2,
    '“more” is one argument too many; put names with spaces in quotation marks.',
  ],
  ['an unknown option', () => ['check', project, '--fast'], 2, 'Unknown option “--fast”.'],
  [
    'an unknown format',
    () => ['export', project, '--format', 'docx'],
    2,
    'There is no format “docx”; use json, csv, graphml, ',
  ],
  [
    'a bad length',
    () => ['paths', project, 'ann', 'bob', '--max', '99'],
    2,
    '--max is a whole number from 1 to 8, not “99”.',
  ],
  ['a missing folder', () => ['build', join(folder, 'none')], 1, 'give the folder of a corpus.'],
  [
    'a missing file',
    () => ['check', join(folder, 'none')],
    1,
    'There is no file “none”; check the name, or whether it was moved or deleted.',
  ],
  [
    'an unknown name',
    () => ['neighbours', project, 'Anna'],
    1,
    'There is no entity called “Anna”; did you mean',
  ],
  [
    'a name with two owners',
    () => ['neighbours', project, 'TWIN'],
    1,
    '“TWIN” is the name of several entities; give one id: twin-1 (Twin, person), twin-2 (twin, person).',
  ],
  [
    'a name of signs',
    () => ['neighbours', project, '%"\'😀*'],
    1,
    'There is no entity called “%"\'😀*”; look for it with “edgewise search”.',
  ],
  [
    'a name of 10,000 letters',
    () => ['neighbours', project, 'א'.repeat(10_000)],
    1,
    `There is no entity called “${'א'.repeat(60)}…”`,
  ],
  [
    'a folder that is not there',
    () => ['export', project, '-o', join(folder, 'no/out.json')],
    1,
    '“out.json” cannot be written;',
  ],
])('%s ends with one sentence and the right code', async (_what, args, code, sentence) => {
  const result = await run(...args());
  expect(result.code).toBe(code);
  expect(result.err).toContain(sentence);
  expect(result.out).toBe('');
  expect(existsSync(join(folder, 'no'))).toBe(false);
});

test('every command explains itself', async () => {
  for (const name of [
    'build',
    'check',
    'stats',
    'search',
    'neighbours',
    'paths',
    'export',
    'serve',
  ]) {
    const { code, out } = await run(name, '--help');
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^edgewise ${name} `));
  }
});
