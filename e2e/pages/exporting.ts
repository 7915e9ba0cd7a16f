/** The dialog that writes the project for other programs. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

export class Exporting {
  readonly page: Page;
  readonly dialog: Locator;
  /** What the chosen format cannot hold. */
  readonly losses: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Export data' });
    this.losses = this.dialog.getByRole('region', { name: 'What is lost' });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Alt+e');
    await expect(this.dialog).toBeVisible();
  }

  /** Chooses a format, or how much. */
  async choose(name: string): Promise<void> {
    await this.dialog.getByRole('radio', { name }).check();
  }

  async save(): Promise<{ name: string; content: string }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.dialog.getByRole('button', { name: 'Save file' }).click(),
    ]);
    await expect(this.dialog).toBeHidden();
    return {
      name: download.suggestedFilename(),
      content: readFileSync(await download.path(), 'utf8'),
    };
  }
}
