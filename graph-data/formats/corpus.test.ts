import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { interchangeSchema } from '../model/interchange.ts';
import { sliceCodePoints } from '../model/offsets.ts';
import { readCorpus } from './corpus.ts';
import { problemText } from './corpus-problems.ts';
import { textHash } from './text-hash.ts';

const BUNDLED = resolve(import.meta.dirname, '../corpora/sanctuary-cities');
const TEXT = '😀 He said “no  deal”. They did. They did.';

/** A corpus of one document, with `relations` and what else a test gives, on line 8 and after. */
function corpus(graph: string, text = TEXT, hash = textHash(text)): string {
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-corpus-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'documents'));
  const matter = `id: d\ntitle: D\npublisher: null\nauthor: null\npublished: null\nurl: null\nsha256: ${hash}\n`;
  writeFileSync(join(folder, 'documents/d.md'), `---\n${matter}---\n${text}`);
  writeFileSync(
    join(folder, 'project.yaml'),
    'project:\n  title: T\nrelationTypes:\n  role: holds\n',
  );
  writeFileSync(
    join(folder, 'graph.yaml'),
    `entities:\n  - { id: a, type: person, name: A }\n  - { id: b, type: place, name: B }\n${graph}`,
  );
  return folder;
}

const complaints = (folder: string) => readCorpus(folder).problems.map(problemText);
const relation = (cite: string, more = '') =>
  `relations:\n  - id: r\n    from: a\n    type: role\n    to: b\n    label: knows\n${more}    cite:\n      - ${cite}\n`;

test('the bundled corpus has no problems and fits the interchange format', () => {
  const { content, problems } = readCorpus(BUNDLED);
  expect(problems.map(problemText)).toEqual([]);
  expect(interchangeSchema.parse(content)).toEqual(content);
  const texts = new Map(content.documents.map(({ id, text }) => [id, text]));
  for (const { document, start, end, quote } of content.citations) {
    expect(sliceCodePoints(texts.get(document) ?? '', start ?? -1, end ?? -1)).toBe(quote);
  }
});

test('the same folder always gives the same content', () => {
  const copy = mkdtempSync(join(tmpdir(), 'edgewise-corpus-'));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(BUNDLED, copy, { recursive: true });
  expect(JSON.stringify(readCorpus(copy))).toBe(JSON.stringify(readCorpus(BUNDLED)));
});

test('a quote becomes offsets, context, a derived id and the defaults', () => {
  const { content, problems } = readCorpus(
    corpus(relation('{ document: d, quote: They did., prefix: "They did. " }')),
  );
  expect(problems).toEqual([]);
  expect(content.relations).toMatchObject([{ modality: 'stated', negated: false, speaker: null }]);
  expect(content.citations).toEqual([
    {
      id: 'r-1',
      relation: 'r',
      document: 'd',
      start: 32,
      end: 41,
      quote: 'They did.',
      prefix: '😀 He said “no  deal”. They did. ',
      suffix: '',
      stance: 'supports',
      verdict: 'exact',
    },
  ]);
});

test.each([
  [
    'a missing quote',
    relation('{ document: d, quote: never said }'),
    'graph.yaml:11: the quote “never said” is not in “d”; copy it to the letter',
  ],
  [
    'a near miss',
    relation(`{ document: d, quote: '"no deal"' }`),
    'graph.yaml:11: the quote “"no deal"” is not in “d” to the letter; the text has "“no  deal”"',
  ],
  [
    'an ambiguous quote',
    relation('{ document: d, quote: They did. }'),
    'graph.yaml:11: the quote “They did.” stands 2 times in “d”; tell which with a prefix or suffix: "😀 He said “no  deal”. […] They did.", "😀 He said “no  deal”. They did. […]"',
  ],
  [
    'a wrong prefix',
    relation('{ document: d, quote: He said, prefix: Once }'),
    'graph.yaml:11: the quote “He said” does not stand in “d” between this prefix and suffix',
  ],
  [
    'an unknown document',
    relation('{ document: x, quote: He said }'),
    'graph.yaml:11: there is no document “x”',
  ],
  [
    'an unknown entity',
    relation('{ document: d, quote: He said }', '    speaker: nobody\n'),
    'graph.yaml:10: there is no entity “nobody”; declare it under “entities”',
  ],
  [
    'an undeclared type',
    relation('{ document: d, quote: He said }').replace('role', 'rule'),
    'graph.yaml:7: the relation type “rule” is not declared in project.yaml',
  ],
  [
    'an unknown field',
    relation('{ document: d, quote: He said }', '    colour: red\n'),
    'graph.yaml:10: unknown field “colour”; remove it or correct its name',
  ],
  [
    'an unknown list',
    'persons: []\n',
    'graph.yaml:4: unknown field “persons”; use one of entities, relations, tensions',
  ],
  [
    'a relation without quotes',
    relation('{ document: d, quote: He said }').replace(/ {4}cite:[\s\S]*/, '    cite: []\n'),
    'graph.yaml:10: “cite”: Too small: expected array to have >=1 items',
  ],
  [
    'a wrong modality',
    relation('{ document: d, quote: He said }', '    modality: perhaps\n'),
    'graph.yaml:10: “modality”: Invalid option',
  ],
  [
    'a tension without relation',
    'tensions:\n  - id: t\n    relations: [x, y]\n    note: n\n',
    'graph.yaml:6: there is no relation “x”',
  ],
  ['broken YAML', 'relations:\n  - { id: r\n', 'graph.yaml:6: this is not valid YAML'],
])('%s is named with file and line', (_what, graph, complaint) => {
  expect(complaints(corpus(graph)).join('\n')).toContain(complaint);
});

