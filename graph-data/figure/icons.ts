/** Icons of entity types and marks of edges: path data on a 24 x 24 grid, drawn as strokes. */
import { ENTITY_TYPES, type KnownEntityType } from '../model/vocabulary.ts';

/** What an edge can carry in its middle. */
export const EDGE_MARKS = ['disputed', 'negated'] as const;
export type EdgeMark = (typeof EDGE_MARKS)[number];

const ICONS = {
  person: 'M8 7.5a4 4 0 1 0 8 0a4 4 0 1 0-8 0M4.5 20.5c.6-4 3.5-6 7.5-6s6.9 2 7.5 6',
  organisation: 'M4 20.5h16M6 20.5V5.5L13 3v17.500M13 9h5v11.500M9 8.500v.01M9 12v.01M9 15.500v.01',
  group:
    'M6 8a3 3 0 1 0 6 0a3 3 0 1 0-6 0M3 19c.4-3.3 2.7-5 6-5s5.6 1.7 6 5M15.5 5.200a3 3 0 0 1 0 5.600M17.5 14.300c2 .7 3.2 2.3 3.5 4.7',
  place:
    'M12 21s-7-6-7-11.500a7 7 0 0 1 14 0C19 15 12 21 12 21M9.5 9.500a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0',
  law: 'M12 3.500v17M8 20.500h8M5 7l7-1.500L19 7M5 7l-2.5 6.500a2.7 2.7 0 0 0 5 0L5 7M19 7l-2.5 6.500a2.7 2.7 0 0 0 5 0L19 7',
  order: 'M6 3.500h8.500L19 8v12.500H6zM14 3.500V8.500h5M9 12.500h6M9 16h3.5',
  policy: 'M5 5.500h.01M9 5.500h10.500M5 12h.01M9 12h10.500M5 18.500h.01M9 18.500h10.5',
  event: 'M4 6h16v14.500H4zM4 10.500h16M8.5 3v5M15.5 3v5M12 14v3M10.5 15.500h3',
  offence: 'M12 3.500L21.5 20h-19zM12 10v4.500M12 17.200v.01',
  publication:
    'M3.5 5h13.500v13.500a2 2 0 0 1-2 2h-9.500a2 2 0 0 1-2-2zM17 9h3.500v9.500a2 2 0 0 1-4 0M7 9h6.500M7 13h6.500M7 16.500h3.5',
  concept: 'M9 17.500h6M10 20.500h4M9 17.500c0-2.5-3-4-3-8a6 6 0 0 1 12 0c0 4-3 5.5-3 8',
  quantity: 'M9.5 4L7.5 20M16.5 4L14.5 20M4.5 9h16M3.5 15h16',
} as const satisfies Record<KnownEntityType, string>;

/** Icons that no type has by itself, for a project's own types. */
const MORE_ICONS = {
  vehicle:
    'M4 16v-4l2-5.500h12l2 5.500v4zM4 12h16M6 16v2.500M18 16v2.500M7.500 14h.01M16.500 14h.01',
  ship: 'M4 14h16l-2.500 5.500h-11zM6.500 14V9.500h8.500V14M9 9.500V5.500M15 11h2.500l1.500 3',
  aircraft: 'M12 3.500v17M12 9.500l8.500 5M12 9.500l-8.500 5M12 17l3.500 3.500M12 17l-3.500 3.500',
  money:
    'M3.500 7h17v10.500h-17zM9.500 12.200a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M6.500 10h.01M17.500 14.500h.01',
  account: 'M4 19.500h16M4 9.500h16L12 4zM7 9.500v7.500M12 9.500v7.500M17 9.500v7.500',
  flag: 'M6 21V4M6 4.500h12.500l-3 4.500l3 4.500H6',
  star: 'M12 3.500l2.600 5.400l5.900.8l-4.300 4.100l1 5.900L12 16.900l-5.200 2.800l1-5.900L3.500 9.700l5.900-.8z',
  shield: 'M12 3.500l7 2.500v6c0 4.500-3 7-7 8.500c-4-1.500-7-4-7-8.500V6z',
  house: 'M4 11.500L12 4.500l8 7M6 10v10h12V10M10 20v-5.500h4V20',
  phone: 'M8 3.500h8v17H8zM11 17.500h2',
  message: 'M4 5h16v11.500h-8.500L7 20.500v-4H4zM8 9h8M8 12.500h5',
  globe:
    'M3.500 12a8.500 8.500 0 1 0 17 0a8.500 8.500 0 1 0-17 0M3.500 12h17M12 3.500c-5 5-5 12 0 17c5-5 5-12 0-17',
} as const;

/** Every icon that Edgewise ships, by the name under which a project keeps it. */
export const ICON_NAMES = [
  ...ENTITY_TYPES,
  'vehicle',
  'ship',
  'aircraft',
  'money',
  'account',
  'flag',
  'star',
  'shield',
  'house',
  'phone',
  'message',
  'globe',
] as const satisfies readonly (keyof typeof ICONS | keyof typeof MORE_ICONS)[];
export type IconName = (typeof ICON_NAMES)[number];

/** Path data of an icon. */
export function iconNamed(name: IconName): string {
  return { ...ICONS, ...MORE_ICONS }[name];
}

const OTHER_ICON = 'M12 4l8 8l-8 8l-8-8z';

const MARKS = {
  disputed: 'M5 9h14M5 15h14M15.5 4.500l-7 15',
  negated: 'M6 6l12 12M18 6l-12 12',
} as const satisfies Record<EdgeMark, string>;

/** Path data of an entity type's icon; a plain diamond for types Edgewise does not know. */
export function entityIcon(type: string): string {
  return Object.hasOwn(ICONS, type) ? ICONS[type as KnownEntityType] : OTHER_ICON;
}

/** Path data of a mark: *disputed* is an unequal sign, *negated* a cross. */
export function markIcon(mark: EdgeMark): string {
  return MARKS[mark];
}
