/** Quotation marks around words that bring their own. */
import { expect, test } from 'vitest';
import { quoted } from './quoted.ts';

test('double marks, or single ones around words that have double ones', () => {
  expect(quoted('He said so.')).toBe('“He said so.”');
  expect(quoted('It’s mine')).toBe('“It’s mine”');
  for (const own of ['“Our arrests will go up.”', 'attempts to "conceal"', '« oui »', '„ja“']) {
    expect(quoted(own)).toBe(`‘${own}’`);
  }
});