test('a duplicate id names both places', () => {
  const twice =
    relation('{ document: d, quote: He said }') +
    relation('{ document: d, quote: said }').replace('relations:\n', '');
  expect(complaints(corpus(twice))).toEqual([
    'graph.yaml:12: the id “r” is taken by graph.yaml:5; give it another',
  ]);
});

test('all problems are listed at once, in order', () => {
  const folder = corpus(
    relation('{ document: d, quote: nowhere }', '    speaker: nobody\n').replace('role', 'rule'),
  );
  expect(complaints(folder).map((text) => text.slice(0, 13))).toEqual([
    'graph.yaml:7:',
    'graph.yaml:10',
    'graph.yaml:12',
  ]);
});

test('a document that was altered no longer has its hash', () => {
  const [complaint] = complaints(corpus('', TEXT, textHash('other')));
  expect(complaint).toContain(`documents/d.md:8: the text's SHA-256 is ${textHash(TEXT)}`);
});

test('a folder without project.yaml says what is missing', () => {
  const folder = corpus('');
  rmSync(join(folder, 'project.yaml'));
  expect(complaints(folder)).toEqual([
    'project.yaml:1: the file is missing; a corpus folder has one, with the title and the relation types',
  ]);
});

const VIEWED = (view: string) =>
  corpus(
    `${relation('{ document: d, quote: deal }')}views:\n  - id: v\n    name: V\n    note: N\n${view}`,
  );

test('a view takes the entities of its relations along and hides what it does not name', () => {
  const more =
    '  - { id: other, from: b, type: role, to: a, label: knows, cite: [{ document: d, quote: deal }] }\n';
  const folder = corpus(
    `${relation('{ document: d, quote: deal }')}${more}views:\n  - { id: v, name: V, relations: [other] }\n`,
  );
  const { views, problems } = readCorpus(folder);
  expect(problems).toEqual([]);
  expect(views).toEqual([
    {
      id: 'v',
      name: 'V',
      note: '',
      place: 0,
      entities: ['b', 'a'],
      relations: ['r', 'other'],
      hiddenRelations: ['r'],
      colours: 'nothing',
      layout: 'force',
    },
  ]);
});

test('a view that names what is not there is refused with file and line', () => {
  expect(complaints(VIEWED('    relations:\n      - r\n      - nope\n'))).toEqual([
    'graph.yaml:18: there is no relation “nope” for the view to show',
  ]);
  expect(complaints(VIEWED('    relations: [r]\n    entities: [a, ghost]\n'))).toEqual([
    'graph.yaml:17: there is no entity “ghost” for the view to show',
  ]);
  expect(complaints(VIEWED('    relations: []\n'))).toHaveLength(1);
});

test('the bundled views tell a story with a note each', () => {
  const { views } = readCorpus(BUNDLED);
  expect(views.length).toBeGreaterThanOrEqual(5);
  expect(views.length).toBeLessThanOrEqual(7);
  for (const view of views) {
    expect(view.note.length).toBeGreaterThan(80);
    expect(view.relations.length - view.hiddenRelations.length).toBeGreaterThanOrEqual(8);
  }
});
