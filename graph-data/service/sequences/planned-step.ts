/** What a step means for a plain project: the edit to send, and what must come of it. */

import type { Change, ChangeSet, KindedRecord } from '../../model/change-set.ts';
import type { Edit } from '../../model/edits/edit.ts';
import type { Interchange } from '../../model/interchange.ts';
import type { Entity } from '../../model/records.ts';
import {
  INSTANT,
  newDocument,
  newEntity,
  newRelation,
  newType,
  newView,
  sentence,
} from './new-records.ts';
import { distinguishing, moveDistinctions } from './plain-distinctions.ts';
import type { Plain } from './plain-project.ts';
import * as plain from './plain-project.ts';
import { renameInViews } from './plain-views.ts';
import type { Step } from './steps.ts';

/** `after`: the project when it is done. `send` is a change set, an edit for the service to plan, or a file. */
export type Planned =
  | { kind: 'changes'; changes: ChangeSet; after: Plain }
  | { kind: 'edit'; edit: Edit; after: Plain }
  | { kind: 'file'; content: Interchange; after: Plain };

const TYPES = ['person', 'group', 'place'];
const NOTHING = { entities: [], relations: [], citations: [], tensions: [], documents: [] };

type Making = { now: Plain; serial: number };

/** Null for a step that nothing in the project lends itself to. */
export function planStep(step: Step, making: Making): Planned | null {
  switch (step.do) {
    case 'add':
      return change(making, newRecord(step, making), null);
    case 'amend': {
      const before = choose(plain.all(making.now, step.what), step.a);
      if (before === null) return null;
      const was = { kind: step.what, value: before } as KindedRecord;
      return change(making, amended(was, step.b, making.serial), was);
    }
    case 'delete':
      return deletion(step, making.now);
    case 'merge':
    case 'split':
      return joining(step, making);
    case 'reverse':
    case 'reject':
      return ofRelation(step, making);
    case 'retype':
    case 'rename type':
      return typing(step, making);
    case 'import':
      return bringing(step.size, making);
    case 'stale':
    case 'undo':
    case 'redo':
    case 'save':
    case 'reopen':
      return null;
  }
}

/** One of a list, whatever the number; null of an empty one. */
export function choose<T>(list: readonly T[], number: number): T | null {
  return list[number % Math.max(1, list.length)] ?? null;
}

function change(
  { now }: Making,
  record: KindedRecord | null,
  was: KindedRecord | null,
): Planned | null {
  if (record === null) return null;
  const one: Change = { op: 'put', record, was };
  const changes = { name: 'Edit', changes: [one] };
  return { kind: 'changes', changes, after: plain.put(now, record) };
}

function newRecord(step: Adding, { now, serial }: Making): KindedRecord | null {
  const { what, a, c } = step;
  const id = `${what}-${serial}`;
  switch (what) {
    case 'document':
      return { kind: what, value: newDocument(id) };
    case 'entity':
      return { kind: what, value: newEntity(id, choose(TYPES, a) ?? '', c % 3) };
    case 'type':
      return { kind: what, value: newType(id, serial) };
    case 'view':
      return { kind: what, value: newView(id, plain.all(now, 'entity')) };
    case 'distinction': {
      const pair = [a, step.b].map((at) => choose(plain.all(now, 'entity'), at)?.id ?? '');
      return distinguishing(now, id, [pair[0] ?? '', pair[1] ?? '']);
    }
    case 'relation':
    case 'citation':
    case 'tension':
    case 'review':
      return resting(id, { ...step, what }, { now, serial });
  }
}

type Adding = Extract<Step, { do: 'add' }>;
type Resting = Omit<Adding, 'what'> & { what: 'relation' | 'citation' | 'tension' | 'review' };

/** A record that cannot be without others; null where those are wanting. */
function resting(id: string, step: Resting, making: Making): KindedRecord | null {
  switch (step.what) {
    case 'relation':
      return relating(id, step, making);
    case 'tension':
      return opposing(id, step, making);
    case 'citation':
      return citing(id, step, making);
    case 'review':
      return reviewing(id, step, making);
  }
}

