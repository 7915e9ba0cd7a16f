/**
 * Files outside the project that a person has chosen in the host's own dialog. A page never names a path: the host
 * tells the service of the file, and the page uses the name that the host gave it.
 */
import { setTimeout } from 'node:timers/promises';
import { ServiceError } from '../rpc/errors.ts';

/** What a chosen file may be used for. */
export type PlaceUse = 'read' | 'write';
/** A chosen file; `path` is absolute. */
export type Place = { handle: string; path: string; use: PlaceUse };

export type Places = {
  grant(place: Place): void;
  /**
   * The path behind a handle.
   * @throws ServiceError NOT_FOUND where the host has told of no such file
   */
  find(handle: string, use: PlaceUse): Promise<string>;
};

const MOST = 64;
/** The host's word and the page's call come by different ways: the call may be first. Milliseconds. */
const PATIENCE = 2_000;
const STEP = 20;

/** Knows no place yet. */
export function createPlaces(): Places {
  const known = new Map<string, Place>();
  return {
    grant(place) {
      known.set(place.handle, place);
      for (const oldest of known.keys()) {
        if (known.size <= MOST) break;
        known.delete(oldest);
      }
    },
    async find(handle, use) {
      for (let waited = 0; waited <= PATIENCE; waited += STEP) {
        const place = known.get(handle);
        if (place?.use === use) return place.path;
        if (place !== undefined) break;
        await setTimeout(STEP);
      }
      throw new ServiceError('NOT_FOUND', 'The file is no longer at hand; choose it again.');
    },
  };
}
