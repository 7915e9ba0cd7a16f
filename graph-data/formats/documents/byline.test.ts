/** What the head of a text says of its author and publisher. */
import { describe, expect, test } from 'vitest';
import { bylineOf } from './byline.ts';

const NOTHING = { author: null, publisher: null };

describe('the head of a text', () => {
  test('as a newspaper has it', () => {
    const text =
      'Water works knew\n\nLarkfield Courier, 12 March 2026\nBy Nora Feld\n\nThe works …';
    expect(bylineOf(text)).toEqual({ author: 'Nora Feld', publisher: 'Larkfield Courier' });
  });

  test('several authors, and small words in their names', () => {
    expect(bylineOf('BY Ludwig van der Berg and Ana de la Cruz').author).toBe(
      'Ludwig van der Berg and Ana de la Cruz',
    );
  });

  test('fields by name', () => {
    expect(bylineOf('A title\nAuthor: N. Feld\nSource: The Echo\n\nText')).toEqual({
      author: 'N. Feld',
      publisher: 'The Echo',
    });
  });

  test.each([
    'By Monday the well was closed',
    'Brennick, 3 November 2025\n\nDear Mayor',
    '3 November 2025, 12 March 2026',
    'By Nora',
    `${'Line\n'.repeat(8)}By Nora Feld`,
    '',
  ])('nothing in “%s”', (text) => {
    expect(bylineOf(text)).toEqual(NOTHING);
  });
});
