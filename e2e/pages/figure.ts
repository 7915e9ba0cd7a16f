/** The dialog that saves a picture. */
import { readFileSync } from 'node:fs';
import { type Download, expect, type Locator, type Page } from '@playwright/test';

export class Figure {
  readonly page: Page;
  readonly dialog: Locator;
  readonly preview: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Export figure' });
    this.preview = this.dialog.getByRole('img');
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+e');
    await expect(this.preview).toBeVisible();
  }

  /** Chooses an option by what it says or by its value. */
  async set(field: string, option: string): Promise<void> {
    await this.dialog.getByLabel(field, { exact: true }).selectOption(option);
  }

  /** Names an entity in a field that searches. */
  async pick(field: string, name: string): Promise<void> {
    const input = this.dialog.getByLabel(field, { exact: true });
    await input.fill(name);
    await this.dialog.getByRole('option', { name }).first().click();
    await expect(input).toHaveValue(name);
  }

  async size(width: number, height: number): Promise<void> {
    await this.dialog.getByLabel('Width, px').fill(String(width));
    await this.dialog.getByLabel('Height, px').fill(String(height));
    const shown = `${width.toLocaleString('en')} × ${height.toLocaleString('en')} px`;
    await expect(this.dialog.getByRole('status')).toContainText(shown);
  }

  /** Saves and gives the file's name and content. */
  async save(format: 'PNG' | 'SVG'): Promise<{ name: string; content: Buffer }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.dialog.getByRole('button', { name: `Save ${format}` }).click(),
    ]);
    await expect(this.dialog).toBeHidden();
    return { name: download.suggestedFilename(), content: await contentOf(download) };
  }
}

async function contentOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}
