import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { LIMITS } from '../formats/limits.ts';
import { textIn } from '../formats/registry.ts';
import { READ_FORMATS, type ReadFormat } from '../model/import-words.ts';
import type { ImportResult } from '../model/imports.ts';
import { ServiceError } from '../rpc/errors.ts';
import { importFiles } from './import-files.ts';
import { fileOf, graphHash } from './import-sample.ts';
import { openSample, sampleContent } from './sample.ts';
import { workbook } from './workbook-sample.ts';

// A hundred thousand commits would mostly wait for the disk; what they do is the same in memory.
if (existsSync('/dev/shm')) process.env.TMPDIR = '/dev/shm';

/** Damaged files per format. */
const RUNS = Number(process.env.EDGEWISE_FUZZ ?? 10_000);
/** Files brought into one project: what is stored adds up, and to hash it takes longer. */
const FILES_A_PROJECT = 100;

function valid(format: ReadFormat): Buffer {
  if (format === 'xlsx')
    return Buffer.from(
      workbook([
        ['source', 'target', 'label'],
        ['A', 'B', 'knows'],
      ]),
    );
  return Buffer.from(textIn(format, sampleContent(), { title: 'T', table: null }));
}

/** Valid files with a few bytes changed, dropped or doubled, and bytes that never were a file. */
function damaged(bytes: Buffer): fc.Arbitrary<Buffer> {
  const cut = fc.record({
    at: fc.nat(bytes.length - 1),
    kind: fc.constantFrom('set', 'drop', 'double', 'end'),
    value: fc.integer({ min: 0, max: 255 }),
    length: fc.integer({ min: 1, max: 40 }),
  });
  const mutated = fc
    .array(cut, { minLength: 1, maxLength: 4 })
    .map((cuts) => cuts.reduce(apply, bytes));
  return fc.oneof(
    { weight: 4, arbitrary: mutated },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((each) => Buffer.from(each)) },
  );
}

type Cut = { at: number; kind: string; value: number; length: number };
function apply(bytes: Buffer, { at, kind, value, length }: Cut): Buffer {
  const before = bytes.subarray(0, at);
  if (kind === 'end') return before;
  if (kind === 'set') return Buffer.concat([before, Buffer.from([value]), bytes.subarray(at + 1)]);
  const piece = bytes.subarray(at, at + length);
  const after = bytes.subarray(at + length);
  return kind === 'drop'
    ? Buffer.concat([before, after])
    : Buffer.concat([before, piece, piece, after]);
}

test.each(READ_FORMATS)(
  '%s: damaged files end in a sentence or in rows stored and reported',
  async (format) => {
    let { project } = openSample();
    let hash = await graphHash(project);
    let files = 0;
    await fc.assert(
      fc.asyncProperty(damaged(valid(format)), async (bytes) => {
        files += 1;
        if (files % FILES_A_PROJECT === 0) {
          project = openSample().project;
          hash = await graphHash(project);
        }
        try {
          const result = await importFiles(project, [fileOf('x', bytes, 97)], { format });
          expect(result.rows).toBe(result.stored + result.reported.length);
          hash = await graphHash(project);
        } catch (error) {
          expect(error).toBeInstanceOf(ServiceError);
          expect(error).toMatchObject({ code: 'INVALID_INPUT' });
          expect(await graphHash(project)).toBe(hash);
        }
        expect(project.db.inTransaction).toBe(false);
      }),
      { numRuns: RUNS },
    );
  },
  900_000,
);

test('cancelled at any point, nothing is changed and the next import works', async () => {
  const { project } = openSample();
  const hash = await graphHash(project);
  const rows = Array.from({ length: 12_000 }, (_, row) => `P${row},Q${row % 7},met`).join('\n');
  const file = `source,target,label\n${rows}`;
  for (let k = 1; k <= 12; k++) {
    const controller = new AbortController();
    let pieces = 0;
    const { name, open } = fileOf('x.csv', file, 10_000);
    const counted = async function* () {
      for await (const piece of open()) {
        pieces += 1;
        if (pieces === k) controller.abort();
        yield piece;
      }
    };
    const run = importFiles(project, [{ name, open: counted }], { signal: controller.signal });
    await expect(run).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await graphHash(project)).toBe(hash);
  }
  const result = await importFiles(project, [fileOf('x.csv', file)]);
  expect(result).toMatchObject({ rows: 12_000, stored: 12_000 });
}, 120_000);

async function importText(name: string, text: string | Uint8Array): Promise<ImportResult> {
  return importFiles(openSample().project, [fileOf(name, text)]);
}
const refused = async (name: string, text: string | Uint8Array, sentence: RegExp) => {
  const { project } = openSample();
  const hash = await graphHash(project);
  await expect(importFiles(project, [fileOf(name, text)])).rejects.toThrow(sentence);
  expect(await graphHash(project)).toBe(hash);
};

const GRAPHML = '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph>';

test('XML: no DOCTYPE, no entities, no depths', async () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
  await refused('x.graphml', `${bomb}${GRAPHML}<node id="&b;"/></graph></graphml>`, /DOCTYPE/);
  await refused('x.gexf', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><gexf/>', /DOCTYPE/);
  await refused('x.graphml', `${GRAPHML}<node id="&lol;"/></graph></graphml>`, /line 1: .*entity/i);
  await refused(
    'x.graphml',
    `${GRAPHML}${'<node id="a">'.repeat(200_000)}`,
    /nested deeper than 64/,
  );
  await refused('x.graphml', '<html/>', /no GraphML/);
  const attributes = Array.from({ length: 1_001 }, (_, index) => `a${index}="1"`).join(' ');
  await refused('x.gexf', `<gexf ${attributes}/>`, /more than 1000 attributes/);
});

