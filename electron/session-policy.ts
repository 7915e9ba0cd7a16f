/** What the windows' own session may do: show the built app, write the clipboard, fill the screen. */
import type { CustomScheme } from 'electron';
import type { Assets } from '../web/assets.ts';
import { assetResponse } from './asset-response.ts';
import type { PermissionDetails, SessionApi } from './electron-api.ts';
import { permissionAllowed } from './permission-policy.ts';
import { requestAllowed } from './url-policy.ts';

/** On disk for the sake of a window's own settings; nothing is cached. */
export const PARTITION = 'persist:edgewise';

/** The app's scheme, with the least privileges that modules and fetch need. */
export const APP_SCHEME: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

function allowed(permission: string, details: PermissionDetails, origin = ''): boolean {
  const url = details.requestingUrl ?? origin;
  return permissionAllowed(permission, { url, isMainFrame: details.isMainFrame });
}

/**
 * Closes a session to everything that the app does not do.
 * @param devTools whether pages may be looked at with the developer tools
 */
export function secureSession(session: SessionApi, assets: Assets, devTools: boolean): void {
  session.protocol.handle(APP_SCHEME.scheme, (request) => assetResponse(assets, request));
  session.webRequest.onBeforeRequest(({ url, resourceType }, callback) =>
    callback({ cancel: !requestAllowed(url, resourceType, devTools) }),
  );
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(allowed(permission, details)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    allowed(permission, details, origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  // A spelling checker fetches its dictionaries, and a file is saved by dialog only.
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
}
