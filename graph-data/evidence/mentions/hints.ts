/**
 * What the words of a passage say about how it is said: modality, negation, speaker. Careful guesses, each with the
 * word it rests on; offered to a person, never taken over.
 */
import type { Modality } from '../../model/vocabulary.ts';
import type { Mention } from './find.ts';

/** A guess and the word that led to it, as the text has it. */
export type Hint<T> = { value: T; word: string };

export type Hints = {
  modality: Hint<Modality> | null;
  /** The word that negates, or null. */
  negated: string | null;
  /** Place in the list of entities. */
  speaker: Hint<number> | null;
};

type Words = readonly (readonly [Modality, RegExp])[];

// In the order of how much they tell: a threat that would be carried out is a threat.
const MODALITIES: Readonly<Record<string, Words>> = {
  en: [
    [
      'threatened',
      /\b(?:threat(?:en(?:s|ed|ing)?)?|warned? (?:that )?(?:it|they|he|she) (?:will|would))\b/iu,
    ],
    [
      'demanded',
      /\b(?:demand(?:s|ed|ing)?|call(?:s|ed|ing)? (?:on|for)|urg(?:e|es|ed|ing)|insist(?:s|ed|ing)?)\b/iu,
    ],
    [
      'intended',
      /\b(?:plan(?:s|ned|ning)? to|intend(?:s|ed|ing)? to|seek(?:s|ing)? to|vow(?:s|ed)?|pledg(?:e|es|ed)|looking at|going to|promis(?:e|es|ed) to|(?:I|we)(?: will| shall|['’]ll))\b/iu,
    ],
    ['conditional', /\b(?:would|could|might|if|unless)\b/iu],
    ['predicted', /\b(?:will|is expected to|are expected to|predict(?:s|ed)?|likely to)\b/iu],
    [
      'claimed',
      /\b(?:claim(?:s|ed|ing)?|alleg(?:e|es|ed|edly)|according to|reportedly|argu(?:e|es|ed)|says|said)\b/iu,
    ],
  ],
  de: [
    ['threatened', /\b(?:droht|drohte|drohen|angedroht)\b/iu],
    ['demanded', /\b(?:fordert|forderte|fordern|verlangt|verlangte)\b/iu],
    ['intended', /\b(?:plant|plante|beabsichtigt|will|wollen|wollte)\b/iu],
    ['conditional', /(?<!\p{L})(?:würde|würden|könnte|könnten|wenn|falls|sofern)(?!\p{L})/iu],
    ['claimed', /(?<!\p{L})(?:behauptet|behauptete|angeblich|laut|zufolge|sagte|sagt)(?!\p{L})/iu],
  ],
  fr: [
    ['threatened', /(?<!\p{L})(?:menace|menacé|menacent)(?!\p{L})/iu],
    ['demanded', /(?<!\p{L})(?:exige|exigé|demande|demandé|réclame)(?!\p{L})/iu],
    ['intended', /(?<!\p{L})(?:prévoit|envisage|compte|entend)(?!\p{L})/iu],
    ['conditional', /(?<!\p{L})(?:si|pourrait|pourraient|à condition)(?!\p{L})/iu],
    [
      'claimed',
      /(?<!\p{L})(?:affirme|affirmé|prétend|selon|aurait|auraient|a dit|déclaré)(?!\p{L})/iu,
    ],
  ],
  es: [
    ['threatened', /(?<!\p{L})(?:amenaza|amenazó|amenazan)(?!\p{L})/iu],
    ['demanded', /(?<!\p{L})(?:exige|exigió|pide|pidió|reclama)(?!\p{L})/iu],
    ['intended', /(?<!\p{L})(?:planea|pretende|prevé|piensa)(?!\p{L})/iu],
    ['conditional', /(?<!\p{L})(?:si|podría|podrían|a menos que)(?!\p{L})/iu],
    ['claimed', /(?<!\p{L})(?:afirma|afirmó|según|supuestamente|dijo|habría)(?!\p{L})/iu],
  ],
};

const NEGATIONS: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:not(?! only)|never|no(?! (?:doubt|matter|sooner)(?!\p{L}))|neither|nor|without|\p{L}+n['’]t|refus(?:e|es|ed|ing) to|denie[sd])(?!\p{L})/iu,
  de: /(?<!\p{L})(?:nicht(?! nur)|nie|niemals|keine?[nrms]?|weder|ohne)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:ne|n['’]\p{L}+|jamais|aucune?|ni|sans)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:no(?! solo)|nunca|jamás|ni|sin)(?!\p{L})/iu,
};

const SAYS: Readonly<Record<string, string>> = {
  en: 'said|says|told|stated|states|added|argued|wrote|writes|claimed|claims|announced|warned|explained|replied',
  de: 'sagte|sagt|erklärte|betonte|schrieb|forderte|kritisierte|warnte',
  fr: 'dit|déclaré|affirme|affirmé|explique|expliqué|ajouté',
  es: 'dijo|dice|declaró|afirmó|explicó|añadió|aseguró',
};

/** A passage in its sentence, UTF-16 offsets into the text; `mentions` in the order of the text. */
export type HintedPassage = {
  text: string;
  start: number;
  end: number;
  sentenceStart: number;
  sentenceEnd: number;
  language: string;
  mentions: readonly Mention[];
};

/** The guesses for a passage. */
export function hintsFor(passage: HintedPassage): Hints {
  const { text, start, end, language } = passage;
  const quote = text.slice(start, end);
  const negated = NEGATIONS[language]?.exec(quote)?.[0] ?? null;
  return { modality: modalityOf(quote, language), negated, speaker: speakerOf(passage) };
}

function modalityOf(quote: string, language: string): Hint<Modality> | null {
  for (const [value, words] of MODALITIES[language] ?? []) {
    const word = words.exec(quote)?.[0];
    if (word !== undefined) return { value, word };
  }
  return null;
}

/** What leads from a verb of saying to what is said without quotation marks. */
const THAT: Readonly<Record<string, string>> = {
  en: 'that',
  de: ',?\\s*dass',
  fr: "qu[e’']",
  es: 'que',
};

/** Between the parts of one description of somebody: *Jane Roe of the Harbour Office*, *Jane Roe, head of the Office,*. */
const DESCRIBED: Readonly<Record<string, RegExp>> = {
  en: /^(?:\s+|,\s+(?:\p{L}+\s+){1,5})(?:of|at|from|for)\s+(?:the\s+)?$/iu,
  de: /^(?:\s+|,\s+(?:\p{L}+\s+){1,5})(?:von|vom|der|des|bei|beim)\s+(?:der\s+|dem\s+)?$/iu,
  fr: /^(?:\s+|,\s+(?:\p{L}+\s+){1,5})(?:de|du|des|d[’'])\s*(?:la\s+|l[’'])?$/iu,
  es: /^(?:\s+|,\s+(?:\p{L}+\s+){1,5})(?:de|del)\s+(?:la\s+|los\s+|las\s+)?$/iu,
};

/** Who stands beside a verb of saying. A pronoun names nobody, so nobody is guessed. */
function speakerOf(passage: HintedPassage): Hint<number> | null {
  return isQuoted(passage) ? speakerOfQuotation(passage) : speakerOfReport(passage);
}

/** *“…,” Jane Roe said*: in the sentence of a quotation, but not within its marks. */
function speakerOfQuotation(passage: HintedPassage): Hint<number> | null {
  const { text, sentenceStart, sentenceEnd, mentions, language } = passage;
  const says = SAYS[language];
  if (says === undefined) return null;
  const to = beyondQuotation(text, Math.max(sentenceEnd, passage.end));
  const after = new RegExp(`^[\\s,]*(?:[\\p{L}’']+\\s+){0,2}?(${says})(?!\\p{L})`, 'iu');
  const before = new RegExp(`(?<!\\p{L})(${says})\\s+(?:\\p{Lu}[\\p{L}.]*\\s+){0,2}$`, 'u');
  for (const { start, end, entities } of mentions) {
    if (start < sentenceStart || end > to || isWithinMarks(passage, start)) continue;
    const [value] = entities;
    const verb =
      after.exec(text.slice(end, end + 60)) ??
      before.exec(text.slice(Math.max(0, start - 60), start));
    if (verb?.[1] !== undefined && value !== undefined) return { value, word: verb[1] };
  }
  return null;
}

/** *Jane Roe of the Harbour Office stated that …*: she said it, not the office beside the verb. */
function speakerOfReport(passage: HintedPassage): Hint<number> | null {
  const { text, start, end, sentenceStart, mentions, language } = passage;
  const [says, that] = [SAYS[language], THAT[language]];
  if (says === undefined || that === undefined) return null;
  const report = new RegExp(`^[\\s,]*(${says})\\s*${that}(?!\\p{L})`, 'iu');
  const within = mentions.filter((one) => one.start >= sentenceStart && one.end <= end);
  for (const [at, mention] of within.entries()) {
    const verb = report.exec(text.slice(mention.end, mention.end + 40));
    if (verb?.[1] === undefined) continue;
    const said = mention.end + verb[0].length;
    // Beyond a comma somebody else may be saying something else.
    if (said >= end || /[,;]/.test(text.slice(said, Math.max(said, start)))) continue;
    const value = headOf(text, within, at, language)?.entities[0];
    return value === undefined ? null : { value, word: verb[1] };
  }
  return null;
}

/** Whom the description is of that ends with a mention. */
function headOf(
  text: string,
  mentions: readonly Mention[],
  at: number,
  language: string,
): Mention | undefined {
  const [former, mention] = [mentions[at - 1], mentions[at]];
  if (former === undefined || mention === undefined) return mention;
  const between = text.slice(former.end, mention.start);
  return DESCRIBED[language]?.test(between) ? headOf(text, mentions, at - 1, language) : mention;
}

// Who said it often follows in the next sentence: “… .” Vaughan said.
function beyondQuotation(text: string, end: number): number {
  const rest = text.slice(end, end + 160);
  const stop = rest.search(/[.!?\n]/);
  return end + (stop === -1 ? rest.length : stop);
}

/** Whether the passage stands within quotation marks, or brings its own. */
function isQuoted(passage: HintedPassage): boolean {
  const { text, start, end } = passage;
  return isWithinMarks(passage, start) || /^[“„«"]/u.test(text.slice(start, end));
}

/** Whether quotation marks are open at a place of the text. */
function isWithinMarks({ text, sentenceStart }: HintedPassage, at: number): boolean {
  const from = Math.max(text.lastIndexOf('\n', at) + 1, sentenceStart - 600, 0);
  const head = text.slice(from, at);
  const opened = (head.match(/[“„«]/gu) ?? []).length > (head.match(/[”»]/gu) ?? []).length;
  return opened || (head.split('"').length - 1) % 2 === 1;
}
