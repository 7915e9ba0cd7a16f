/** Keeps every page where it is: no navigation, no redirect, no second window, no embedded page. */
import type { ContentsApi, Navigation } from './electron-api.ts';
import { isAppUrl } from './url-policy.ts';

/** Whether a page may navigate: only to draw itself again, which is how it recovers from a failure. */
function navigationAllowed(
  current: string,
  navigation: Pick<Navigation, 'url' | 'isMainFrame'>,
): boolean {
  return navigation.isMainFrame && isAppUrl(current) && navigation.url === current;
}

/** Guards a page from the moment it exists. */
export function guardContents(contents: ContentsApi): void {
  const judge = (event: Navigation) => {
    if (!navigationAllowed(contents.getURL(), event)) event.preventDefault();
  };
  contents.on('will-navigate', judge);
  contents.on('will-frame-navigate', judge);
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
