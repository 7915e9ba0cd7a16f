import fc from 'fast-check';
import { expect, test } from 'vitest';
import { warningsOf } from './context-guard.ts';
import { rulesFor } from './context-rules/index.ts';
import { sentenceStarts, surround } from './sentences.ts';

/** The warnings for the quote between ⟦ and ⟧, as kind, word and place. */
function guard(marked: string, speaker: string[] = [], negated = false): string[] {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = marked.replace('⟦', '').replace('⟧', '');
  const rules = rulesFor(text);
  const around = surround(text, start, end, rules);
  const relation = { modality: 'stated' as const, negated };
  const found = warningsOf(
    { text, start, end, around, relation, speaker, speakerIsAuthor: false },
    rules,
  );
  return found.map(({ kind, word, where }) => `${kind}: ${word} ${where}`);
}

test.each<[string, string[]]>([
  ['The mayor did not say that. He did not ⟦cut the funds⟧ of the city.', ['negation: not before']],
  ['The police wo n’t ⟦detain noncitizens⟧ here .', ['negation: wo n’t before']],
  ['The mayor denied that ⟦the city was warned⟧ in time.', ['denial: denied before']],
  ['⟦The city was warned⟧, according to the Times.', ['hearsay: according to after']],
  ['If the order stands, ⟦the city will sue⟧.', ['condition: If before']],
  ['⟦They do not hold immigrants⟧ unless there is a warrant.', ['condition: unless after']],
  ['⟦The penalty is five years⟧ but could be more.', ['cut off: but end']],
  ['In the end some ⟦cities refused⟧ to answer.', ['cut off: some start']],
  ['In the end the ci⟦ties refused⟧ to answer.', ['cut off: ci start']],
  ['The mayor said ⟦that the city will sue⟧.', []],
  ['He did not come. ⟦The city sued.⟧ She was not there.', []],
  ['⟦They must tell them⟧, even if he is not guilty of it.', []],
  ['Das ist laut der Zeitung so und ⟦die Stadt klagt⟧ mit den anderen.', ['hearsay: laut before']],
  [
    'La ville et le maire ont dit que les élus ne sont pas ⟦prêts à aider⟧ dans la rue.',
    ['negation: pas before'],
  ],
  ['El alcalde y los vecinos de la ciudad no ⟦quieren ir⟧ con el juez.', ['negation: no before']],
  ['市长说⟦城市不会合作⟧，他们不同意。', []],
])('%s', (text, expected) => {
  expect(guard(text)).toEqual(expected);
});

test('what the relation itself says is no reason to warn', () => {
  expect(guard('He did not ⟦cut the funds⟧ of the city.', [], true)).toEqual([]);
  expect(guard('⟦The city was warned⟧, according to the Times.', ['The Times'])).toEqual([]);
});

test('a speaker may be named by surname, in the paragraph or nearby, or is missed', () => {
  const near = 'Mr. Homan was clear. ⟦“They need to look at this.”⟧';
  expect(guard(near, ['Thomas Homan'])).toEqual([]);
  expect(guard(near, ['Jeff Sessions'])).toEqual(['speaker not near: Jeff Sessions before']);
  expect(
    guard(`Sessions spoke.\n${'It was long. '.repeat(80)}\n${near}`, ['Jeff Sessions']),
  ).toHaveLength(1);
  expect(guard('王毅在北京。⟦他说不会。⟧', ['王毅'])).toEqual([]);
});

test.each([
  ['Mr. Homan met the U.S. Attorney. He left.', ['Mr. Homan met the U.S. Attorney. ', 'He left.']],
  ['He said “No. Never.” Then he left.', ['He said “No. ', 'Never.” ', 'Then he left.']],
  ['It is not " enough . " Then it was .', ['It is not " enough . " ', 'Then it was .']],
  ['他来了。她走了。', ['他来了。', '她走了。']],
  ['A heading\n\nThe text. More.', ['A heading\n\n', 'The text. ', 'More.']],
])('the sentences of %j', (text, expected) => {
  const starts = sentenceStarts(text, rulesFor(text));
  expect(starts.map((at, index) => text.slice(at, starts[index + 1]))).toEqual(expected);
});

test('two sentences on either side are shown, verbatim', () => {
  const text = 'One. Two. Three. Four starts here, it does. Five. Six. Seven.';
  const start = text.indexOf('here');
  const { from, to } = surround(text, start, start + 4, rulesFor(text));
  expect(text.slice(from, to)).toBe('Two. Three. Four starts here, it does. Five. Six. ');
});

test('how much text stands around tells nothing else of the sentences of a passage', () => {
  const piece = fc.constantFrom(
    ...[
      'The mayor met Mr. Homan',
      'U.S. Attorney',
      '“No',
      'never”',
      'J. B. said',
      '"',
      ' " ',
      '…',
      '...',
    ],
    ...[
      '. ',
      '! ',
      '? ',
      '.',
      '.) ',
      '\n\n',
      ' ',
      ', ',
      '😀',
      '他走了。',
      ...[8, 12, 16, 20].map((times) => ' and so on'.repeat(times)),
      'no. 5 ',
    ],
  );
  const pieces = fc.array(piece, { minLength: 200, maxLength: 500, size: 'max' });
  fc.assert(
    fc.property(pieces, fc.double({ min: 0, max: 1, noNaN: true }), (list, where) => {
      const text = list.join('');
      const start = Math.floor(where * (text.length - 1));
      const end = Math.min(text.length, start + 30);
      const rules = rulesFor('');
      const starts = sentenceStarts(text, rules);
      const first = starts.findLastIndex((at) => at <= start);
      const next = starts.findIndex((at) => at >= end);
      const last = next === -1 ? starts.length : next;
      // Where sentences are so long that none of this is within reach, less is shown.
      fc.pre(
        start - (starts[first - 4] ?? 0) < 2_400 && (starts[last + 4] ?? text.length) - end < 2_000,
      );
      expect(surround(text, start, end, rules)).toEqual({
        from: starts[Math.max(0, first - 2)],
        sentenceStart: starts[first],
        sentenceEnd: starts[last] ?? text.length,
        to: starts[last + 2] ?? text.length,
      });
    }),
    { numRuns: 500 },
  );
});
