/** Curated views of a corpus: the relations that each shows. Where everything sits is worked out by who stores them. */
import type { View } from '../model/records.ts';
import type { LayoutName } from '../model/vocabulary.ts';
import { type Item, type Known, place } from './corpus-item.ts';
import type { Problem } from './corpus-problems.ts';
import type { CorpusRelation, CorpusView } from './corpus-schema.ts';

/** A view without places: its entities have none yet. */
export type DraftView = Omit<View, 'content'> & {
  entities: string[];
  /** Every relation among its entities, and those of them that it does not show. */
  relations: string[];
  hiddenRelations: string[];
  colours: string;
  layout: LayoutName;
};

/** Room between the places of two views, so that one can be put between them. */
const GAP = 1_000;

/** Names that nothing goes by, each with its line. */
export function viewProblems(item: Item<CorpusView>, known: Known): Problem[] {
  const { relations, entities } = item.value;
  const unknown = (field: 'relations' | 'entities', ids: readonly string[], there: Ids) =>
    ids.flatMap((id, index) => {
      if (there.has(id)) return [];
      const kind = field === 'relations' ? 'relation' : 'entity';
      const message = `there is no ${kind} “${id}” for the view to show`;
      return [{ ...place(item, field, index), message }];
    });
  return [
    ...unknown('relations', relations, known.relations),
    ...unknown('entities', entities, known.entities),
  ];
}

/** Views in the order in which they are written. */
export function draftViews(
  views: readonly CorpusView[],
  relations: readonly CorpusRelation[],
): DraftView[] {
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  return views.map((view, index) => {
    const shown = view.relations.flatMap((id) => byId.get(id) ?? []);
    const ends = shown.flatMap(({ from, to }) => [from, to]);
    const entities = [...new Set([...ends, ...view.entities])];
    const there = new Set(entities);
    const among = relations.filter(({ from, to }) => there.has(from) && there.has(to));
    const wanted = new Set(view.relations);
    return {
      id: view.id,
      name: view.name,
      note: view.note,
      place: index * GAP,
      entities,
      relations: among.map(({ id }) => id),
      hiddenRelations: among.map(({ id }) => id).filter((id) => !wanted.has(id)),
      colours: view.colours,
      layout: view.layout,
    };
  });
}

type Ids = Pick<ReadonlySet<string>, 'has'>;
