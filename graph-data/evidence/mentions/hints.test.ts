/** How a passage is said. */
import { describe, expect, test } from 'vitest';
import { findMentions } from './find.ts';
import { hintsFor } from './hints.ts';

const PEOPLE = [
  { type: 'person', name: 'Thomas Homan', aliases: ['Homan'] },
  { type: 'person', name: 'Jessica Vaughan', aliases: [] },
  { type: 'organisation', name: 'Border Office', aliases: [] },
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
    ['We will cooperate', 'intended', 'We will'],
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
  expect(hints('He had no results.', 'had no results').negated).toBe('no');
  expect(hints('No doubt he paid.', 'No doubt he paid').negated).toBeNull();
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
  test('stands in the passage, beyond its quotation marks', () => {
    const text = '“We informed Jessica Vaughan,” Homan said. The board met.';
    expect(hints(text, '“We informed Jessica Vaughan,” Homan said.').speaker).toEqual({
      value: 0,
      word: 'said',
    });
  });
  test('reports without quotation marks, and is who is described, not what the description names', () => {
    const text = 'Ms. Jessica Vaughan of the Border Office stated that her office had no results.';
    const expected = { value: 1, word: 'stated' };
    expect(hints(text, 'her office had no results').speaker).toEqual(expected);
    expect(hints(text, text).speaker).toEqual(expected);
    expect(hints(text, 'Jessica Vaughan of the Border Office').speaker).toBeNull();
    const two = 'Homan said that it rained, but the office had no results.';
    expect(hints(two, 'the office had no results').speaker).toBeNull();
    const german = 'Thomas Homan erklärte, dass es regnet.';
    expect(hints(german, 'es regnet', 'de').speaker).toEqual({ value: 0, word: 'erklärte' });
  });
  test('is nobody where it is a pronoun, or no quotation', () => {
    expect(hints('“Shame on them,” he said of Homan.', 'Shame on them').speaker).toBeNull();
    expect(hints('The board met, Homan said.', 'The board met').speaker).toBeNull();
  });
});
