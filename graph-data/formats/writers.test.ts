import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { sampleContent, sampleEntity } from '../service/sample.ts';
import { toAnnotations } from './annotations.ts';
import { toEdgeList } from './csv-export.ts';
import { toMarkdown } from './markdown.ts';
import { onePage } from './pages.ts';
import { textIn, WRITERS, type WriteFormat, type Writer } from './registry.ts';

/** The sample with a name that XML has trouble with. */
function hostile() {
  const content = sampleContent();
  const [first] = content.entities;
  if (first !== undefined) first.name = 'a\u0001\u001f]]>&<b\ufffe\ufffe"\'\r\n😀';
  return content;
}

test.each(['graphml', 'gexf'] as const)(
  '%s is well-formed whatever the names, and counts what it replaced',
  (format) => {
    const writer: Writer = WRITERS[format];
    const options = { title: 'T', table: null };
    const errors: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', ({ message }) => errors.push(message));
    parser.write(textIn(format, hostile(), options)).close();
    expect(errors).toEqual([]);
    expect(writer.losses(onePage(hostile()), options)).toEqual([
      '4 characters that XML cannot hold; each is replaced by U+FFFD',
    ]);
    expect(writer.losses(onePage(sampleContent()), options)).toEqual([]);
  },
);

test('an edge list tells what of the entities it leaves out', () => {
  const content = sampleContent();
  const [first] = content.relations;
  const more = ['x', 'y', 'z'].map((id) => ({ ...sampleEntity(id, 'Twin'), description: 'Said.' }));
  content.entities.push(...more, sampleEntity('w', 'Aliased', ['Other']));
  if (first !== undefined)
    content.relations.push({ ...first, id: 'new', source: 'x', target: 'w' });
  const { losses } = WRITERS.csv;
  const told = losses(onePage(content), { title: 'T', table: null });
  const before = losses(onePage(sampleContent()), { title: 'T', table: null });
  expect(told.filter((loss) => !before.includes(loss))).toEqual([
    '2 entities without a relation',
    '2 entities’ aliases',
    '3 descriptions',
    '2 entities with the type and name of another, which become one',
  ]);
});

test('annotations quote and point in code points', () => {
  const { first } = JSON.parse(toAnnotations(sampleContent()));
  expect(first.items).toHaveLength(6);
  expect(first.items[0]).toMatchObject({
    type: 'Annotation',
    target: {
      source: 'https://example.org/a',
      selector: [
        { type: 'TextQuoteSelector', exact: 'Ann leads Blue.', prefix: '😀 ' },
        { type: 'TextPositionSelector', start: 2, end: 17 },
      ],
    },
  });
});

test('every quote is in every format', () => {
  const content = sampleContent();
  for (const format of Object.keys(WRITERS) as WriteFormat[]) {
    const written = textIn(format, content, { title: 'T', table: null });
    for (const { quote } of content.citations)
      expect([format, written]).toEqual([format, expect.stringContaining(quote)]);
  }
});

test('a report numbers its footnotes and says what nothing backs', () => {
  const report = toMarkdown(sampleContent(), 'A *title*');
  expect(report).toContain('# A \\*title\\*\n');
  expect(report.match(/^\[\^\d+\]: “/gm)).toHaveLength(6);
  expect(report).toContain('- Bob 100% – speaks for – Bob 100% (no citation)');
  expect(report).toContain('(according to Bob 100%, negated)');
});

test('FollowTheMoney keeps types that it has no schema for', () => {
  const content = sampleContent();
  const entities = content.entities.map((each) => ({ ...each, type: 'constructor' }));
  const lines = textIn('ftm', { ...content, entities }, { title: 'T', table: null });
  const notes = lines.split('\n').filter((line) => line.includes('"schema":"Note"'));
  expect(notes).toHaveLength(4);
  expect(JSON.parse(notes[0] ?? '').properties.keywords).toEqual(['edgewise:type:constructor']);
});

test('the edge list has the columns that it is documented to have', () => {
  const [header, first] = toEdgeList(sampleContent()).split('\r\n');
  expect(header).toBe(
    'source,source_type,target,target_type,type,label,speaker,modality,negated,occurred,quote,stance,verdict,document,publisher,author,published,url,start,end',
  );
  expect(first).toBe(
    'Ann Ärgerlich,person,Blue,organisation,role,leads,,stated,false,,Ann leads Blue.,supports,exact,Title of doc,The Paper,,2017-01-26,https://example.org/a,2,17',
  );
});
