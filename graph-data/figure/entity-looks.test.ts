import { describe, expect, test } from 'vitest';
import { type EntityScheme, entityLook, entityRadius, sharesOf, slotsOf } from './entity-looks.ts';
import { nodeRadius } from './geometry.ts';
import { legendEntries } from './legend.ts';
import { CATEGORIES, communityColour, entityColour } from './palette.ts';

const ada = { id: 'ada', type: 'person', degree: 9 };
const scheme: EntityScheme = {
  sizes: {
    by: 'betweenness',
    shares: new Map([
      ['ada', 1],
      ['bob', 0.25],
    ]),
  },
  communities: {
    list: [{ slot: 2, label: 'Ada', members: ['ada', 'bob', 'hidden'] }],
    slots: new Map([
      ['ada', 2],
      ['bob', 2],
      ['hidden', 2],
    ]),
  },
};

test('without a scheme size tells of connections and colour of type', () => {
  expect(entityRadius(ada, null)).toBe(nodeRadius(9));
  expect(entityLook(ada, null, 'dark')).toEqual(entityColour('person', 'dark'));
});

test('what has the most is the largest, what has none the smallest, and areas compare in between', () => {
  const radius = (id: string) => entityRadius({ ...ada, id }, scheme);
  expect(radius('ada') - radius('nobody')).toBeCloseTo(2 * (radius('bob') - radius('nobody')));
  expect(radius('ada')).toBeGreaterThan(radius('bob'));
});

test('members have the colour of their community, all others one grey', () => {
  expect(entityLook(ada, scheme, 'light').fill).toBe(CATEGORIES[2]?.light);
  const grey = entityLook({ id: 'x', type: 'law' }, scheme, 'light');
  expect(grey).toEqual(entityLook({ id: 'y', type: 'place' }, scheme, 'light'));
  expect(CATEGORIES.map(({ light }) => light)).not.toContain(grey.fill);
});

test('shares are of the largest value, and 0 where there is none', () => {
  expect([
    ...sharesOf([
      ['a', 4],
      ['b', 1],
    ]).values(),
  ]).toEqual([1, 0.25]);
  expect([...sharesOf([['a', 0]]).values()]).toEqual([0]);
});

describe('slots', () => {
  const pairs = (n: number) => Array.from({ length: n }, (_, at) => [`a${at}`, `b${at}`]);

  test('go to the largest communities in order, none to single entities', () => {
    expect(slotsOf([['a', 'b', 'c'], ['d', 'e'], ['f']], new Map())).toEqual([0, 1, null]);
    const many = slotsOf(pairs(CATEGORIES.length + 2), new Map());
    expect(many.slice(0, -2)).toEqual([...CATEGORIES.keys()]);
    expect(many.slice(-2)).toEqual([null, null]);
  });

  test('stay with most of the members when sizes change their order', () => {
    const former = new Map([
      ['a', 0],
      ['b', 0],
      ['c', 0],
      ['d', 1],
      ['e', 1],
    ]);
    expect(
      slotsOf(
        [
          ['d', 'e', 'f', 'g'],
          ['a', 'b'],
        ],
        former,
      ),
    ).toEqual([1, 0]);
  });

  test('are never given twice: of two halves the larger keeps the colour', () => {
    const former = new Map(['a', 'b', 'c', 'd', 'e'].map((id) => [id, 3]));
    expect(
      slotsOf(
        [
          ['a', 'b', 'c'],
          ['d', 'e'],
        ],
        former,
      ),
    ).toEqual([3, 0]);
  });
});

test('the legend explains communities by what is shown of them, and keeps types by icon alone', () => {
  const nodes = [ada, { id: 'bob', type: 'law' }, { id: 'eve', type: 'law' }];
  const entries = legendEntries(nodes, [], 'light', null, scheme);
  expect(entries.map(({ label, count }) => [label, count])).toEqual([
    ['Person', 1],
    ['Law', 2],
    ['Ada', 2],
    ['In no larger community', 1],
    ['Larger: more often between others', 3],
  ]);
  const [person, , community] = entries;
  expect(person?.colour).toEqual(communityColour(null, 'light'));
  expect(community).toMatchObject({ kind: 'disc', members: ['ada', 'bob'] });
  expect(legendEntries(nodes, [], 'light').map(({ key }) => key)).toEqual([
    'entity person',
    'entity law',
  ]);
});
