/** Looks that a project has given its own types, as data for canvas, legend and figures alike. */
import type { TypeStyle } from '../model/records.ts';
import { ICON_NAMES, iconNamed } from './icons.ts';
import type { EdgeTraits, EntityColour, Theme } from './palette.ts';
import { edgeTone, entityColour, entityIcon } from './palette.ts';
import { textOn, toneOf } from './tones.ts';

/** By name of the type; null each where it has the usual. */
type Own = { colour: string | null; icon: string | null };
export type TypeLooks = {
  entity: ReadonlyMap<string, Own>;
  relation: ReadonlyMap<string, Own>;
};

/** The looks that a project's records give; null where there are none. */
export function typeLooks(styles: readonly TypeStyle[]): TypeLooks | null {
  const own = styles.filter(({ colour, icon }) => colour !== null || icon !== null);
  if (own.length === 0) return null;
  const of = (kind: TypeStyle['of']) =>
    new Map(
      own
        .filter((style) => style.of === kind)
        .map(({ name, colour, icon }) => [name, { colour, icon }]),
    );
  return { entity: of('entity'), relation: of('relation') };
}

/** The colours of an entity type. */
export function typeColour(type: string, looks: TypeLooks | null, theme: Theme): EntityColour {
  const usual = entityColour(type, theme);
  const colour = looks?.entity.get(type)?.colour ?? null;
  if (colour === null) return usual;
  const fill = toneOf(colour, theme);
  return { fill, stroke: usual.stroke, text: textOn(fill) };
}

/** Path data of an entity type's icon on a 24 x 24 grid. */
export function typeIcon(type: string, looks: TypeLooks | null): string {
  const icon = looks?.entity.get(type)?.icon ?? null;
  const shipped = ICON_NAMES.find((name) => name === icon);
  return shipped === undefined ? entityIcon(type) : iconNamed(shipped);
}

/** The colour of a relation's type, where the line has nothing graver to tell by its colour; else null. */
export function relationTypeColour(
  edge: Pick<EdgeTraits, 'verdict' | 'disputed'> & { type: string },
  looks: TypeLooks | null,
  theme: Theme,
): string | null {
  const colour = looks?.relation.get(edge.type)?.colour ?? null;
  return colour === null || edgeTone(edge) !== 'plain' ? null : toneOf(colour, theme);
}
