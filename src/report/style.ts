import { Chalk, type ChalkInstance, type ColorSupportLevel } from 'chalk';
import type { Evidence } from '../collect/facts.js';
import { escapeControls } from './escape.js';
import { padText, textWidth, wrapText } from './text-width.js';

/** How text for people is laid out. */
export interface Style {
  colours: ChalkInstance;
  /** Columns, at least 40. */
  width: number;
}

const NARROWEST = 40;
/** Lines longer than this are hard to read, however wide the terminal. */
const WIDEST = 120;

/** @param columns of the terminal; kept between 40 and 120 */
export function createStyle(level: ColorSupportLevel, columns: number): Style {
  return { colours: new Chalk({ level }), width: Math.min(WIDEST, Math.max(NARROWEST, columns)) };
}

/** `1 store`, `2 stores`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** `src/user.entity.ts:12`, safe to print. */
export function placeText({ file, line }: Pick<Evidence, 'file' | 'line'>): string {
  return `${escapeControls(file)}:${line}`;
}

/**
 * A label and a text beside it: the text is wrapped, and its later lines stand below its first.
 *
 * @param label as it is printed, with colours
 * @param labelWidth columns that the label takes, with the gap behind it
 */
export function hanging(label: string, labelWidth: number, text: string, width: number): string[] {
  return wrapText(text, Math.max(NARROWEST / 2, width - labelWidth))
    .map((line, index) => (index === 0 ? label : ' '.repeat(labelWidth)) + line);
}

/** Each piece of evidence with its place, in two columns; the words stand below the place where it is too long. */
export function evidenceLines(
  evidence: readonly Evidence[], width: number, placeOf: (step: Evidence) => string = placeText,
): string[] {
  const places = evidence.map(placeOf);
  const longest = Math.max(0, ...places.map(textWidth));
  const beside = longest + 2 <= width / 2;
  return evidence.flatMap(({ how }, index) => {
    const place = places[index] ?? '';
    const words = escapeControls(how);
    if (beside) return hanging(padText(place, longest + 2), longest + 2, words, width);
    return [place, ...hanging('  ', 2, words, width)];
  });
}

/** Puts every line that many columns to the right. */
export function indent(lines: readonly string[], columns: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(columns) + line));
}
