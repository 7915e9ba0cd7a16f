/** The search box and its results. */
import type { Locator, Page } from '@playwright/test';

export class Search {
  readonly box: Locator;
  readonly options: Locator;

  constructor(page: Page) {
    this.box = page.getByRole('combobox', { name: 'Search' });
    this.options = page.getByRole('option');
  }

  /** Types a query and takes its first result with the given name. */
  async open(query: string, name: string | RegExp): Promise<void> {
    await this.box.fill(query);
    await this.options.filter({ hasText: name }).first().click();
  }
}
