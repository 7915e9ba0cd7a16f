import { describe, expect, it } from 'vitest';
import { cycle, nearest, nearestThatWay } from './direction.ts';

const places = [
  { id: 'north', x: 0, y: -100 },
  { id: 'east', x: 100, y: 10 },
  { id: 'far east', x: 300, y: 0 },
  { id: 'south west', x: -80, y: 90 },
];

describe('arrow keys', () => {
  it('go to the nearest place in their direction', () => {
    const from = { x: 0, y: 0 };
    expect(nearestThatWay(from, places, 'up')?.id).toBe('north');
    expect(nearestThatWay(from, places, 'right')?.id).toBe('east');
    expect(nearestThatWay(from, places, 'left')?.id).toBe('south west');
  });

  it('prefer what lies straight ahead to what is near but aside', () => {
    const aside = { id: 'aside', x: 10, y: 60 };
    expect(nearestThatWay({ x: 0, y: 0 }, [aside, ...places], 'right')?.id).toBe('east');
  });

  it('go aside where nothing lies straight ahead, and nowhere where nothing lies that way', () => {
    const aside = { id: 'aside', x: 10, y: 60 };
    expect(nearestThatWay({ x: 0, y: 0 }, [aside], 'right')?.id).toBe('aside');
    expect(nearestThatWay({ x: 0, y: 0 }, [aside], 'up')).toBeNull();
  });

  it('find the place nearest to the middle', () => {
    expect(nearest({ x: 90, y: 0 }, places)?.id).toBe('east');
    expect(nearest({ x: 0, y: 0 }, [])).toBeNull();
  });

  it('go round a list both ways', () => {
    expect(cycle(['a', 'b'], 'b', 1)).toBe('a');
    expect(cycle(['a', 'b'], 'a', -1)).toBe('b');
    expect(cycle(['a', 'b'], null, 1)).toBe('a');
    expect(cycle([], null, 1)).toBeNull();
  });
});
