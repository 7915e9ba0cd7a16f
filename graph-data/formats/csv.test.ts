import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

/** Reads CSV as RFC 4180 says, one character after another. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quoted && sign === '"' && text[at + 1] === '"') cell += text[at++] ?? '';
    else if (sign === '"') quoted = !quoted;
    else if (quoted || (sign !== ',' && sign !== '\r')) cell += sign;
    else {
      row.push(cell);
      cell = '';
      if (sign === ',') continue;
      at += 1;
      rows.push(row);
      row = [];
    }
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
