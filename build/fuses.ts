/** The switches burnt into the packed Electron binary: the one list of them. */
import { type FuseConfig, FuseV1Options, FuseVersion } from '@electron/fuses';

/**
 * Every fuse that Electron has, decided on purpose; a new one that is missing here stops the build.
 * @param resignAdHoc whether the flipped binary needs a new ad-hoc signature (macOS on Apple silicon)
 */
export function fuseConfig(resignAdHoc: boolean): FuseConfig {
  return {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: resignAdHoc,
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    [FuseV1Options.WasmTrapHandlers]: true,
  };
}
