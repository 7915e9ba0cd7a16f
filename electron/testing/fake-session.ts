/** A session without a network: it keeps the handlers that it is given. */
import type { SessionApi } from '../electron-api.ts';
import { type AnyListener, Emitter } from './fake-window.ts';

type Handlers = {
  scheme: string;
  handle: Parameters<SessionApi['protocol']['handle']>[1];
  onBeforeRequest: Parameters<SessionApi['webRequest']['onBeforeRequest']>[0];
  request: Parameters<SessionApi['setPermissionRequestHandler']>[0];
  check: Parameters<SessionApi['setPermissionCheckHandler']>[0];
  device: Parameters<SessionApi['setDevicePermissionHandler']>[0];
  media: Parameters<SessionApi['setDisplayMediaRequestHandler']>[0];
  spellChecker: boolean;
};

export class FakeSession extends Emitter {
  readonly #kept: Partial<Handlers> = {};

  /** What was set; fails a test that asks for what never was. */
  get<K extends keyof Handlers>(name: K): Handlers[K] {
    const value: Handlers[K] | undefined = this.#kept[name];
    if (value === undefined) throw new Error(`The session's “${name}” was never set.`);
    return value;
  }

  /** The slice of Electron's session that the app uses. */
  api(): SessionApi {
    const keep = (values: Partial<Handlers>) => void Object.assign(this.#kept, values);
    return {
      protocol: { handle: (scheme, handle) => keep({ scheme, handle }) },
      webRequest: { onBeforeRequest: (onBeforeRequest) => keep({ onBeforeRequest }) },
      setPermissionRequestHandler: (request) => keep({ request }),
      setPermissionCheckHandler: (check) => keep({ check }),
      setDevicePermissionHandler: (device) => keep({ device }),
      setDisplayMediaRequestHandler: (media) => keep({ media }),
      setSpellCheckerEnabled: (spellChecker) => keep({ spellChecker }),
      on: (event: string, listener: AnyListener) => this.on(event, listener),
    } satisfies SessionApi;
  }
}
