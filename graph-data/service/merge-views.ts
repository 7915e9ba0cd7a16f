/** Saved views of another project, told in the ids of this one. */
import type { View } from '../model/records.ts';
import type { Match } from './merge-match.ts';

type Ids = Record<'document' | 'entity' | 'relation', Pick<Match<unknown>, 'ids'>>;

/** The view with every id replaced by the one that its record has here. */
export function withMappedIds(view: View, { document, entity, relation }: Ids): View {
  const to = (match: Pick<Match<unknown>, 'ids'>) => (id: string) => match.ids.get(id) ?? id;
  const { content } = view;
  const source = <S extends { kind: string; value: string }>(from: S): S => {
    const match = { document, speaker: entity }[from.kind];
    return match === undefined ? from : { ...from, value: to(match)(from.value) };
  };
  const { comparison } = content;
  return {
    ...view,
    content: {
      ...content,
      entities: uniqueById(content.entities.map((each) => ({ ...each, id: to(entity)(each.id) }))),
      hiddenRelations: content.hiddenRelations.map(to(relation)),
      leftOut: content.leftOut.map(to(document)),
      filters: {
        ...content.filters,
        documents: content.filters.documents.map(to(document)),
        speakers: content.filters.speakers.map(to(entity)),
      },
      comparison:
        comparison === null
          ? null
          : {
              a: source(comparison.a),
              b: comparison.b === null ? null : source(comparison.b),
            },
      selection: {
        entities: content.selection.entities.map(to(entity)),
        relations: content.selection.relations.map(to(relation)),
      },
    },
  };
}

function uniqueById<T extends { id: string }>(list: readonly T[]): T[] {
  return [...new Map(list.map((each) => [each.id, each])).values()];
}
