import { escapeControls } from '../../escape.js';

/** HTML that may be written as it is. Only `html` makes it, so that whatever comes from analysed code has been escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | string | number | undefined | false | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;', '`': '&#96;' };

/** A template of HTML: markup in it stays, texts are escaped, lists are joined, and what is undefined or false is left out. */
export function html(parts: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return new Markup(parts.map((part, index) => part + (index < values.length ? write(values[index]) : '')).join(''));
}

function write(value: Part): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return value.map(write).join('');
}

/** For texts and for attributes in quotes. */
function escapeHtml(text: string): string {
  return escapeControls(text).replaceAll(/[&<>"'`]/gu, (character) => ENTITIES[character] ?? character);
}
