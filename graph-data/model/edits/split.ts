/** Plans the splitting of an entity that turned out to be two. */
import type { ChangeSet } from '../change-set.ts';
import type { Entity, Relation } from '../records.ts';
import { shorten } from '../shorten.ts';
import { changesBetween, type Material } from './material.ts';

export type Splitting = {
  entity: string;
  /** Id of the new entity. */
  id: string;
  name: string;
  type: string;
  /** Aliases that go to the new entity. */
  aliases: readonly string[];
  /** Relations that go to the new entity, whether it is an end or the speaker of them. */
  relations: readonly string[];
};

/** Splits an entity in two. @param material the entity and the relations that go to the new one */
export function splitEntity(material: Material, splitting: Splitting): ChangeSet | null {
  const { id, name, type, entity: from } = splitting;
  const former = material.entity.find((entity) => entity.id === from);
  if (former === undefined) return null;
  const moving = new Set(splitting.relations);
  const left = former.aliases.filter((alias) => !splitting.aliases.includes(alias));
  const aliases = splitting.aliases.filter((alias) => alias !== name);
  const made: Entity = { id, type, name, aliases, description: '' };
  const after: Material = {
    ...material,
    entity: [
      ...material.entity.map((each) => (each === former ? { ...each, aliases: left } : each)),
      made,
    ],
    relation: material.relation.map((each) =>
      moving.has(each.id) ? repointed(each, from, id) : each,
    ),
  };
  return changesBetween(`split ${shorten(name)} from ${shorten(former.name)}`, material, after);
}

function repointed(relation: Relation, from: string, to: string): Relation {
  const place = (id: string) => (id === from ? to : id);
  const { source, target, speaker } = relation;
  return {
    ...relation,
    source: place(source),
    target: place(target),
    speaker: speaker === null ? null : place(speaker),
  };
}