test('XML in UTF-16 with CDATA and prefixes is read as what it says', async () => {
  const xml = `<?xml version="1.0" encoding="UTF-16"?><g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns"><g:key id="d0" for="node" attr.name="label"/><g:graph><g:node id="1"><g:data key="d0"><![CDATA[Ann & <Co>]]></g:data></g:node><g:node id="1"/></g:graph></g:graphml>`;
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, 'utf16le')]);
  const result = await importText('x.graphml', bytes);
  expect(result).toMatchObject({ rows: 2, stored: 1, added: { entities: 1 } });
  expect(result.reported).toEqual([
    { file: 'x.graphml', line: 1, problem: 'the id “1” is given to two entities' },
  ]);
  expect(result.inverse?.changes).toEqual([{ op: 'delete', kind: 'entity', id: '1' }]);
});

test('JSON: prototypes, depth, doubled keys and numbers that cannot be held', async () => {
  const node = (attributes: string) => `{"key":"a","attributes":{"label":"L",${attributes}}}`;
  const graph = (nodes: string) => `{"options":{},"nodes":[${nodes}],"edges":[]}`;
  for (const bad of [
    '"__proto__":{"polluted":1}',
    '"x":1,"x":2',
    '"x":9007199254740993',
    '"x":1e999',
  ]) {
    const result = await importText('x.json', graph(node(bad)));
    expect(result).toMatchObject({ rows: 1, stored: 0 });
    expect(result.reported).toHaveLength(1);
  }
  expect('polluted' in {}).toBe(false);
  const constructed = await importText(
    'x.json',
    graph(node('"constructor":{"prototype":{"polluted":1}}')),
  );
  expect([constructed.stored, 'polluted' in {}]).toEqual([1, false]);
  await refused('x.json', graph('['.repeat(200_000)), /nested deeper than 64/);
  await refused('x.json', `${graph('')} x`, /line 1: .*something follows/);
  await refused('x.json', '{"format":"edgewise","version":2}', /newer Edgewise/);
  expect(await importText('x.json', `\ufeff${graph(node('"x":1'))}`)).toMatchObject({ stored: 1 });
});

test('CSV: every row is stored or reported with its line', async () => {
  const csv = [
    '\ufeffSource;Target;Label',
    'A;B;knows',
    '"A";"C\nD";x',
    'A;;x',
    'A;B;"open',
    '',
  ].join('\r\n');
  const result = await importText('x.csv', csv);
  expect(result).toMatchObject({ rows: 4, stored: 2 });
  expect(result.reported.map(({ line }) => line)).toEqual([5, 6]);
  const ragged = await importText('x.tsv', 'name\ttype\rAnn\tperson\tmore\rBob\n\r\nCem\tgroup');
  expect(ragged.reported).toMatchObject([{ line: 2 }]);
  expect(ragged).toMatchObject({ rows: 3, stored: 2 });
  const latin = await importText('x.csv', Buffer.from('name,type\nJosé Müller,person', 'latin1'));
  expect(latin.inverse?.changes).toEqual([{ op: 'delete', kind: 'entity', id: 'jose-muller' }]);
  const wide = Buffer.from('name,type\nZoë,person', 'utf16le');
  expect(await importText('x.csv', wide)).toMatchObject({ added: { entities: 1 } });
  const strange = await importText('x.csv', 'name,,name,__proto__\nAnn,1,2,3');
  expect(strange.ignored.map(({ name }) => name)).toEqual(['column 2', 'name', '__proto__']);
  await refused('x.csv', '', /the file is empty/);
  await refused('x.csv', 'a,b\n1,2', /line 1: the header “a, b”/);
  await refused(
    'x.csv',
    Array.from({ length: 10_000 }, (_, c) => `c${c}`).join(','),
    /1,000 columns/,
  );
  const nul = await importText('x.csv', 'name,type\nA\u0000nn,person\nBob,person');
  expect(nul).toMatchObject({ rows: 2, stored: 1, reported: [{ line: 2 }] });
});

test('a quote over ten megabytes is one cell, and reported', async () => {
  const csv = `source,target,label,quote,document\nA,B,x,"${'word\n'.repeat(2_000_000)}",D\nA,C,y,short,D`;
  const result = await importText('x.csv', csv);
  expect(result).toMatchObject({
    rows: 2,
    stored: 1,
    reported: [{ line: 2, problem: '“quote” is too long' }],
  });
}, 60_000);

test('a workbook that unpacks to far more than it is, is refused', async () => {
  const zeros = new Uint8Array(20 * 1024 * 1024).fill(32);
  await refused('x.xlsx', zipSync({ 'xl/worksheets/sheet1.xml': zeros }), /unpacks to far more/);
  await refused('x.xlsx', Buffer.from('PK\u0003\u0004nonsense'), /workbook/);
  const many = Object.fromEntries(
    Array.from({ length: LIMITS.zipEntries + 1 }, (_, n) => [`x${n}`, new Uint8Array()]),
  );
  await refused('x.xlsx', zipSync(many), /too many files/);
}, 60_000);
