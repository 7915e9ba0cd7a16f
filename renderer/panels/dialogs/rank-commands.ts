/** Which command someone means by what they typed: the best match first, what cannot run now last. */

export type Rankable = { title: string; keywords: readonly string[]; enabled: boolean };

/** Commands that match, best first; those of equal rank keep their order. Every word typed must match. */
export function rankCommands<T extends Rankable>(commands: readonly T[], typed: string): T[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return commands
    .map((command) => ({ command, score: scoreOf(command, words) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => Number(b.command.enabled) - Number(a.command.enabled) || b.score - a.score)
    .map(({ command }) => command);
}

/** 0 where a word is nowhere; a short title that matches says more than a long one. */
function scoreOf({ title, keywords }: Rankable, words: readonly string[]): number {
  const name = fold(title);
  const others = keywords.map(fold);
  const scores = words.map((word) => Math.max(inTitle(name, word), inKeywords(others, word)));
  if (scores.some((score) => score === 0)) return 0;
  const whole = name.startsWith(words.join(' ')) ? 50 : 0;
  return whole + scores.reduce((sum, score) => sum + score, 0) / scores.length - name.length / 100;
}

function inTitle(name: string, word: string): number {
  if (name === word) return 100;
  if (name.startsWith(word)) return 60;
  if (name.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word))) return 50;
  return name.includes(word) ? 20 : 0;
}

function inKeywords(keywords: readonly string[], word: string): number {
  if (keywords.includes(word)) return 30;
  return keywords.some((keyword) => keyword.startsWith(word)) ? 25 : 0;
}

/** In lower case and without accents. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLocaleLowerCase('en-GB');
}
