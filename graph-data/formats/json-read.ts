/** Reads the `json` interchange format: every record is checked against its schema. */
import { z } from 'zod';
import {
  citationSchema,
  documentSchema,
  entitySchema,
  relationSchema,
  tensionSchema,
} from '../model/records.ts';
import { decodeAll } from './decode.ts';
import { type Bytes, type Draft, type Item, type Problem, unreadable } from './draft.ts';
import { type Found, parseJson } from './json-parse.ts';
import { LIMITS } from './limits.ts';

const LISTS = ['documents', 'entities', 'relations', 'citations', 'tensions'] as const;

/** Reads a file that `edgewise export` wrote, or one made like it. */
export async function* readJson(input: Bytes): AsyncGenerator<Item | Problem> {
  const text = await decodeAll(input, LIMITS.jsonBytes);
  let ours = false;
  for (const found of parseJson(text, LISTS)) {
    const [key = '', ...rest] = found.path;
    const list = LISTS.find((each) => each === key);
    if (list !== undefined && rest.length === 0 && !Array.isArray(found.value)) {
      yield record(list, found);
    } else if (key === 'format' && found.value === 'edgewise') ours = true;
    else if (key === 'version' && found.value !== 1) {
      throw unreadable('it was written by a newer Edgewise; update Edgewise and import it again');
    } else if (key !== 'version' && key !== 'format') {
      yield { line: found.line, problem: `“${key.slice(0, 60)}” is no list of this format` };
    }
  }
  if (!ours) throw unreadable('it is not in Edgewise’s own format: “format” is not “edgewise”');
}

function record(list: (typeof LISTS)[number], { line, value, problem }: Found): Item | Problem {
  if (problem !== null) return { line, problem };
  try {
    return { line, scope: 'project', drafts: [draft(list, value)] };
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    return { line, problem: firstIssue(error) };
  }
}

/** The first of what does not fit, with the field it is about. */
export function firstIssue({ issues: [issue] }: z.ZodError): string {
  const field = issue?.path.join('.') ?? '';
  const what = issue?.message ?? 'it does not fit';
  return field === '' ? what : `“${field}”: ${what}`;
}

function draft(list: (typeof LISTS)[number], value: unknown): Draft {
  switch (list) {
    case 'documents':
      return { kind: 'document', ...documentSchema.parse(value) };
    case 'entities':
      return { kind: 'entity', ...entitySchema.parse(value) };
    case 'relations':
      return relationFromRecord(value);
    case 'citations': {
      const { verdict: _verdict, ...citation } = citationSchema.parse(value);
      return { kind: 'citation', ...citation };
    }
    case 'tensions':
      return { kind: 'tension', ...tensionSchema.parse(value) };
  }
}

/** A relation record of ours as a draft. @throws ZodError */
function relationFromRecord(value: unknown): Draft {
  const { source, target, speaker, ...relation } = relationSchema.parse(value);
  return {
    kind: 'relation',
    ...relation,
    source: { id: source },
    target: { id: target },
    speaker: speaker === null ? null : { id: speaker },
  };
}
