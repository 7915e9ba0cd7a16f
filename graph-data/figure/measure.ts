/** Width of text set in Inter, from a table: the same on every machine, with or without the font. */
import type { Measure } from './geometry.ts';

/**
 * Code point ranges that the tables cover, both ends included. Values are advance widths in
 * thousandths of the font size, taken from Inter's variable font.
 */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2026],
];

const REGULAR = `
  281 288 466 633 642 982 644 300 365 365 501 662 288 460 288 360 631 407 610 618 646 593 620
  566 619 620 288 302 662 662 662 511 966 690 654 730 722 601 590 746 743 269 571 672 565 903
  753 765 639 765 644 642 646 744 690 985 682 679 629 365 360 365 471 456 323 562 612 571 612
  583 370 613 591 242 242 549 242 876 591 600 612 612 376 528 327 591 562 818 546 562 552 426
  333 426 662 281 288 571 611 725 550 270 568 591 914 454 583 662 0 666 478 456 662 442 446 323
  586 603 288 268 304 482 583 802 847 882 511 690 690 690 690 690 690 994 730 601 601 601 601
  269 269 269 269 735 753 765 765 765 765 765 662 765 744 744 744 744 679 636 616 562 562 562
  562 562 562 917 571 583 583 583 583 242 242 242 242 583 591 600 600 600 600 600 662 600 591
  591 591 591 562 612 562 690 562 690 562 690 562 730 571 730 571 730 571 730 571 722 710 735
  612 601 583 601 583 601 583 601 583 601 583 746 613 746 613 746 613 746 613 743 591 776 591
  269 242 269 242 269 242 269 242 269 278 839 484 571 242 672 549 525 565 242 565 242 565 340
  563 359 595 242 753 591 753 591 753 591 604 753 591 765 600 765 600 765 600 889 722 644 376
  644 376 644 376 642 528 642 528 642 528 642 528 646 327 646 376 646 327 744 591 744 591 744
  591 744 591 744 591 744 591 985 818 679 562 679 629 552 629 552 629 552 314 333 333 636 500
  1000 1000 500 500 261 261 241 333 440 440 421 518 500 500 563 590 334 667 864
`;

const BOLD = `
  237 338 552 649 655 1016 672 339 377 377 559 679 334 468 334 388 674 431 630 646 676 622 649
  582 651 649 334 343 679 679 679 560 1016 747 662 740 722 607 587 750 747 281 584 719 565 932
  762 771 648 777 657 655 667 732 747 1038 738 731 664 377 388 377 487 476 365 581 630 588 630
  596 398 632 623 271 271 580 271 913 623 613 630 630 407 560 366 623 600 850 580 602 573 469
  372 469 679 237 338 588 639 762 570 339 568 623 914 464 660 679 0 662 439 459 679 460 472 365
  628 599 334 364 333 490 660 846 881 920 560 747 747 747 747 747 747 1022 740 607 607 607 607
  281 281 281 281 760 762 771 771 771 771 771 679 771 732 732 732 732 731 669 657 581 581 581
  581 581 581 910 588 596 596 596 596 271 271 271 271 599 623 613 613 613 613 613 679 613 623
  623 623 623 602 630 602 747 581 747 581 747 581 740 588 740 588 740 588 740 588 722 754 760
  630 607 596 607 596 607 596 607 596 607 596 750 632 750 632 750 632 750 632 747 623 807 623
  281 271 281 271 281 271 281 271 281 278 865 542 584 271 719 580 586 565 271 565 271 565 395
  578 449 605 271 762 623 762 623 762 623 729 762 623 771 613 771 613 771 613 1000 722 657 407
  657 407 657 407 655 560 655 560 655 560 655 560 667 366 667 441 667 366 732 623 732 623 732
  623 732 623 732 623 732 623 1038 850 731 602 731 664 573 664 573 664 573 345 333 333 636 500
  1000 1000 500 500 311 311 289 333 540 532 510 518 500 500 474 590 334 667 1002
`;

/** A measure that knows Latin letters exactly and takes other scripts' usual widths. */
export function createMeasure(): Measure {
  const regular = readTable(REGULAR);
  const bold = readTable(BOLD);
  return (text, size, weight) => {
    const boldness = Math.min(1, Math.max(0, (weight - 400) / 300));
    let sum = 0;
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      const thin = regular.get(code);
      const usual = usualWidth(code);
      sum += thin === undefined ? usual : thin + ((bold.get(code) ?? thin) - thin) * boldness;
    }
    return (sum * size) / 1000;
  };
}

function readTable(text: string): Map<number, number> {
  const widths = text.trim().split(/\s+/).map(Number);
  const table = new Map<number, number>();
  let at = 0;
  for (const [from, to] of RANGES)
    for (let code = from; code <= to; code++) table.set(code, widths[at++] ?? 0);
  return table;
}

/** Nothing for combining signs, a square for East Asian writing and pictures, else as wide as letters of a script are. */
function usualWidth(code: number): number {
  const character = String.fromCodePoint(code);
  if (/\p{Mn}|\p{Me}|\p{Cf}|\p{Cc}/u.test(character)) return 0;
  const square = /\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}|\p{sc=Hangul}|\p{Extended_Pictographic}/u;
  if (square.test(character) || (code >= 0x3000 && code <= 0x30ff)) return 1040;
  return /\p{sc=Arabic}/u.test(character) ? 500 : code >= 0x590 && code <= 0xdff ? 580 : 660;
}
