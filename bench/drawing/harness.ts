/** Measures one program inside its page. Every figure is in ms. */
import type { DrawnGraph, DrawnNode, Peer, Point, View } from './peer.ts';

/** How long a frame or an answer is waited for. */
const PATIENCE = 60_000;
const ZOOM_STEP = 1.08;
/** A movement ends after so many ms, but not before it had so many frames. */
const LONGEST = 3_000;
const ENOUGH = 5;
const PAN_PX = 24;

type Harness = {
  /** From the data in memory to a frame on the screen that shows all of it. */
  first(graph: DrawnGraph): Promise<number>;
  /**
   * The frames of a movement of the camera, one after the other, at most `count`: to the right or nearer, or back
   * for a direction of -1.
   */
  frames(kind: 'pan' | 'zoom', direction: 1 | -1, count: number): Promise<number[]>;
  /** From the pointer's move onto a node to the program's word that it is over one. */
  hover(nodes: readonly DrawnNode[]): Promise<number[]>;
};

declare global {
  var harness: Harness;
}

/** Makes a program ready to be measured by what calls the page from outside. */
export function start(peer: Peer): void {
  const container = document.createElement('div');
  container.style.cssText = 'position:absolute;inset:0;overflow:hidden;background:#fff';
  document.body.append(container);
  const seen = { drawn: 0, entered: 0 };
  const failures: string[] = [];
  window.addEventListener('error', ({ message }) => failures.push(message));
  const until = async (holds: () => boolean, next: () => Promise<void>) => {
    const began = performance.now();
    while (!holds()) {
      const [failure] = failures;
      if (failure !== undefined) throw new Error(failure);
      if (performance.now() - began > PATIENCE) throw new Error('It did not happen in a minute.');
      await next();
    }
  };
  const on = {
    drawn: () => {
      seen.drawn += 1;
    },
    entered: () => {
      seen.entered += 1;
    },
  };
  let open: View | null = null;
  const view = () => {
    if (open === null) throw new Error('Nothing is drawn yet.');
    return open;
  };
  const moves = {
    pan: (direction: number) => view().panBy(PAN_PX * direction),
    zoom: (direction: number) => view().zoomBy(ZOOM_STEP ** direction),
  };

  async function first(graph: DrawnGraph): Promise<number> {
    const began = performance.now();
    open = await peer.open(graph, container, on);
    await until(() => seen.drawn > 0 && view().isComplete?.() !== false, beat.screen);
    complete(container);
    await beat.screen();
    return performance.now() - began;
  }

  async function frame(move: () => void): Promise<number> {
    const before = seen.drawn;
    const began = performance.now();
    move();
    await until(() => seen.drawn > before, beat.next);
    complete(container);
    return performance.now() - began;
  }

  async function frames(kind: 'pan' | 'zoom', direction: 1 | -1, count: number): Promise<number[]> {
    await rest();
    beat.hold();
    const times: number[] = [];
    const began = performance.now();
    const goesOn = () => times.length < ENOUGH || performance.now() - began < LONGEST;
    while (times.length < count && goesOn()) times.push(await frame(() => moves[kind](direction)));
    beat.release();
    return times;
  }

  async function hover(nodes: readonly DrawnNode[]): Promise<number[]> {
    const times: number[] = [];
    for (const node of nodes) {
      point({ x: 3, y: 3 });
      await rest();
      const at = view().placeOf(node);
      const before = seen.entered;
      beat.hold();
      const began = performance.now();
      point(at);
      await until(() => seen.entered > before, beat.next);
      times.push(performance.now() - began);
      beat.release();
    }
    return times;
  }

  window.harness = { first, frames, hover };
}

/** Lets what is left over from before come to its end. */
async function rest(): Promise<void> {
  for (let at = 0; at < 6; at++) await beat.screen();
}

/** Reads a pixel of every canvas, which waits until all that was drawn on it stands there. */
function complete(container: HTMLElement): void {
  for (const canvas of container.querySelectorAll('canvas')) {
    const flat = canvas.getContext('2d');
    if (flat !== null) {
      flat.getImageData(0, 0, 1, 1);
      continue;
    }
    const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }
}

/** Moves the pointer, as the browser tells of it. */
function point({ x, y }: Point): void {
  const target = document.elementFromPoint(x, y) ?? document.body;
  const told = { bubbles: true, cancelable: true, clientX: x, clientY: y, view: window };
  target.dispatchEvent(new PointerEvent('pointermove', { ...told, pointerType: 'mouse' }));
  target.dispatchEvent(new MouseEvent('mousemove', told));
}
