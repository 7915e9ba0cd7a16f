/** What happens to a packed app before it is signed: its fuses are set. */
import { join } from 'node:path';
import { flipFuses } from '@electron/fuses';
import { type AfterPackContext, Arch } from 'electron-builder';
import { fuseConfig } from './fuses.ts';

/** The packed binary, by the custom of each system. */
function packedBinary(context: AfterPackContext): string {
  const { productFilename } = context.packager.appInfo;
  switch (context.electronPlatformName) {
    case 'darwin':
      return join(context.appOutDir, `${productFilename}.app`);
    case 'win32':
      return join(context.appOutDir, `${productFilename}.exe`);
    default:
      return join(context.appOutDir, context.packager.config.linux?.executableName ?? 'edgewise');
  }
}

/**
 * Sets every fuse. electron-builder's own setting knows neither the newest fuse nor how to insist
 * that none is left out.
 * @throws Error if the binary has a fuse that the list does not
 */
export async function afterPack(context: AfterPackContext): Promise<void> {
  const resignAdHoc = context.electronPlatformName === 'darwin' && context.arch === Arch.arm64;
  await flipFuses(packedBinary(context), fuseConfig(resignAdHoc));
}
