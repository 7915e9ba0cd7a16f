/** What a typed name is taken for. */
import { describe, expect, test } from 'vitest';
import { judgeName } from './judge-name.ts';

describe('the type of a typed name', () => {
  test.each([
    ['Larkfield Municipal Water Company', 'organisation'],
    ['Town Council of Larkfield', 'organisation'],
    ['NATO', 'organisation'],
    ['Larkfield Courier', 'publication'],
    ['Clean Water Act', 'law'],
    ['Ada Lovelace', 'person'],
    ['Ashby Row', 'place'],
    ['Mill Lane well', 'place'],
    ['discoloured water', null],
    ['travel ban', null],
    ['', null],
  ])('“%s” is a %s', (name, type) => {
    expect(judgeName(name, 'en')).toBe(type);
  });

  test('with the words of the language of the text', () => {
    expect(judgeName('Stadtwerke Lindau GmbH', 'de')).toBe('organisation');
    expect(judgeName('Wasser', 'de')).toBeNull();
  });
});
