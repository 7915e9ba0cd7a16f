/** The limit: a painter that knows nothing but lines, discs and words. */
import { start } from '../harness.ts';
import { type DrawnGraph, type DrawnNode, wholeInSight } from '../peer.ts';

const ARROW = 8;

type Camera = { x: number; y: number; zoom: number };
type Line = { from: DrawnNode; to: DrawnNode };

function linesOf({ nodes, edges }: DrawnGraph): Line[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return edges.flatMap(({ source, target }) => {
    const [from, to] = [byId.get(source), byId.get(target)];
    return from && to ? [{ from, to }] : [];
  });
}

function paint(
  ctx: CanvasRenderingContext2D,
  nodes: readonly DrawnNode[],
  lines: Line[],
  camera: Camera,
) {
  const { x, y, zoom } = camera;
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  ctx.setTransform(zoom, 0, 0, zoom, x, y);
  ctx.strokeStyle = ctx.fillStyle = '#8a94a3';
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  for (const { from, to } of lines) {
    ctx.moveTo(from.x, from.y);
    ctx.lineTo(to.x, to.y);
  }
  ctx.stroke();
  ctx.beginPath();
  for (const line of lines) arrow(ctx, line);
  ctx.fill();
  for (const { x, y, radius, colour } of nodes) {
    ctx.fillStyle = colour;
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    ctx.fill();
  }
  ctx.fillStyle = '#1c2430';
  ctx.font = '12px sans-serif';
  ctx.textAlign = 'center';
  for (const { x, y, radius, name } of nodes) ctx.fillText(name, x, y + radius + 13);
}

function arrow(ctx: CanvasRenderingContext2D, { from, to }: Line): void {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [x, y] = [to.x - to.radius * cos, to.y - to.radius * sin];
  ctx.moveTo(x, y);
  ctx.lineTo(x - ARROW * cos - (ARROW / 2) * sin, y - ARROW * sin + (ARROW / 2) * cos);
  ctx.lineTo(x - ARROW * cos + (ARROW / 2) * sin, y - ARROW * sin - (ARROW / 2) * cos);
}

start({
  open(graph, container, on) {
    const canvas = document.createElement('canvas');
    canvas.width = container.clientWidth;
    canvas.height = container.clientHeight;
    container.append(canvas);
    const ctx = canvas.getContext('2d');
    if (ctx === null) throw new Error('This browser has no 2D canvas.');
    const lines = linesOf(graph);
    const { middle, zoom } = wholeInSight(graph, canvas);
    const camera = {
      x: canvas.width / 2 - middle.x * zoom,
      y: canvas.height / 2 - middle.y * zoom,
      zoom,
    };
    const draw = () =>
      requestAnimationFrame(() => {
        paint(ctx, graph.nodes, lines, camera);
        on.drawn();
      });
    canvas.addEventListener('mousemove', ({ clientX, clientY }) => {
      const [x, y] = [(clientX - camera.x) / camera.zoom, (clientY - camera.y) / camera.zoom];
      const hit = graph.nodes.some((node) => Math.hypot(node.x - x, node.y - y) <= node.radius);
      if (hit) on.entered();
    });
    draw();
    return {
      panBy(px) {
        camera.x += px;
        draw();
      },
      zoomBy(factor) {
        camera.x = canvas.width / 2 + (camera.x - canvas.width / 2) * factor;
        camera.y = canvas.height / 2 + (camera.y - canvas.height / 2) * factor;
        camera.zoom *= factor;
        draw();
      },
      placeOf: ({ x, y }) => ({ x: camera.x + x * camera.zoom, y: camera.y + y * camera.zoom }),
    };
  },
});
