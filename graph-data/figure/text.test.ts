/** Text of figures: lines that fit, characters that XML can hold. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeRadius, wrapLabel } from './geometry.ts';
import { createMeasure } from './measure.ts';
import { escapeXml } from './xml.ts';

const measure = createMeasure();

test('labels wrap to their width and end in an ellipsis', () => {
  const style = { size: 12, weight: 500, width: 160, lines: 3 };
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const lines = wrapLabel(text, measure, style);
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines)
        if ([...new Intl.Segmenter().segment(line)].length > 2)
          expect(measure(line, 12, 500)).toBeLessThanOrEqual(160);
    }),
  );
  expect(wrapLabel('word '.repeat(60), measure, style).at(-1)).toMatch(/…$/);
  expect(nodeRadius(0)).toBe(14);
  expect(nodeRadius(1e6)).toBe(26);
});

test('illegal characters are replaced, legal ones kept', () => {
  expect(escapeXml('a\u0001b\uD800c')).toBe('a\uFFFDb\uFFFDc');
  expect(escapeXml('tab\tline\nمرحبا 👩‍⚖️')).toBe('tab\tline\nمرحبا 👩‍⚖️');
});
