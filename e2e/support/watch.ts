/** Watches a page for what must never happen: errors, breaches of the content policy, requests elsewhere. */
import type { Page } from '@playwright/test';

/** Notes what happens in `problems`. A test that provokes some takes them out. */
export async function watch(page: Page, origin: string, problems: string[]): Promise<void> {
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    const own = url.startsWith(`${origin}/`) || /^(data|blob):/.test(url);
    if (!own) problems.push(`request to another origin: ${url}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`content policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
}