function relating(id: string, { a, b, c }: Resting, { now }: Making): KindedRecord | null {
  const entities = plain.all(now, 'entity');
  const [from, to] = [choose(entities, a), choose(entities, b)];
  if (from === null || to === null) return null;
  const speaker = c % 2 === 0 ? from.id : null;
  return { kind: 'relation', value: newRelation(id, from.id, to.id, speaker) };
}

function opposing(id: string, { a, b }: Resting, { now, serial }: Making): KindedRecord | null {
  const relations = plain.all(now, 'relation');
  const [one, other] = [choose(relations, a), choose(relations, b)];
  if (one === null || other === null || one.id === other.id) return null;
  const note = `Differ ${serial}.`;
  return { kind: 'tension', value: { id, relations: [one.id, other.id], note } };
}

function citing(id: string, { a, b, c }: Resting, { now }: Making): KindedRecord | null {
  const relation = choose(plain.all(now, 'relation'), a);
  const document = choose(plain.all(now, 'document'), b);
  const quote = document === null ? null : choose(plain.sentencesOf(document), c);
  if (relation === null || document === null || quote === null) return null;
  return { kind: 'citation', value: plain.citationOf(id, relation.id, document, quote) };
}

function reviewing(id: string, { a }: Resting, { now, serial }: Making): KindedRecord | null {
  const citation = choose(plain.all(now, 'citation'), a);
  if (citation === null) return null;
  const checked = { finding: 'supported' as const, note: `${serial}`, reviewer: 'Ann' };
  const value = { id, citation: citation.id, ...checked, reviewed: INSTANT };
  return { kind: 'review', value };
}

function amended(record: KindedRecord, number: number, serial: number): KindedRecord | null {
  switch (record.kind) {
    case 'entity':
      return { ...record, value: { ...record.value, name: `Name ${serial}` } };
    case 'relation':
      return { ...record, value: { ...record.value, label: `label ${serial}`, negated: true } };
    case 'type':
      return { ...record, value: { ...record.value, description: `As of ${serial}.` } };
    case 'view':
      return { ...record, value: { ...record.value, note: `Note ${serial}.`, place: number } };
    case 'tension':
      return { ...record, value: { ...record.value, note: `Differ ${serial}.` } };
    case 'document':
      return { ...record, value: { ...record.value, title: `Title ${serial}` } };
    case 'citation':
    case 'distinction':
    case 'review':
    case 'original':
      return null;
  }
}

function deletion({ what, a }: Extract<Step, { do: 'delete' }>, now: Plain): Planned | null {
  const gone = choose(plain.all(now, what), a);
  if (gone === null) return null;
  const after = plain.remove(now, what, gone.id);
  if (what === 'type' || what === 'view' || what === 'distinction') {
    const was = { kind: what, value: gone } as KindedRecord;
    const one: Change = { op: 'delete', kind: what, id: gone.id, was };
    return { kind: 'changes', changes: { name: 'Delete', changes: [one] }, after };
  }
  const field = what === 'entity' ? ('entities' as const) : (`${what}s` as const);
  return { kind: 'edit', edit: { kind: 'delete', ...NOTHING, [field]: [gone.id] }, after };
}

function joining(
  step: { do: 'merge' | 'split'; a: number; b: number },
  { now, serial }: Making,
): Planned | null {
  const entities = plain.all(now, 'entity');
  const [one, other] = [choose(entities, step.a), choose(entities, step.b)];
  if (one === null || other === null) return null;
  if (step.do === 'merge') {
    if (one.id === other.id) return null;
    const moved = moveDistinctions(now, other.id, one.id);
    const edit: Edit = { kind: 'merge', into: one.id, entities: [other.id], fold: false };
    return { kind: 'edit', edit, after: plain.merge(moved, one, other) };
  }
  const aliases = one.aliases.slice(0, 1);
  const id = `entity-${serial}`;
  const made = { ...newEntity(id, 'place', 0), aliases, description: '' };
  const own = plain.all(now, 'relation').filter(({ source }) => source === one.id);
  const relations = own.filter((_, at) => at % 2 === step.b % 2).map((relation) => relation.id);
  const { name, type } = made;
  const edit: Edit = { kind: 'split', entity: one.id, id, name, type, aliases, relations };
  return { kind: 'edit', edit, after: plain.split(now, one, made, new Set(relations)) };
}

