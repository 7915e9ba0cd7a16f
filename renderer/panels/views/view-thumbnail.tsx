/** A saved view at the size of a stamp: discs and lines, drawn by the places of the view. */
import type { ReactNode } from 'react';
import { nodeRadius } from '../../../graph-data/figure/geometry.ts';
import { canvasColours, type Theme } from '../../../graph-data/figure/palette.ts';
import { typeColour } from '../../../graph-data/figure/type-looks.ts';
import { seenOf, type ViewGraph } from '../../../graph-data/model/view-graph.ts';
import { useAppState } from '../../store/context.tsx';
import { selectTypeLooks } from '../../store/measures.ts';
import styles from './views.module.css';

const SIZE = { width: 72, height: 48 } as const;
const MARGIN = 4;
/** The least radius at which a disc is seen. */
const LEAST = 1.4;

/** Says nothing to assistive technology: the counts beside it do. */
export function ViewThumbnail({ graph, theme }: { graph: ViewGraph; theme: Theme }): ReactNode {
  const { nodes, edges } = seenOf(graph);
  const looks = useAppState(selectTypeLooks);
  const place = placing(nodes.flatMap(({ id }) => graph.positions[id] ?? []));
  const at = (id: string) => place.of(graph.positions[id] ?? { x: 0, y: 0 });
  return (
    <svg
      className={styles.thumbnail}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      aria-hidden="true"
    >
      <path
        d={edges.map(({ source, target }) => line(at(source), at(target))).join('')}
        fill="none"
        stroke={canvasColours(theme).edge}
        strokeOpacity={0.5}
        strokeWidth={0.6}
      />
      {nodes.map(({ id, type, degree }) => {
        const { x, y } = at(id);
        const radius = Math.max(LEAST, nodeRadius(degree) * place.scale);
        return (
          <circle key={id} cx={x} cy={y} r={radius} fill={typeColour(type, looks, theme).fill} />
        );
      })}
    </svg>
  );
}

type Point = { x: number; y: number };

function placing(points: readonly Point[]): { of(point: Point): Point; scale: number } {
  const box = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const { x, y } of points) {
    box.x1 = Math.min(box.x1, x);
    box.y1 = Math.min(box.y1, y);
    box.x2 = Math.max(box.x2, x);
    box.y2 = Math.max(box.y2, y);
  }
  const room = { width: SIZE.width - 2 * MARGIN, height: SIZE.height - 2 * MARGIN };
  const scale = Math.min(
    room.width / Math.max(1, box.x2 - box.x1),
    room.height / Math.max(1, box.y2 - box.y1),
    0.2,
  );
  const middle = { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 };
  return {
    scale,
    of: ({ x, y }) => ({
      x: tenth(SIZE.width / 2 + (x - middle.x) * scale),
      y: tenth(SIZE.height / 2 + (y - middle.y) * scale),
    }),
  };
}

function line(from: Point, to: Point): string {
  return `M${from.x} ${from.y}L${to.x} ${to.y}`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
