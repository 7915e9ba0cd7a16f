/** The search box and its results. */
import type { Locator, Page } from '@playwright/test';

export type Group = 'Entities' | 'Relations' | 'Quotes' | 'Documents';

export class Search {
  readonly page: Page;
  readonly box: Locator;
  readonly options: Locator;

  constructor(page: Page) {
    this.page = page;
    this.box = page.getByRole('combobox', { name: 'Search' });
    this.options = page.getByRole('option');
  }

  /** The results of one kind. */
  inGroup(group: Group): Locator {
    return this.page.getByRole('group', { name: group }).getByRole('option');
  }

  /** Types a query and takes the first result of a kind that has the given text. */
  async open(query: string, group: Group, text: string | RegExp): Promise<void> {
    await this.box.fill(query);
    await this.inGroup(group).filter({ hasText: text }).first().click();
  }
}
