/** Marks of cited passages. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf, type Mark, marksOf, type Passage } from './marks.ts';

const TEXT = 'One two.\n\nThree four five.\nSix.';

function draw(content: readonly (string | Mark)[]): string {
  return content
    .map((part) =>
      typeof part === 'string' ? part : `[${part.own.join('+')}:${draw(part.children)}]`,
    )
    .join('');
}

function marked(text: string, passages: readonly Passage[], active: string | null): string[] {
  return blocksOf(text, passages).map((block) => draw(marksOf(text, block, active)));
}

function textOf(content: readonly (string | Mark)[]): string {
  return content.map((part) => (typeof part === 'string' ? part : textOf(part.children))).join('');
}

function allMarks(content: readonly (string | Mark)[]): Mark[] {
  return content.flatMap((part) =>
    typeof part === 'string' ? [] : [part, ...allMarks(part.children)],
  );
}

describe('blocks', () => {
  test('are the paragraphs, with their line breaks', () => {
    expect(marked(TEXT, [], null)).toEqual(['One two.\n\n', 'Three four five.\n', 'Six.']);
    expect(blocksOf('', [])).toEqual([]);
  });

  test('grow together where a passage reaches over their border', () => {
    const passage = { citation: 'a', start: 4, end: 15 };
    expect(marked(TEXT, [passage], null)).toEqual(['One [a:two.\n\nThree] four five.\n', 'Six.']);
  });

  test('leave out what is no stretch of the text', () => {
    const none = [
      { citation: 'a', start: 3, end: 3 },
      { citation: 'b', start: 30, end: 99 },
      { citation: 'c', start: -1, end: 2 },
    ];
    expect(marked(TEXT, none, null).join('')).toBe(TEXT);
  });
});

describe('marks', () => {
  const text = 'abcdefghij';
  const a = { citation: 'a', start: 1, end: 5 };
  const b = { citation: 'b', start: 3, end: 8 };
  const c = { citation: 'c', start: 3, end: 5 };

  test('nest where one passage holds the other', () => {
    expect(marked(text, [a, c], null)).toEqual(['a[a:bc[c:de]]fghij']);
    expect(marked(text, [c, a], 'c')).toEqual(['a[a:bc[c:de]]fghij']);
  });

  test('of equal passages are one', () => {
    expect(marked(text, [a, { ...a, citation: 'z' }], null)).toEqual(['a[a+z:bcde]fghij']);
  });

  test('that cross are cut, never the active one', () => {
    expect(marked(text, [a, b], 'a')).toEqual(['a[a:bc[b:de]][b:fgh]ij']);
    expect(marked(text, [a, b], 'b')).toEqual(['a[a:bc][b:[a:de]fgh]ij']);
  });

  test('know all citations of their place, and where a passage begins', () => {
    const [block] = blocksOf(text, [a, b]);
    const marks = block ? allMarks(marksOf(text, block, 'a')) : [];
    expect(marks.map(({ all, begins }) => [all.join(''), begins])).toEqual([
      ['a', true],
      ['ab', true],
      ['b', false],
    ]);
  });
});

test('whatever the passages, the text is whole and the active one has one mark with its words', () => {
  const texts = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '\n'),
    minLength: 1,
    maxLength: 40,
  });
  const range = fc.tuple(fc.nat(40), fc.nat(40));
  fc.assert(
    fc.property(texts, fc.array(range, { maxLength: 12 }), fc.nat(11), (text, ranges, pick) => {
      const passages = ranges.map(([start, length], at) => ({
        citation: `${at}`,
        start: start % text.length,
        end: Math.min(text.length, (start % text.length) + 1 + length),
      }));
      const active = passages[pick % Math.max(1, passages.length)];
      const content = blocksOf(text, passages).flatMap((block) =>
        marksOf(text, block, active?.citation ?? null),
      );
      expect(textOf(content)).toBe(text);
      const marks = allMarks(content);
      for (const passage of passages) {
        const pieces = marks.filter(({ own }) => own.includes(passage.citation));
        const words = text.slice(passage.start, passage.end);
        expect(pieces.map(({ children }) => textOf(children)).join('')).toBe(words);
        expect(pieces.filter(({ begins }) => begins).length).toBeGreaterThanOrEqual(1);
        if (passage === active) expect(pieces).toHaveLength(1);
      }
    }),
  );
});
