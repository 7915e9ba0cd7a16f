/** Shapes of a figure's SVG tree as steps of a path, and what they are painted with. */
import { type PathStep, readPath } from './path-data.ts';
import type { SvgElement } from './svg-tree.ts';

/** The outline of a path, line, circle or rectangle. */
export function shapeSteps({ name, attributes }: SvgElement): PathStep[] {
  const value = (key: string) => Number(attributes[key] ?? 0);
  switch (name) {
    case 'path':
      return readPath(attributes.d ?? '');
    case 'line':
      return readPath(`M${value('x1')} ${value('y1')}L${value('x2')} ${value('y2')}`);
    case 'circle': {
      const [x, y, r] = [value('cx'), value('cy'), value('r')];
      return readPath(
        `M${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}A${r} ${r} 0 1 1 ${x - r} ${y}Z`,
      );
    }
    case 'rect': {
      const [x, y, w, h] = [value('x'), value('y'), value('width'), value('height')];
      const r = Math.min(value('rx'), w / 2, h / 2);
      if (r === 0) return readPath(`M${x} ${y}h${w}v${h}h${-w}Z`);
      const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
      return readPath(
        `M${x + r} ${y}h${w - 2 * r}${corner(r, r)}v${h - 2 * r}${corner(-r, r)}` +
          `h${2 * r - w}${corner(-r, -r)}v${2 * r - h}${corner(r, -r)}Z`,
      );
    }
    default:
      return [];
  }
}

/** How many shapes and texts a tree holds. */
export function leavesIn({ children }: SvgElement): number {
  return children.reduce((sum, child) => sum + leavesIn(child), children.length === 0 ? 1 : 0);
}

/** The colour that a shape is filled with; null for none. */
export function fillOf({ fill, stroke }: SvgElement['attributes']): string | null {
  return fill === 'none' || (fill === undefined && stroke !== undefined) ? null : (fill ?? null);
}
