/** What is known of the selected entity or relation. */
import type { Locator, Page } from '@playwright/test';

export class Inspector {
  readonly root: Locator;
  readonly heading: Locator;
  readonly citations: Locator;
  readonly quotes: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('complementary', { name: 'Inspector' });
    this.heading = this.root.getByRole('heading', { level: 2 });
    this.citations = this.root.getByRole('list', { name: 'Citations' }).getByRole('listitem');
    this.quotes = this.root.getByRole('list', { name: 'Citations' }).locator('blockquote');
  }

  async openInDocument(index = 0): Promise<void> {
    await this.citations.nth(index).getByRole('button', { name: 'Open in document' }).click();
  }
}
