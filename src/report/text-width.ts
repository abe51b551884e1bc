const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const INVISIBLE = /^[\p{Mark}\p{Cf}]+$/u;
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const FULL_WIDTH = /^[\u3000-\u303E\u30FB-\u30FE\uFF01-\uFF60\uFFE0-\uFFE6]/u;
const EMOJI = /^(?:\p{Emoji_Presentation}|.\uFE0F)/u;

/** Columns that a text without colours takes in a terminal: East Asian characters and emoji take two. */
export function textWidth(text: string): number {
  if (/^[\x20-\x7E]*$/u.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

/** Fills a text up with spaces to a width in columns. */
export function padText(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** Breaks a text into lines of at most `width` columns: between words, and within a word only if it alone is longer. */
export function wrapText(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(/ +/u).flatMap((long) => breakWord(long, width))) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (textWidth(line) + 1 + textWidth(word) <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function breakWord(word: string, width: number): string[] {
  if (textWidth(word) <= width) return [word];
  const parts = [''];
  for (const { segment } of graphemes.segment(word)) {
    const part = parts.at(-1) ?? '';
    if (part !== '' && textWidth(part) + graphemeWidth(segment) > width) parts.push(segment);
    else parts[parts.length - 1] = part + segment;
  }
  return parts;
}

function graphemeWidth(grapheme: string): number {
  if (INVISIBLE.test(grapheme)) return 0;
  const wide = [EAST_ASIAN, FULL_WIDTH, EMOJI].some((pattern) => pattern.test(grapheme));
  return wide ? 2 : 1;
}
