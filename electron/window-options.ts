/** How every window is made. Each setting is stated, none is left to a default. */
import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import { PARTITION } from './session-policy.ts';

function webPreferences(preload: string, isPackaged: boolean): WebPreferences {
  return {
    preload,
    partition: PARTITION,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    disableBlinkFeatures: 'Auxclick',
    devTools: !isPackaged,
    spellcheck: false,
    safeDialogs: true,
  };
}

/** The colour of a window before its first paint, as in the tokens of the page. */
export function backgroundColour(dark: boolean): string {
  return dark ? '#15181d' : '#fbfbfa';
}

/**
 * Options of a project window.
 * @param options.preload absolute path of the bundled preload script
 * @param options.isPackaged whether this is a released build (no developer tools)
 * @param options.dark whether the system is in dark mode, for the colour before the first paint
 */
export function windowOptions(options: {
  title: string;
  preload: string;
  isPackaged: boolean;
  dark: boolean;
}): BrowserWindowConstructorOptions {
  return {
    title: options.title,
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 560,
    show: false,
    backgroundColor: backgroundColour(options.dark),
    webPreferences: webPreferences(options.preload, options.isPackaged),
  };
}
