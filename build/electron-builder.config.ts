/** How the desktop app is packed, for each system. */
import type { Configuration } from 'electron-builder';
import { afterPack } from './after-pack.ts';

const PROJECT_FILE = {
  ext: 'edgewise',
  name: 'Edgewise project',
  description: 'Edgewise project',
  mimeType: 'application/vnd.edgewise',
};

/** A value that electron-builder fills in for each package. */
function macro(name: string): string {
  return `$\{${name}}`;
}

/** What goes into the package: bundles, the project that comes along, and the one native package. */
export const FILES = [
  'out/electron/*.{js,cjs,txt}',
  'out/renderer/**/*',
  'out/projects/*.edgewise',
  'package.json',
  'LICENSE',
  '!**/sources.sha256',
  '!node_modules/**',
  'node_modules/better-sqlite3/{package.json,LICENSE,lib/**}',
  `node_modules/better-sqlite3/prebuilds/${macro('platform')}-${macro('arch')}.node`,
];

/** Nothing is rebuilt and nothing is downloaded but Electron itself and the tools of each installer. */
export const config: Configuration = {
  appId: 'org.edgewise.app',
  productName: 'Edgewise',
  copyright: 'MIT licence',
  directories: { output: 'dist', buildResources: 'build/resources' },
  files: FILES,
  asar: { smartUnpack: false },
  asarUnpack: ['**/*.node'],
  npmRebuild: false,
  nodeGypRebuild: false,
  removePackageScripts: true,
  electronLanguages: ['en', 'en-US', 'en-GB'],
  publish: null,
  afterPack,
  fileAssociations: [{ ...PROJECT_FILE, icon: 'project', role: 'Editor' }],
  linux: {
    target: ['AppImage', 'deb'],
    executableName: 'edgewise',
    category: 'Office',
    icon: 'icons',
    synopsis: 'Explore knowledge graphs in which every edge quotes its source',
    maintainer: 'Edgewise',
  },
  mac: {
    target: ['dmg'],
    category: 'public.app-category.productivity',
    icon: 'build/resources/icon.icns',
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: 'build/resources/entitlements.mac.plist',
    entitlementsInherit: 'build/resources/entitlements.mac.plist',
  },
  win: { target: ['nsis'], icon: 'build/resources/icon.ico' },
  nsis: { oneClick: true, perMachine: false },
};