function ofRelation(
  step: { do: 'reverse' | 'reject' | 'stale'; a: number },
  { now, serial }: Making,
): Planned | null {
  const relation = choose(plain.all(now, 'relation'), step.a);
  if (relation === null) return null;
  if (step.do === 'reverse') {
    if (relation.source === relation.target) return null;
    const edit: Edit = { kind: 'reverse', relations: [relation.id] };
    return { kind: 'edit', edit, after: plain.reverse(now, relation) };
  }
  const cited = plain.all(now, 'citation').filter((one) => one.relation === relation.id);
  if (cited.length === 0) return null;
  const said = {
    finding: 'not supported' as const,
    note: `No ${serial}.`,
    reviewer: 'Bo',
    reviewed: INSTANT,
  };
  const reviews = cited.map(({ id }) => ({
    kind: 'review' as const,
    value: { id: `rejection of ${id} ${serial}`, citation: id, ...said },
  }));
  const edit: Edit = { kind: 'reject', relations: [relation.id], ...said };
  return { kind: 'edit', edit, after: plain.put(now, ...reviews) };
}

function typing(
  step: { do: 'retype' | 'rename type'; a: number; b: number },
  { now, serial }: Making,
): Planned | null {
  const entity = choose(plain.all(now, 'entity'), step.a);
  const type = `${choose(TYPES, step.b)}${step.b % 2 === 0 ? '' : ` ${serial}`}`;
  if (entity === null || entity.type === type) return null;
  const chosen = (one: Entity) =>
    step.do === 'retype' ? one.id === entity.id : one.type === entity.type;
  const retyped = plain
    .all(now, 'entity')
    .filter(chosen)
    .map((value) => ({ kind: 'entity' as const, value: { ...value, type } }));
  const edit: Edit =
    step.do === 'retype'
      ? { kind: 'retype', of: 'entity', ids: [entity.id], type }
      : { kind: 'rename type', of: 'entity', from: entity.type, to: type };
  const seen = step.do === 'retype' ? now : renameInViews(now, entity.type, type);
  return { kind: 'edit', edit, after: plain.put(seen, ...retyped) };
}

/** A file of ours: a document, entities in a row, a relation from each to the next, a quote for each. */
function bringing(size: number, { now, serial }: Making): Planned {
  const document = newDocument(`imported-document-${serial}`, size);
  const entities = Array.from({ length: size + 1 }, (_, at) =>
    newEntity(`imported-${serial}-${at}`, 'group', at % 2),
  );
  const relations = entities.slice(1).map(({ id }, at) => {
    const from = entities[at]?.id ?? '';
    return newRelation(`imported-relation-${serial}-${at}`, from, id, null);
  });
  const citations = relations.map(({ id }, at) =>
    plain.citationOf(`imported-citation-${serial}-${at}`, id, document, sentence(document.id, at)),
  );
  const content: Interchange = {
    format: 'edgewise',
    version: 1,
    documents: [document],
    entities,
    relations,
    citations,
    tensions: [],
  };
  const after = plain.put(
    now,
    { kind: 'document', value: document },
    ...entities.map((value) => ({ kind: 'entity' as const, value })),
    ...relations.map((value) => ({ kind: 'relation' as const, value })),
    ...citations.map((value) => ({ kind: 'citation' as const, value })),
  );
  return { kind: 'file', content, after };
}
