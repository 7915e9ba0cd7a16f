/** Makes one relation of several that say the same of the same. */
import type { Citation, Relation } from '../records.ts';
import type { Material } from './material.ts';

/**
 * Folds relations that differ in nothing but their id into the first of them, where at least one of them is among
 * `touched`. Quotes, reviews and tensions go along; a passage that both cite is kept once, with the reviews of
 * both. Relations in tension with each other stay two.
 */
export function foldRelations(material: Material, touched: ReadonlySet<string>): Material {
  const groups = Map.groupBy(material.relation, sameness);
  return [...groups.values()]
    .filter((group) => group.length > 1 && group.some(({ id }) => touched.has(id)))
    .reduce(foldGroup, material);
}

function sameness({ id: _, ...said }: Relation): string {
  const { source, target, type, label, speaker, modality, negated, occurred } = said;
  return JSON.stringify([source, target, type, label, speaker, modality, negated, occurred]);
}

function foldGroup(material: Material, [first, ...others]: readonly Relation[]): Material {
  if (first === undefined) return material;
  return others.reduce((sofar, { id }) => foldTwo(sofar, first.id, id), material);
}

function foldTwo(material: Material, kept: string, gone: string): Material {
  const apart = material.tension.some(
    ({ relations }) => relations.includes(kept) && relations.includes(gone),
  );
  if (apart) return material;
  const place = (id: string) => (id === gone ? kept : id);
  const twins = twinsOf(material.citation, kept, gone);
  return {
    ...material,
    relation: material.relation.filter(({ id }) => id !== gone),
    citation: material.citation
      .filter(({ id }) => !twins.has(id))
      .map((each) => (each.relation === gone ? { ...each, relation: kept } : each)),
    review: material.review.map((each) => {
      const citation = twins.get(each.citation);
      return citation === undefined ? each : { ...each, citation };
    }),
    tension: material.tension.map((each) =>
      each.relations.includes(gone)
        ? { ...each, relations: [place(each.relations[0]), place(each.relations[1])] }
        : each,
    ),
  };
}

/** Citations of one relation that the other has as well, with the other's. */
function twinsOf(
  citations: readonly Citation[],
  kept: string,
  gone: string,
): ReadonlyMap<string, string> {
  const own = new Map(
    citations.filter((each) => each.relation === kept).map((each) => [passage(each), each.id]),
  );
  return new Map(
    citations
      .filter((each) => each.relation === gone)
      .flatMap((each) => {
        const twin = own.get(passage(each));
        return twin === undefined ? [] : [[each.id, twin] as const];
      }),
  );
}

function passage({ document, start, end, quote, stance }: Citation): string {
  return JSON.stringify([document, start, end, quote, stance]);
}
