/** Saved views and the story told of them. */
import { expect, type Locator, type Page } from '@playwright/test';

export class Views {
  readonly page: Page;
  readonly panel: Locator;
  readonly rows: Locator;
  readonly story: Locator;
  readonly title: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('region', { name: 'Views' });
    this.rows = this.panel.getByRole('list', { name: 'Saved views' }).getByRole('listitem');
    this.story = page.getByRole('region', { name: 'Story' });
    this.title = this.story.getByRole('heading');
  }

  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Views' }).click();
    await expect(this.panel).toBeVisible();
    await expect(this.rows.first()).toBeVisible();
  }

  /** The row of the view with this name. */
  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  /** Saves what is shown, under this name. */
  async save(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+v');
    const field = this.panel.getByRole('textbox', { name: 'Name of the view' });
    await expect(field).toBeFocused();
    await field.fill(name);
    await field.press('Enter');
    await expect(this.row(name)).toBeVisible();
  }

  async show(name: string): Promise<void> {
    await this.row(name).getByRole('button', { name }).first().click();
    await expect(this.row(name).locator('[aria-current=true]')).toBeVisible();
  }

  /** Chooses from the menu of a view. */
  async act(name: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name: `Actions for ${name}` }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** Writes into the field that has opened in the panel, and ends with this key. */
  async write(text: string, end: 'Enter' | 'ControlOrMeta+Enter'): Promise<void> {
    const field = this.panel.getByRole('textbox');
    await expect(field).toBeFocused();
    await field.fill(text);
    await field.press(end);
  }

  /** Their names in the order of the story. */
  async names(): Promise<string[]> {
    return this.panel
      .locator('[data-view]')
      .evaluateAll((rows) =>
        rows.map((row) => row.querySelector('[data-name]')?.textContent ?? ''),
      );
  }
}
