/** Plans what a type looks like and means in a project. */
import type { ChangeSet } from '../change-set.ts';
import type { TypeStyle } from '../records.ts';
import { shorten } from '../shorten.ts';
import { changesBetween, NO_MATERIAL } from './material.ts';

type Looks = Pick<TypeStyle, 'colour' | 'icon' | 'description'>;

/**
 * Changes the looks of a type; null where that changes nothing. A type with nothing of its own keeps no record.
 * @param style what it has so far; null for the usual
 */
export function restyleType(
  type: Pick<TypeStyle, 'of' | 'name'>,
  style: TypeStyle | null,
  fields: Partial<Looks>,
): ChangeSet | null {
  const usual: Looks = { colour: null, icon: null, description: '' };
  const { of, name } = type;
  const next: TypeStyle = { id: crypto.randomUUID(), of, name, ...usual, ...style, ...fields };
  const plain = next.colour === null && next.icon === null && next.description === '';
  const [what] = Object.keys(fields);
  const step = what === 'description' ? 'describe' : `change ${what ?? 'looks'} of`;
  return changesBetween(
    `${step} type ${shorten(name)}`,
    { ...NO_MATERIAL, type: style === null ? [] : [style] },
    { ...NO_MATERIAL, type: plain ? [] : [next] },
  );
}
