/** How a passage is said. */
import { describe, expect, test } from 'vitest';
import { findMentions } from './find.ts';
import { hintsFor } from './hints.ts';

const PEOPLE = [
  { type: 'person', name: 'Thomas Homan', aliases: ['Homan'] },
  { type: 'person', name: 'Jessica Vaughan', aliases: [] },
];

function hints(text: string, passage: string, language = 'en') {
  const start = text.indexOf(passage);
  const mentions = findMentions(text, PEOPLE);
  const end = start + passage.length;
  return hintsFor({
    text,
    start,
    end,
    sentenceStart: 0,
    sentenceEnd: text.length,
    language,
    mentions,
  });
}

describe('modality', () => {
  test.each([
    ['is threatening to withhold funds', 'threatened', 'threatening'],
    ['urged them to leave', 'demanded', 'urged'],
    ['is now looking at arresting mayors', 'intended', 'looking at'],
    ['would be cut', 'conditional', 'would'],
    ['arrests will go up', 'predicted', 'will'],
    ['allegedly paid him', 'claimed', 'allegedly'],
  ])('of “%s” is %s', (passage, value, word) => {
    expect(hints(passage, passage).modality).toEqual({ value, word });
  });
  test('is not guessed where nothing tells', () => {
    expect(hints('The board met in Boston.', 'The board met')).toEqual({
      modality: null,
      negated: null,
      speaker: null,
    });
  });
  test('is looked for in the passage alone', () => {
    expect(
      hints('If it rains, the fair is held inside.', 'the fair is held inside').modality,
    ).toBeNull();
  });
});

test('negation is told by the word', () => {
  expect(hints('He wasn’t paid.', 'wasn’t paid').negated).toBe('wasn’t');
  expect(hints('They refused to pay.', 'refused to pay').negated).toBe('refused to');
  expect(hints('Not only he paid.', 'Not only he paid').negated).toBeNull();
  expect(hints('Sie zahlte nicht.', 'zahlte nicht', 'de').negated).toBe('nicht');
});

describe('the speaker', () => {
  test('stands beside a verb of saying, before or after the quotation', () => {
    const text = '“We’re looking at what options we have,” Homan told the Times.';
    expect(hints(text, 'We’re looking at what options we have').speaker).toEqual({
      value: 0,
      word: 'told',
    });
    const other = '“It’s very refreshing,” said Jessica Vaughan, of the Center.';
    expect(hints(other, 'It’s very refreshing').speaker).toEqual({ value: 1, word: 'said' });
  });
  test('is nobody where it is a pronoun, or no quotation', () => {
    expect(hints('“Shame on them,” he said of Homan.', 'Shame on them').speaker).toBeNull();
    expect(hints('The board met, Homan said.', 'The board met').speaker).toBeNull();
  });
});
