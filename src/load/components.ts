/** Where an element's content begins and ends, with the attributes before it. */
interface Element {
  attributes: string;
  start: number;
  end: number;
}

const opening = /<!--|<(script|style)(?=[\s/>])/gi;
const closing = { script: /<\/script/gi, style: /<\/style/gi };
const longestTag = 2_000;
const scriptTypes = /^(?:module|(?:text|application)\/(?:javascript|typescript|babel))$/i;
const languages = /^(?:[jt]sx?|javascript|typescript|babel)$/i;

/**
 * A component of Vue or Svelte, taken apart. Code and markup are as long as the file, so that lines, columns and offsets are those of the file. Elements with
 * another language, or whose code stands in another file, hold none.
 */
export class Component {
  readonly #scripts: readonly Element[];

  constructor(readonly text: string) {
    this.#scripts = scriptsIn(text).filter(({ attributes }) => isCode(attributes));
  }

  /** What its `<script>` elements hold; the rest is blank. */
  get code(): string {
    return this.#with((script) => script, blank);
  }

  /** What stands around them, with templates and styles; the code is blank. */
  get markup(): string {
    return this.#with(blank, (around) => around);
  }

  get holdsCode(): boolean {
    return this.#scripts.some(({ start, end }) => this.text.slice(start, end).trim() !== '');
  }

  /** Whether the code may hold JSX. */
  get isJsx(): boolean {
    return this.#scripts.some(({ attributes }) => /x$/i.test(valueOf('lang', attributes) ?? ''));
  }

  #with(inside: (script: string) => string, outside: (around: string) => string): string {
    let whole = '';
    let position = 0;
    for (const { start, end } of this.#scripts) {
      whole += outside(this.text.slice(position, start)) + inside(this.text.slice(start, end));
      position = end;
    }
    return whole + outside(this.text.slice(position));
  }
}

/** The elements in the order of the file. Comments and styles are passed over, whatever they hold. */
function scriptsIn(text: string): Element[] {
  const found: Element[] = [];
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const name = match[1]?.toLowerCase() as keyof typeof closing | undefined;
    const element = name === undefined ? undefined : elementAt(text, opening.lastIndex, name);
    if (element !== undefined && name === 'script') found.push(element);
    opening.lastIndex = name === undefined ? endOf(text, '-->', opening.lastIndex) : element?.end ?? opening.lastIndex;
  }
  return found;
}

/** An element whose name ends at the position; none where its tag closes it, or does not end. */
function elementAt(text: string, position: number, name: keyof typeof closing): Element | undefined {
  const end = endOfTag(text, position);
  if (end === undefined || text[end - 1] === '/') return undefined;
  const mark = closing[name];
  mark.lastIndex = end;
  return { attributes: text.slice(position, end), start: end + 1, end: mark.exec(text)?.index ?? text.length };
}

/** Where the tag's `>` stands; a value in quotes may hold others. */
function endOfTag(text: string, position: number): number | undefined {
  let quote: string | undefined;
  for (let index = position; index < Math.min(text.length, position + longestTag); index += 1) {
    const sign = text[index];
    if (quote !== undefined) quote = sign === quote ? undefined : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return index;
  }
  return undefined;
}

function endOf(text: string, mark: string, start: number): number {
  const found = text.indexOf(mark, start);
  return found < 0 ? text.length : found + mark.length;
}

function isCode(given: string): boolean {
  const [type, language] = [valueOf('type', given), valueOf('lang', given)];
  return valueOf('src', given) === undefined && (type === undefined || scriptTypes.test(type)) && (language === undefined || languages.test(language));
}

function valueOf(attribute: string, given: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'/>]+))`, 'i').exec(given);
  return match === null ? undefined : match[1] ?? match[2] ?? match[3];
}

/** As many spaces, and the ends of lines. */
function blank(text: string): string {
  return text.replace(/[^\n\r\u2028\u2029]/g, ' ');
}
