/** The outline as rows: what of the tree is open, in the order in which it is read. */
import { relationSentence } from '../../../graph-data/model/sentence.ts';
import type { OutlineEntity, OutlineGroup, OutlineRelation } from '../../store/selectors.ts';
import type { TreeRow } from './tree-keys.ts';

export const OUTLINE_ORDERS = ['type', 'name', 'connections'] as const;
export type OutlineOrder = (typeof OUTLINE_ORDERS)[number];

/** `place` of `size` siblings, counted from 1, as assistive technology says it. */
type Placed = TreeRow & { place: number; size: number };

export type OutlineRow =
  | (Placed & { kind: 'group'; group: OutlineGroup })
  | (Placed & { kind: 'entity'; entity: OutlineEntity })
  | (Placed & { kind: 'relation'; entity: OutlineEntity; relation: OutlineRelation });

/** Rows of the tree; `toggled` holds keys of rows that are not as they start (groups open, entities shut). */
export function outlineRows(
  groups: readonly OutlineGroup[],
  order: OutlineOrder,
  toggled: ReadonlySet<string>,
): OutlineRow[] {
  if (order !== 'type') return entityRows(sortEntities(groups, order), 1, toggled);
  return groups.flatMap((group, at): OutlineRow[] => {
    const key = `group ${group.type}`;
    const expanded = !toggled.has(key);
    const placed = {
      key,
      text: group.label,
      level: 1,
      expanded,
      place: at + 1,
      size: groups.length,
    };
    const below = expanded ? entityRows(group.entities, 2, toggled) : [];
    return [{ ...placed, kind: 'group', group }, ...below];
  });
}

/** The key of an entity's row, to find it by. */
export function entityKey(id: string): string {
  return `entity ${id}`;
}

function sortEntities(groups: readonly OutlineGroup[], order: 'name' | 'connections') {
  const entities = groups.flatMap((group) => group.entities);
  const byName = (a: OutlineEntity, b: OutlineEntity) => a.node.name.localeCompare(b.node.name);
  return order === 'name'
    ? entities.sort(byName)
    : entities.sort((a, b) => b.relations.length - a.relations.length || byName(a, b));
}

function entityRows(
  entities: readonly OutlineEntity[],
  level: number,
  toggled: ReadonlySet<string>,
): OutlineRow[] {
  return entities.flatMap((entity, at): OutlineRow[] => {
    const key = entityKey(entity.node.id);
    const expanded = entity.relations.length === 0 ? null : toggled.has(key);
    const row = {
      key,
      text: entity.node.name,
      level,
      expanded,
      place: at + 1,
      size: entities.length,
    };
    return [
      { ...row, kind: 'entity', entity },
      ...(expanded ? relationRows(entity, level + 1) : []),
    ];
  });
}

function relationRows(entity: OutlineEntity, level: number): OutlineRow[] {
  return entity.relations.map((relation, at) => ({
    kind: 'relation',
    key: `relation ${entity.node.id} ${relation.edge.id}`,
    text: relationSentence(sentenceParts(entity, relation)),
    level,
    expanded: null,
    place: at + 1,
    size: entity.relations.length,
    entity,
    relation,
  }));
}

/** Names and label of a relation that stands below an entity. */
export function sentenceParts(entity: OutlineEntity, relation: OutlineRelation) {
  const out = relation.direction === 'out';
  return {
    sourceName: out ? entity.node.name : relation.other.name,
    label: relation.edge.label,
    targetName: out ? relation.other.name : entity.node.name,
  };
}
