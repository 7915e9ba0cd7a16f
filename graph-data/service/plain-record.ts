/**
 * Records that plainly fit their schemas, told in a tenth of the time that a schema takes. Whatever is not plain is
 * left to the schema, which also says what is wrong.
 */
import type { Citation, Entity, Relation } from '../model/records.ts';
import { MODALITIES, STANCES, VERDICTS } from '../model/vocabulary.ts';

const LONGEST_ID = 200;
const LONGEST_NAME = 10_000;
const EDTF = /^[0-9YXT:.~?%/\-+SEZ]{4,60}$/;

const isModality = memberOf(MODALITIES);
const isStance = memberOf(STANCES);
const isVerdict = memberOf(VERDICTS);

export function isPlainRelation(value: Record<keyof Relation, unknown>): value is Relation {
  const { id, source, target, type, label, speaker, modality, negated, occurred } = value;
  return (
    isText(id, 1, LONGEST_ID) &&
    isText(source, 1, LONGEST_ID) &&
    isText(target, 1, LONGEST_ID) &&
    isText(type, 1, LONGEST_NAME) &&
    isText(label, 1, LONGEST_NAME) &&
    (speaker === null || isText(speaker, 1, LONGEST_ID)) &&
    isModality(modality) &&
    typeof negated === 'boolean' &&
    (occurred === null || (typeof occurred === 'string' && EDTF.test(occurred)))
  );
}

export function isPlainCitation(value: Record<keyof Citation, unknown>): value is Citation {
  const { id, relation, document, start, end, quote, prefix, suffix, stance, verdict } = value;
  return (
    isText(id, 1, LONGEST_ID) &&
    isText(relation, 1, LONGEST_ID) &&
    isText(document, 1, LONGEST_ID) &&
    (start === null || isOffset(start, 0)) &&
    (end === null || isOffset(end, 1)) &&
    isText(quote, 1, LONGEST_NAME) &&
    isText(prefix, 0, LONGEST_NAME) &&
    isText(suffix, 0, LONGEST_NAME) &&
    isStance(stance) &&
    isVerdict(verdict)
  );
}

export function isPlainEntity(value: Record<keyof Entity, unknown>): value is Entity {
  const { id, type, name, aliases, description } = value;
  return (
    isText(id, 1, LONGEST_ID) &&
    isText(type, 1, LONGEST_NAME) &&
    isText(name, 1, LONGEST_NAME) &&
    Array.isArray(aliases) &&
    aliases.every((alias) => isText(alias, 1, LONGEST_NAME)) &&
    isText(description, 0, LONGEST_NAME)
  );
}

function isText(value: unknown, shortest: number, longest: number): value is string {
  return (
    typeof value === 'string' &&
    value.length >= shortest &&
    value.length <= longest &&
    value.isWellFormed() &&
    !value.includes('\u0000')
  );
}

function isOffset(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && Number(value) >= least;
}

function memberOf(words: readonly string[]): (value: unknown) => boolean {
  const all: ReadonlySet<unknown> = new Set(words);
  return (value) => all.has(value);
}
