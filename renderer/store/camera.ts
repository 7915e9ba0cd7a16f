/** What the canvas is asked to do with its camera: pure producers. */
import type { Producer } from './app.ts';
import type { CameraRequest } from './state.ts';

type Asked<T> = T extends CameraRequest ? Omit<T, 'serial'> : never;

/** Asks the canvas to move its camera; asking the same twice moves it twice. */
export function askCamera(asked: Asked<CameraRequest>): Producer<CameraRequest | null> {
  return (former) => ({ ...asked, serial: (former?.serial ?? 0) + 1 });
}
