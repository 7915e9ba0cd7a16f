/** Rows of the expand dialog. */
import { expect, test } from 'vitest';
import { expansionRows } from './expansion-rows.ts';

test('the two directions of a type make one row, the most to add first', () => {
  const rows = expansionRows([
    { type: 'leads', direction: 'out', total: 2, absent: 1 },
    { type: 'criticises', direction: 'out', total: 4, absent: 4 },
    { type: 'criticises', direction: 'in', total: 3, absent: 2 },
  ]);
  expect(rows).toEqual([
    { type: 'criticises', out: 4, in: 2, absent: 6, total: 7 },
    { type: 'leads', out: 1, in: 0, absent: 1, total: 2 },
  ]);
});
