/** Plans changes of types: of some records, or of a type as a whole. */
import type { ChangeSet } from '../change-set.ts';
import type { Relation, Review, TypeStyle } from '../records.ts';
import { followRenaming } from '../renamed-type.ts';
import { shorten } from '../shorten.ts';
import type { Finding } from '../vocabulary.ts';
import { changesBetween, type Material } from './material.ts';
import { nameOrCount } from './names.ts';

/** Gives entities or relations another type. */
export function retypeRecords(
  material: Material,
  { of, ids, type }: { of: TypeStyle['of']; ids: readonly string[]; type: string },
): ChangeSet | null {
  const chosen = new Set(ids);
  const after = withType(material, of, type, ({ id }) => chosen.has(id));
  const names =
    of === 'entity'
      ? material.entity.map(({ name }) => name)
      : material.relation.map(({ label }) => label);
  const [one, many] = of === 'entity' ? ['entity', 'entities'] : ['relation', 'relations'];
  return changesBetween(
    `change type of ${nameOrCount(names, one, many)} to ${shorten(type)}`,
    material,
    after,
  );
}

/**
 * Renames a type wherever it is used. Looks and filters of saved views go along; where the new name has looks of
 * its own those stay, and the two types are one from then on.
 * @param material every record of the type, one of the new name where there is any, the looks of both names, and the
 * views that filter by the type
 */
export function renameType(
  material: Material,
  { of, from, to }: { of: TypeStyle['of']; from: string; to: string },
): ChangeSet | null {
  const retyped = withType(material, of, to, ({ type }) => type === from);
  const looks = material.type.some((style) => style.of === of && style.name === to);
  const used = (of === 'entity' ? material.entity : material.relation).some(
    ({ type }) => type === to,
  );
  const renaming = { of, from, to, taken: looks || used };
  const view = material.view.map((each) => {
    const filters = followRenaming(each.content.filters, renaming);
    return { ...each, content: { ...each.content, filters } };
  });
  const type = looks
    ? material.type.filter((style) => style.of !== of || style.name !== from)
    : material.type.map((style) =>
        style.of === of && style.name === from ? { ...style, name: to } : style,
      );
  const step = `rename type ${shorten(from)} to ${shorten(to)}`;
  return changesBetween(step, material, { ...retyped, type, view });
}

/** Turns relations round: what was their source is their target. */
export function reverseRelations(material: Material, ids: readonly string[]): ChangeSet | null {
  const chosen = new Set(ids);
  const turned = (each: Relation) =>
    chosen.has(each.id) ? { ...each, source: each.target, target: each.source } : each;
  const names = material.relation.map(({ label }) => `“${label}”`);
  const step = `reverse ${nameOrCount(names, 'relation')}`;
  return changesBetween(step, material, { ...material, relation: material.relation.map(turned) });
}

export type Rejection = {
  finding: Exclude<Finding, 'supported'>;
  note: string;
  reviewer: string;
  /** An instant in UTC with milliseconds. */
  reviewed: string;
};

/**
 * Rejects relations: notes on each of their citations that a person found it wanting. Nothing is deleted, so that
 * it stays known who claimed it and that it was looked into.
 * @param material the relations and their citations
 */
export function rejectRelations(material: Material, rejection: Rejection): ChangeSet | null {
  const reviews = material.citation.map(
    ({ id }): Review => ({ id: crypto.randomUUID(), citation: id, ...rejection }),
  );
  const names = material.relation.map(({ label }) => `“${label}”`);
  const step = `reject ${nameOrCount(names, 'relation')}`;
  const after = { ...material, review: [...material.review, ...reviews] };
  return changesBetween(step, material, after);
}

function withType(
  material: Material,
  of: TypeStyle['of'],
  type: string,
  chosen: (record: { id: string; type: string }) => boolean,
): Material {
  if (of === 'entity') {
    const entity = material.entity.map((each) => (chosen(each) ? { ...each, type } : each));
    return { ...material, entity };
  }
  const relation = material.relation.map((each) => (chosen(each) ? { ...each, type } : each));
  return { ...material, relation };
}
