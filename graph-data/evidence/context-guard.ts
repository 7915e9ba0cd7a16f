/** Warns where what stands just outside a quote may change what it says. */

import type { ContextWarning } from '../model/views.ts';
import type { Modality } from '../model/vocabulary.ts';
import { CONTEXT_RULES } from './context-rules/index.ts';
import type { ContextRules, WordRule } from './context-rules/rules.ts';
import { nameStandsIn } from './names.ts';
import type { Surrounded } from './sentences.ts';

/** A quote in its document, as the guard looks at it. Offsets in UTF-16 units. */
export type GuardedPassage = {
  text: string;
  start: number;
  end: number;
  around: Surrounded;
  relation: { modality: Modality; negated: boolean };
  /** Every name of the speaker; empty for the document's own voice. */
  speaker: readonly string[];
  /** Whether the speaker is the document's author or publisher, who need not be named near the quote. */
  speakerIsAuthor: boolean;
};

/** Words shown of what was cut off. */
const SHOWN = 6;

/** Within the quote a reader sees the word; hearsay alone is easily taken for the document's own statement. */
const SAID_INSIDE = 'hearsay';

/** UTF-16 units a word may have, spaces included; keeps the patterns cheap. */
const LONGEST_WORD = 40;

/** What follows the last closing quotation mark: words of somebody else's sentence turn nothing round. */
const AFTER_QUOTATION = /[^”»]*$/u;
const LAST_CLAUSE = /[^,;:()—–“”"]*$/u;
const FIRST_CLAUSE_END = /[,;:()—–“”"]|$/u;

/** What is read around a quote for its speaker's name beside its paragraph, in UTF-16 units. */
const SPEAKER_REACH = 700;

/** Patterns of all rules there are, made once: to make one takes longer than to look for it. */
const PATTERNS: ReadonlyMap<WordRule, RegExp> = new Map(
  CONTEXT_RULES.flatMap((rules) =>
    rules.words.map((rule) => [rule, wordPattern(rule, rules)] as const),
  ),
);
const HARMLESS: ReadonlyMap<ContextRules, RegExp> = new Map(
  CONTEXT_RULES.map((rules) => [rules, phrasePattern(rules)] as const),
);

/** Every warning about a passage, in the order of the text. */
export function warningsOf(passage: GuardedPassage, rules: ContextRules): ContextWarning[] {
  const { text, start, end, around } = passage;
  const head = text.slice(around.sentenceStart, start);
  const tail = text.slice(end, around.sentenceEnd);
  const before = wordWarnings('before', head, passage, rules);
  const after = wordWarnings('after', tail, passage, rules);
  return [
    ...before,
    ...cutStart(head, passage, rules).filter(isNew(before)),
    ...insideWarnings(passage, rules),
    ...cutEnd(tail, passage, rules).filter(isNew(after)),
    ...after,
    ...speakerWarning(passage),
  ];
}

// One word gives one warning.
function isNew(others: readonly ContextWarning[]): (warning: ContextWarning) => boolean {
  return ({ word }) => !others.some((other) => other.word === word);
}

// What the relation itself says is not lost: there the word is no reason to look twice.
function isToldBy({ relation, speaker }: GuardedPassage, kind: ContextWarning['kind']): boolean {
  const hedged = relation.modality !== 'stated';
  switch (kind) {
    case 'negation':
      return relation.negated;
    case 'denial':
      return relation.negated || hedged;
    case 'hearsay':
      return speaker.length > 0 || hedged;
    case 'condition':
      return hedged && relation.modality !== 'claimed';
    case 'cut off':
    case 'speaker not near':
      return false;
  }
}

function wordWarnings(
  where: 'before' | 'after' | 'inside',
  text: string,
  passage: GuardedPassage,
  rules: ContextRules,
): ContextWarning[] {
  if (text === '') return [];
  return rules.words.flatMap((rule) => {
    if (where === 'inside' && rule.kind !== SAID_INSIDE) return [];
    if (isToldBy(passage, rule.kind)) return [];
    const near = withinReach(text, where, rule);
    const match = patternOf(rule, rules).exec(withoutHarmless(near, rules));
    if (match === null) return [];
    const word = near.slice(match.index, match.index + match[0].length);
    return [{ kind: rule.kind, word, where, excerpt: oneLine(near) }];
  });
}

function withinReach(text: string, where: 'before' | 'after' | 'inside', rule: WordRule): string {
  if (where === 'inside') return text;
  const near = where === 'before' ? lastWords(text, rule.before) : firstWords(text, rule.after);
  if (rule.acrossClauses) {
    return where === 'before' ? near.slice(near.search(AFTER_QUOTATION)) : near;
  }
  return where === 'before'
    ? near.slice(near.search(LAST_CLAUSE))
    : near.slice(0, near.search(FIRST_CLAUSE_END));
}

// Of the same length as the text, so that a match still tells where the word is.
function withoutHarmless(text: string, rules: ContextRules): string {
  const straight = text.replaceAll('’', "'");
  return straight.replaceAll(harmlessPattern(rules), (phrase) => ' '.repeat(phrase.length));
}

function insideWarnings(passage: GuardedPassage, rules: ContextRules): ContextWarning[] {
  const quote = passage.text.slice(passage.start, passage.end);
  return wordWarnings('inside', quote, passage, rules);
}

function cutStart(
  head: string,
  { text, start }: GuardedPassage,
  rules: ContextRules,
): ContextWarning[] {
  const word = /[\p{L}\p{N}\p{M}'’-]+\s*$/u.exec(head)?.[0] ?? '';
  const withinWord =
    word !== '' && word === word.trimEnd() && /^[\p{L}\p{N}]/u.test(text.slice(start));
  const spaced = !hasUnspacedScript(word);
  const qualified = rules.qualifiers.includes(word.trim().toLowerCase());
  if (!qualified && !(withinWord && spaced)) return [];
  return [
    {
      kind: 'cut off',
      word: word.trim(),
      where: 'start',
      excerpt: oneLine(lastWords(head, SHOWN)),
    },
  ];
}

function cutEnd(
  tail: string,
  { text, end }: GuardedPassage,
  rules: ContextRules,
): ContextWarning[] {
  const match = /^[^\p{L}\p{N}]*([\p{L}\p{N}\p{M}'’]+)/u.exec(tail);
  const word = match?.[1] ?? '';
  const withinWord =
    match?.[0] === word && /[\p{L}\p{N}]\p{M}*$/u.test(text.slice(Math.max(0, end - 8), end));
  const spaced = !hasUnspacedScript(word);
  const limited = rules.limits.includes(word.toLowerCase());
  if (word === '' || (!limited && !(withinWord && spaced))) return [];
  return [{ kind: 'cut off', word, where: 'end', excerpt: oneLine(firstWords(tail, SHOWN)) }];
}

// In these scripts a word ends nowhere that a computer could see.
function hasUnspacedScript(word: string): boolean {
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(
    word,
  );
}

function speakerWarning(passage: GuardedPassage): ContextWarning[] {
  const { text, start, end, speaker, speakerIsAuthor } = passage;
  const [name] = speaker;
  if (name === undefined || speakerIsAuthor) return [];
  const near = text.slice(
    Math.min(Math.max(0, start - SPEAKER_REACH), text.lastIndexOf('\n', start) + 1),
    end + SPEAKER_REACH,
  );
  if (speaker.some((each) => nameStandsIn(near, each))) return [];
  return [{ kind: 'speaker not near', word: name, where: 'before', excerpt: '' }];
}

function patternOf(rule: WordRule, rules: ContextRules): RegExp {
  return PATTERNS.get(rule) ?? wordPattern(rule, rules);
}

function harmlessPattern(rules: ContextRules): RegExp {
  return HARMLESS.get(rules) ?? phrasePattern(rules);
}

function phrasePattern({ harmless }: ContextRules): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${harmless.map(quoted).join('|')})(?!\\p{L})`, 'giu');
}

function wordPattern({ kind, words }: WordRule, { negatedEndings }: ContextRules): RegExp {
  const endings = kind === 'negation' ? negatedEndings : [];
  const negated = endings.map((ending) => `[\\p{L}]*\\s?${quoted(ending)}`);
  const all = [...negated, ...words.map(quoted)].join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${all})(?![\\p{L}\\p{N}])`, 'iu');
}

function quoted(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
}

function lastWords(text: string, count: number): string {
  const near = text.slice(-count * LONGEST_WORD);
  const words = [...near.matchAll(/\S+/g)];
  return near.slice(words.at(-count)?.index ?? 0);
}

function firstWords(text: string, count: number): string {
  const near = text.slice(0, count * LONGEST_WORD);
  return near.slice(0, [...near.matchAll(/\S+/g)][count]?.index);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
