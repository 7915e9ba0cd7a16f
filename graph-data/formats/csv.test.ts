import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

/** Reads CSV as RFC 4180 says, one cell after another. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g);
  for (const [, quoted, plain = '', end] of cells) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('=1+1', ' =1', '"=1"', '\t', '\r\n', '@a', '-1', '＝1', "'x", 'a,"b"'),
);

test('every cell comes back once our apostrophe is taken off, and none can be a formula', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
      (rows) => {
        const read = parse(toCsv(rows));
        expect(read.flat().filter((value) => /^["\s]*[=+\-@＝]/.test(value))).toEqual([]);
        expect(read.map((row) => row.map((value) => value.replace(/^'/, '')))).toEqual(rows);
      },
    ),
    { numRuns: 1_000 },
  );
});
