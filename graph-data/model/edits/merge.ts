/** Plans the merging of entities that turned out to be one. No quote is ever lost. */
import type { ChangeSet } from '../change-set.ts';
import type { Entity, Relation } from '../records.ts';
import { shorten } from '../shorten.ts';
import { followMerge } from './distinguish.ts';
import { foldRelations } from './fold.ts';
import { changesBetween, type Material } from './material.ts';
import { nameOrCount } from './names.ts';

/**
 * Merges entities into one: their names become its aliases, their descriptions follow its own, and whatever they
 * are an end or the speaker of is its own. Relations among them become loops.
 * @param material the entities, every relation that they are part of and every distinction; with `fold` also their citations,
 * reviews and tensions
 * @param merging `fold`: relations that have become the same are made one, which keeps the quotes of all
 */
export function mergeEntities(
  material: Material,
  merging: { into: string; entities: readonly string[]; fold: boolean },
): ChangeSet | null {
  const { into, fold } = merging;
  const gone = new Set(merging.entities.filter((id) => id !== into));
  const kept = material.entity.find(({ id }) => id === into);
  const others = material.entity.filter(({ id }) => gone.has(id));
  if (kept === undefined || others.length === 0) return null;
  const relation = material.relation.map((each) => repointed(each, gone, into));
  const merged: Material = {
    ...material,
    entity: [
      united(kept, others),
      ...material.entity.filter(({ id }) => id !== into && !gone.has(id)),
    ],
    relation,
    distinction: followMerge(material.distinction, gone, into),
  };
  const touched = new Set(
    relation.filter((each, at) => each !== material.relation[at]).map(({ id }) => id),
  );
  const names = others.map(({ name }) => name);
  const step = `merge ${nameOrCount(names, 'entity', 'entities')} into ${shorten(kept.name)}`;
  return changesBetween(step, material, fold ? foldRelations(merged, touched) : merged);
}

function united(kept: Entity, others: readonly Entity[]): Entity {
  const names = [...kept.aliases, ...others.flatMap(({ name, aliases }) => [name, ...aliases])];
  const aliases = [...new Set(names)].filter((name) => name !== kept.name);
  const descriptions = [kept, ...others].map(({ description }) => description);
  const description = [...new Set(descriptions)].filter((text) => text !== '').join('\n\n');
  return { ...kept, aliases, description };
}

/** The same relation where none of its ends has gone. */
function repointed(relation: Relation, gone: ReadonlySet<string>, into: string): Relation {
  const { source, target, speaker } = relation;
  const place = (id: string) => (gone.has(id) ? into : id);
  if (!gone.has(source) && !gone.has(target) && !gone.has(speaker ?? '')) return relation;
  return {
    ...relation,
    source: place(source),
    target: place(target),
    speaker: speaker === null ? null : place(speaker),
  };
}
