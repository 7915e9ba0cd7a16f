/** Unit, property and conformance tests: real SQLite, real files, real processes; beside their sources. */
import { defineConfig } from 'vitest/config';

if (Number(process.versions.node.split('.')[0]) < 22) {
  throw new Error(
    `These tests need Node 22 or newer and this is ${process.versions.node}: run "npm run unit", which brings its own.`,
  );
}

export default defineConfig({
  test: {
    include: ['{graph-data,renderer,web,electron,build}/**/*.test.{ts,tsx}', 'docs/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
