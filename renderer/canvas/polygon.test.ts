import { describe, expect, it } from 'vitest';
import { boxPolygon, extendPath, insidePolygon } from './polygon.ts';

describe('areas', () => {
  it('take in what lies inside a box drawn in any direction', () => {
    for (const box of [
      boxPolygon({ x: 0, y: 0 }, { x: 10, y: 10 }),
      boxPolygon({ x: 10, y: 10 }, { x: 0, y: 0 }),
    ]) {
      expect(insidePolygon({ x: 5, y: 5 }, box)).toBe(true);
      expect(insidePolygon({ x: 11, y: 5 }, box)).toBe(false);
      expect(insidePolygon({ x: 5, y: -1 }, box)).toBe(false);
    }
  });

  it('follow a lasso into its bays', () => {
    const horseshoe = [
      { x: 0, y: 0 },
      { x: 30, y: 0 },
      { x: 30, y: 30 },
      { x: 20, y: 30 },
      { x: 20, y: 10 },
      { x: 10, y: 10 },
      { x: 10, y: 30 },
      { x: 0, y: 30 },
    ];
    expect(insidePolygon({ x: 5, y: 20 }, horseshoe)).toBe(true);
    expect(insidePolygon({ x: 25, y: 20 }, horseshoe)).toBe(true);
    expect(insidePolygon({ x: 15, y: 20 }, horseshoe)).toBe(false);
  });

  it('hold nothing with fewer than three corners', () => {
    expect(insidePolygon({ x: 0, y: 0 }, [])).toBe(false);
    expect(
      insidePolygon({ x: 1, y: 1 }, [
        { x: 0, y: 0 },
        { x: 2, y: 2 },
      ]),
    ).toBe(false);
  });

  it('grow only by real movement', () => {
    const path = [{ x: 0, y: 0 }];
    expect(extendPath(path, { x: 1, y: 1 })).toBe(path);
    expect(extendPath(path, { x: 9, y: 0 })).toHaveLength(2);
  });
});
