/** What a declaration file of the catalogue declares, and what it takes from others. */
export interface Declared {
  /** Modules by their names or patterns (`typeorm/*`). */
  modules: readonly string[];
  /**
   * The names for everybody, where all are values, or Lethe's own, which only `load` gives to code (`LetheSequelize`). Absent where code may mean one without
   * writing it, or where a module's name is a pattern of another kind.
   */
  privateNames: readonly string[] | undefined;
  /** Those of them that are values, which code means by writing them: `chrome`. */
  values: readonly string[];
  /** The modules that it imports. */
  imports: readonly string[];
  /** Hosts at which code may reach its services without a module: `slack.com`. */
  hosts: readonly string[];
  /** Names under which code may hold its services without an import: `Sentry`. */
  clients: readonly string[];
}

const moduleHead = /^declare module ['"]([^'"]+)['"]/gm;
const nameForEverybody = /^(?:declare |export )*(?:abstract )?(?:interface|type|class|enum|const|let|var|function|namespace|global)\b *(\w*)/gm;
const valueForEverybody = /^declare (?:var|const|let) (\w+)/gm;
const address = /\bat=([^\s*]+)/g;
const client = /@lethe client ([^\s*]+)/g;
const imported = /\b(?:from|import|require)\b\s*(?:\(\s*)?['"]([^'"]+)['"]/g;

/** Reads a file of the catalogue, in which everything that is not indented stands outside modules. */
export function declaredIn(text: string): Declared {
  const modules = captures(text, moduleHead);
  const names = captures(text, nameForEverybody);
  const values = captures(text, valueForEverybody);
  const isPrivate = names.every((name) => name.startsWith('Lethe') || values.includes(name)) && modules.every((name) => !name.replace(/\/\*$/, '').includes('*'));
  return { modules, privateNames: isPrivate ? names : undefined, values, imports: captures(text, imported), hosts: listed(text, address).map(hostOf), clients: listed(text, client) };
}

/** `slack.com` of `slack.com/api/:method`. */
function hostOf(addressWithPath: string): string {
  return addressWithPath.split('/')[0] ?? '';
}

/** The modules and patterns of the catalogue that a specifier may mean: `typeorm/driver/mysql` and `typeorm/driver/*`, `typeorm/*`. */
export function modulesMeantBy(specifier: string): string[] {
  const parts = specifier.split('/');
  return [specifier, ...parts.slice(1).map((_, position) => `${parts.slice(0, position + 1).join('/')}/*`)];
}

/**
 * Whether declarations count without an import: they declare something for everybody, a value of which code takes a member, or types that `load` gives to code
 * where it names their library.
 */
export function isForEverybody(library: string, { privateNames, values }: Declared, texts: readonly string[]): boolean {
  if (privateNames === undefined) return true;
  const meant = [...values.map(useOf), ...privateNames.length > values.length ? [new RegExp(library, 'i')] : []];
  return meant.some((name) => texts.some((text) => name.test(text)));
}

/** A member of a value, `chrome?.storage`, `window['chrome'].storage`, or the value as a whole, `= chrome;`. */
function useOf(value: string): RegExp {
  return new RegExp(`\\b${value}\\b['"\\])]*\\s*[!?]?\\.\\w|[=(,]\\s*${value}\\s*[;,)]`);
}

function listed(text: string, pattern: RegExp): string[] {
  return captures(text, pattern).flatMap((list) => list.split(','));
}

function captures(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, captured = '']) => captured);
}
