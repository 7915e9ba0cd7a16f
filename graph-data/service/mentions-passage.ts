/** A passage that somebody has chosen and may cite: what to look at twice, and how it seems to be said. */
import type { ReadableDb } from '../db/database.ts';
import { warningsOf } from '../evidence/context-guard.ts';
import { rulesFor } from '../evidence/context-rules/index.ts';
import { findMentions } from '../evidence/mentions/find.ts';
import { hintsFor } from '../evidence/mentions/hints.ts';
import { surround } from '../evidence/sentences.ts';
import type { PassageView } from '../model/mention-views.ts';
import { codePointLength, toCodePointOffsets, toUtf16Offsets } from '../model/offsets.ts';
import type { Entity } from '../model/records.ts';
import type { Input, Output } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import { textOf } from './mentions.ts';
import type { NamedEntities } from './named-entities.ts';

/** Text on either side of the passage in which names are looked for, in UTF-16 units. */
const NEAR = 3_000;

/** @throws ServiceError NOT_FOUND, INVALID_INPUT where the document has no such passage */
export async function readPassage(
  db: ReadableDb,
  namedIn: NamedEntities,
  input: Input<'readPassage'>,
): Promise<PassageView> {
  const text = textOf(db, input.document);
  if (input.start >= input.end || input.end > codePointLength(text)) {
    throw new ServiceError('INVALID_INPUT', 'This document has no such passage; select it again.');
  }
  const [start = 0, end = 0] = toUtf16Offsets(text, [input.start, input.end]);
  const rules = rulesFor(text);
  const around = surround(text, start, end, rules);
  const statement = { modality: 'stated' as const, negated: false };
  const voice = { relation: statement, speaker: [], speakerIsAuthor: false };
  const sentenceEnd =
    around.sentenceStart + text.slice(around.sentenceStart, around.sentenceEnd).trimEnd().length;
  const [from = 0, to = 0] = toCodePointOffsets(text, [around.sentenceStart, sentenceEnd]);
  return {
    warnings: warningsOf({ text, start, end, around, ...voice }, rules),
    sentence: { start: Math.min(from, input.start), end: Math.max(to, input.end) },
    times: text.split(text.slice(start, end)).length - 1,
    ...hintsAt(await namedIn(input.document, text), text, {
      ...{ start, end, around, language: rules.language },
    }),
  };
}

/**
 * What a name seems to be, in the language of the document.
 * @throws ServiceError NOT_FOUND
 */
export async function judgeNameIn(
  db: ReadableDb,
  { document, name }: Input<'judgeName'>,
): Promise<Output<'judgeName'>> {
  // The library takes a moment to load, which nobody should wait for at start.
  const { judgeName } = await import('../evidence/mentions/judge-name.ts');
  return { type: judgeName(name, rulesFor(textOf(db, document)).language) };
}

type Place = { start: number; end: number; around: ReturnType<typeof surround>; language: string };

function hintsAt(
  entities: readonly Entity[],
  text: string,
  { start, end, around, language }: Place,
): Pick<PassageView, 'modality' | 'negated' | 'speaker'> {
  const from = Math.max(0, around.sentenceStart - NEAR);
  const mentions = findMentions(text.slice(from, around.sentenceEnd + NEAR), entities).map(
    (mention) => ({ ...mention, start: mention.start + from, end: mention.end + from }),
  );
  const { sentenceStart, sentenceEnd } = around;
  const hints = hintsFor({ text, start, end, sentenceStart, sentenceEnd, language, mentions });
  const speaker = hints.speaker === null ? undefined : entities[hints.speaker.value];
  return {
    modality: hints.modality,
    negated: hints.negated,
    speaker:
      speaker === undefined
        ? null
        : { id: speaker.id, name: speaker.name, word: hints.speaker?.word ?? '' },
  };
}
