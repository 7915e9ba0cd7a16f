/** Where the keyboard is. */
import { expect, type Locator } from '@playwright/test';

/** Waits until a part of the window has the keyboard: one sees it by its ring before one presses a key. */
export async function expectKeyboardIn(part: Locator): Promise<void> {
  const within = () => part.evaluate((own) => own.contains(document.activeElement));
  await expect.poll(within, 'the keyboard is in it').toBe(true);
}
