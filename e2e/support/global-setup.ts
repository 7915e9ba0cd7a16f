/** Runs once before all end-to-end tests: the interface is bundled and the corpus compiled anew. */
import { execFileSync } from 'node:child_process';
import { compileBundled } from './projects.ts';

/** Playwright calls this function by its place as the file's default export. */
export default function setUp(): void {
  execFileSync(process.execPath, ['build/bundle.ts'], { stdio: 'inherit' });
  compileBundled();
}
