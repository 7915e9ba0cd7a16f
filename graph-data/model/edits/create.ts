/** Plans what is new: entities, relations with their first citation, citations, tensions. */
import type { Change, ChangeSet } from '../change-set.ts';
import type { Citation, Entity, Relation, Tension } from '../records.ts';
import { relationSentence } from '../sentence.ts';
import { shorten } from '../shorten.ts';
import type { Passage } from './passage.ts';

export type NewEntity = { type: string; name: string } & Partial<
  Pick<Entity, 'aliases' | 'description'>
>;

/** An entity that is there, or one to be made along the way; the same new one given twice is made once. */
export type EntityChoice = { id: string; name: string } | { new: NewEntity };

export type NewRelation = Pick<Relation, 'type' | 'label'> &
  Partial<Pick<Relation, 'modality' | 'negated' | 'occurred'>> & {
    source: EntityChoice;
    target: EntityChoice;
    speaker?: EntityChoice | null;
  };

/** A planned edit and the id of what it makes. */
export type Creation = { id: string; changes: ChangeSet };

/** Plans an entity. */
export function createEntity(entity: NewEntity): Creation {
  const value = entityFrom(entity);
  const change: Change = { op: 'put', record: { kind: 'entity', value }, was: null };
  return { id: value.id, changes: { name: `add ${shorten(value.name)}`, changes: [change] } };
}

/**
 * Plans a relation, the entities among its ends that are new, and its first citation, as one step.
 * @param passage null leaves the relation uncited
 */
export function createRelation(relation: NewRelation, passage: Passage | null): Creation {
  const cast = createCast();
  const source = cast.take(relation.source);
  const target = cast.take(relation.target);
  const speaker = relation.speaker ? cast.take(relation.speaker) : null;
  const value: Relation = {
    id: crypto.randomUUID(),
    source: source.id,
    target: target.id,
    type: relation.type,
    label: relation.label,
    speaker: speaker?.id ?? null,
    modality: relation.modality ?? 'stated',
    negated: relation.negated ?? false,
    occurred: relation.occurred ?? null,
  };
  const sentence = relationSentence({
    sourceName: source.name,
    label: value.label,
    targetName: target.name,
  });
  const changes: Change[] = [
    ...cast.changes(),
    { op: 'put', record: { kind: 'relation', value }, was: null },
    ...(passage === null ? [] : [citationChange(citationFrom(value.id, passage))]),
  ];
  return { id: value.id, changes: { name: `add ${shorten(sentence)}`, changes } };
}

/** Plans a citation of a relation that is there. @param name what the relation is called in the step's name */
export function createCitation(relation: string, name: string, passage: Passage): Creation {
  const value = citationFrom(relation, passage);
  const step = `cite ${shorten(name)}`;
  return { id: value.id, changes: { name: step, changes: [citationChange(value)] } };
}

/** Plans a tension between two relations. */
export function createTension(relations: Tension['relations'], note: string): Creation {
  const value: Tension = { id: crypto.randomUUID(), relations, note };
  const change: Change = { op: 'put', record: { kind: 'tension', value }, was: null };
  return { id: value.id, changes: { name: 'add a tension', changes: [change] } };
}

/** Those who appear in a relation: whoever is new is made once. */
function createCast() {
  const made = new Map<string, Entity>();
  return {
    take(choice: EntityChoice): { id: string; name: string } {
      if ('id' in choice) return choice;
      const key = JSON.stringify([choice.new.type, choice.new.name]);
      const entity = made.get(key) ?? entityFrom(choice.new);
      made.set(key, entity);
      return entity;
    },
    changes: () =>
      [...made.values()].map(
        (value): Change => ({ op: 'put', record: { kind: 'entity', value }, was: null }),
      ),
  };
}

function entityFrom({ type, name, aliases = [], description = '' }: NewEntity): Entity {
  return { id: crypto.randomUUID(), type, name, aliases: [...aliases], description };
}

function citationFrom(relation: string, passage: Passage): Citation {
  const { document, start, end, quote, prefix, suffix, stance = 'supports' } = passage;
  const id = crypto.randomUUID();
  // The verdict is the machine's own: whatever is sent, it is worked out as the citation is stored.
  return { id, relation, document, start, end, quote, prefix, suffix, stance, verdict: 'exact' };
}

function citationChange(value: Citation): Change {
  return { op: 'put', record: { kind: 'citation', value }, was: null };
}
