/** Reads SVG path data into absolute moves, lines and cubic curves. */
export type PathStep =
  | { kind: 'move' | 'line'; x: number; y: number }
  | { kind: 'curve'; points: readonly [number, number, number, number, number, number] }
  | { kind: 'close' };

/** @param data as figures and their icons use it: M L H V C S Q A Z in both cases, circular arcs */
export function readPath(data: string): PathStep[] {
  const steps: PathStep[] = [];
  let at = { x: 0, y: 0 };
  let start = at;
  for (const [, letter = '', list = ''] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = numbersIn(list);
    const kind = letter.toUpperCase();
    if (kind === 'Z') {
      steps.push({ kind: 'close' });
      at = start;
    }
    for (const [rank, part] of partsOf(kind, numbers).entries()) {
      const from = fromPoint(at, letter !== kind);
      const end = endOf(kind, part, from);
      const first = kind === 'M' && rank === 0;
      const name = rank > 0 ? (FURTHER[kind] ?? kind) : kind;
      steps.push(...stepsOf(name, part, { ...from, before: steps.at(-1) }, end));
      at = end;
      if (first) start = end;
    }
  }
  return steps;
}

/** After its first pair, a move goes on as lines. */
const FURTHER: Readonly<Record<string, string>> = { M: 'L' };

function fromPoint({ x, y }: { x: number; y: number }, relative: boolean): From {
  return relative ? { x, y, dx: x, dy: y } : { x, y, dx: 0, dy: 0 };
}

function numbersIn(list: string): number[] {
  return (list.match(/[+-]?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
}

/** The arguments of a letter that stands for several steps, step by step. */
function partsOf(kind: string, numbers: readonly number[]): number[][] {
  const size = ARGUMENTS[kind] ?? 0;
  const count = size === 0 ? 0 : Math.floor(numbers.length / size);
  return Array.from({ length: count }, (_, i) => numbers.slice(i * size, (i + 1) * size));
}

const ARGUMENTS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  A: 7,
};

type From = { x: number; y: number; dx: number; dy: number };

function endOf(kind: string, part: readonly number[], from: From): { x: number; y: number } {
  const last = part.at(-1) ?? 0;
  if (kind === 'H') return { x: last + from.dx, y: from.y };
  if (kind === 'V') return { x: from.x, y: last + from.dy };
  return { x: (part.at(-2) ?? 0) + from.dx, y: last + from.dy };
}

function stepsOf(
  kind: string,
  part: readonly number[],
  { x, y, dx, dy, before }: From & { before: PathStep | undefined },
  end: { x: number; y: number },
): PathStep[] {
  const [a = 0, b = 0, c = 0, d = 0] = part;
  switch (kind) {
    case 'M':
      return [{ kind: 'move', ...end }];
    case 'C':
      return [{ kind: 'curve', points: [a + dx, b + dy, c + dx, d + dy, end.x, end.y] }];
    case 'S':
      return [smoothCurve(before, part, { x, y, dx, dy }, end)];
    case 'Q': {
      const [qx, qy] = [a + dx, b + dy];
      const third = (from: number, to: number) => from + (2 * (to - from)) / 3;
      const points = [third(x, qx), third(y, qy), third(end.x, qx), third(end.y, qy)] as const;
      return [{ kind: 'curve', points: [...points, end.x, end.y] }];
    }
    case 'A':
      return arc({ x, y }, part, end);
    default:
      return [{ kind: 'line', ...end }];
  }
}

/** A curve that goes on as the one before it ended: its first control mirrors the last one’s second. */
function smoothCurve(
  before: PathStep | undefined,
  part: readonly number[],
  { x, y, dx, dy }: From,
  end: { x: number; y: number },
): PathStep {
  const [a = 0, b = 0] = part;
  const [, , cx, cy] = before?.kind === 'curve' ? before.points : [0, 0, x, y];
  return { kind: 'curve', points: [2 * x - cx, 2 * y - cy, a + dx, b + dy, end.x, end.y] };
}

/** A circular arc as cubic curves of at most a quarter turn (SVG 1.1, appendix F.6). */
function arc(
  from: { x: number; y: number },
  part: readonly number[],
  to: { x: number; y: number },
): PathStep[] {
  const [given = 0, , , large = 0, sweep = 0] = part;
  const [hx, hy] = [(from.x - to.x) / 2, (from.y - to.y) / 2];
  const half = Math.hypot(hx, hy);
  if (half === 0 || given === 0) return [{ kind: 'line', ...to }];
  const r = Math.max(Math.abs(given), half);
  const off = Math.sqrt(Math.max(0, r * r - half * half)) / half;
  const sign = large === sweep ? -1 : 1;
  const cx = (from.x + to.x) / 2 + sign * off * hy;
  const cy = (from.y + to.y) / 2 - sign * off * hx;
  const start = Math.atan2(from.y - cy, from.x - cx);
  let turn = Math.atan2(to.y - cy, to.x - cx) - start;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const part1 = turn / count;
  const k = (4 / 3) * Math.tan(part1 / 4) * r;
  return Array.from({ length: count }, (_, i) => {
    const [a, b] = [start + i * part1, start + (i + 1) * part1];
    const at = (angle: number) => [cx + r * Math.cos(angle), cy + r * Math.sin(angle)] as const;
    const [[ax, ay], [bx, by]] = [at(a), at(b)];
    const controls = [ax - k * Math.sin(a), ay + k * Math.cos(a)] as const;
    const second = [bx + k * Math.sin(b), by - k * Math.cos(b)] as const;
    return { kind: 'curve', points: [...controls, ...second, bx, by] };
  });
}
