/**
 * The beat of the page: frames that a program asks for come when the screen is ready, or, while the beat is held, as
 * soon as they are called for. So a frame takes as long as the page is busy with it, and waiting for the screen is
 * not measured.
 */

type Beat = {
  /** From now on frames come only when they are called for. */
  hold(): void;
  /** From now on frames come with the screen's. */
  release(): void;
  /** Lets timers and messages have their turn and then draws a frame, if one was asked for. */
  next(): Promise<void>;
  /** After a frame of the screen. */
  screen(): Promise<void>;
};

declare global {
  var beat: Beat;
}

/** Takes the place of the browser's own frames; runs in the page before anything else of it. */
export function installBeat(): void {
  const real = window.requestAnimationFrame.bind(window);
  let asked = new Map<number, FrameRequestCallback>();
  let serial = 0;
  let held = false;
  const run = (now: number) => {
    const due = asked;
    asked = new Map();
    for (const draw of due.values()) {
      try {
        draw(now);
      } catch (error) {
        // As in a browser, one that fails does not keep the others from drawing.
        reportError(error);
      }
    }
  };
  const follow = () => {
    real(follow);
    if (!held) run(performance.now());
  };
  real(follow);
  const turn = () =>
    new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  window.requestAnimationFrame = (draw) => {
    serial += 1;
    asked.set(serial, draw);
    return serial;
  };
  window.cancelAnimationFrame = (id) => asked.delete(id);
  window.beat = {
    hold: () => {
      held = true;
    },
    release: () => {
      held = false;
    },
    next: async () => {
      await turn();
      run(performance.now());
    },
    screen: () => new Promise((resolve) => real(() => setTimeout(resolve))),
  };
}
