/** The whole graph as groups, in place of the canvas. */
import { expect, type Locator, type Page } from '@playwright/test';

export class Groups {
  readonly page: Page;
  readonly offer: Locator;
  readonly region: Locator;
  readonly list: Locator;
  readonly options: Locator;
  readonly chosen: Locator;
  readonly trail: Locator;

  constructor(page: Page) {
    this.page = page;
    this.offer = page.getByRole('button', { name: 'See all of it as groups' });
    this.region = page.getByRole('region', { name: 'Groups' });
    this.list = this.region.getByRole('listbox');
    this.options = this.list.getByRole('option');
    this.chosen = this.list.getByRole('option', { selected: true });
    this.trail = this.region.getByRole('navigation', { name: 'Where you are' });
  }

  /** Takes the offer above the canvas; the list then has the keyboard. */
  async open(): Promise<void> {
    await this.offer.click();
    await expect(this.list).toBeFocused();
  }
}
