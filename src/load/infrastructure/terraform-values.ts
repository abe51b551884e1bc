import { directoryOf, joinPath } from '../paths.js';
import { isForDevelopment } from '../../catalog/development.js';
import { compareText } from '../../order.js';
import { readHcl, readHclValues, type HclBlock } from './hcl.js';
import type { Surroundings } from './infrastructure-file.js';
import { entriesOf, textAt, valueAt, type Placed } from './placed.js';

/** What the names of a folder of Terraform stand for, in one use of it: `var.days` and `local.name`. */
type Scope = (reference: string) => Placed | undefined;

const maximumDepth = 6;
const maximumScopes = 20;
const reference = /^(?:var|local)\.[\w-]+(?:\.[\w-]+)*$/;
const reserved = new Set(['source', 'version', 'providers', 'count', 'for_each', 'depends_on']);

/** Files with values that Terraform reads without being told, the later ones win. https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence */
const automatic = [/(^|\/)terraform\.tfvars$/, /\.auto\.tfvars$/];

/**
 * Follows variables, locals and modules of the repository. A variable has what a module that uses the folder gives it, else what a file with values does (each that is not
 * there to develop with is a use of its own), else its default. What the command line says is not known.
 */
export class TerraformValues {
  readonly #blocks = new Map<string, HclBlock[]>();
  readonly #scopes = new Map<string, Scope[]>();

  constructor(readonly others: Surroundings) {}

  blocksOf(file: string): HclBlock[] {
    const known = this.#blocks.get(file) ?? readHcl(this.others.texts.get(file) ?? '');
    this.#blocks.set(file, known);
    return known;
  }

  /** The body of a block as each use of its folder makes it, one after the other. */
  variantsOf(file: string, body: Placed): Placed[] {
    const folder = directoryOf(file);
    const scopes = this.#scopes.get(folder) ?? this.#scopesOf(folder, 0);
    this.#scopes.set(folder, scopes);
    return scopes.map((scope) => resolved(body, scope, 0));
  }

  #scopesOf(folder: string, depth: number): Scope[] {
    const uses = depth > maximumDepth ? [] : this.#usesOf(folder, depth);
    return (uses.length === 0 ? this.#valuesOf(folder) : uses).slice(0, maximumScopes).map((given) => this.#scope(folder, given));
  }

  /** What files with values give the variables of a folder: those beside it, and those in folders below that hold nothing else of Terraform. */
  #valuesOf(folder: string): Scope[] {
    const files = [...this.others.texts.keys()].filter((file) => file.endsWith('.tfvars') && this.#folderAbove(file) === folder).sort(compareText);
    const own = files.filter((file) => directoryOf(file) === folder);
    const always = automatic.flatMap((name) => own.filter((file) => name.test(file)));
    const chosen = files.filter((file) => !always.includes(file) && !isForDevelopment(file));
    const uses = chosen.length === 0 ? [always] : chosen.map((file) => [...always, file]);
    return uses.map((use): Scope => {
      const given = new Map(use.flatMap((file) => readHclValues(this.others.texts.get(file) ?? '').entries).map(({ key, value }) => [key, value]));
      return (name) => given.get(name);
    });
  }

  /** The nearest folder around a file that holds Terraform. */
  #folderAbove(file: string): string {
    const holds = (folder: string): boolean => [...this.others.texts.keys()].some((other) => other.endsWith('.tf') && directoryOf(other) === folder);
    let folder = directoryOf(file);
    while (folder !== '' && !holds(folder)) folder = directoryOf(folder);
    return folder;
  }

  /** What modules elsewhere give the variables of a folder. */
  #usesOf(folder: string, depth: number): Scope[] {
    return [...this.others.texts.keys()].filter((file) => file.endsWith('.tf') && directoryOf(file) !== folder).flatMap((file) => this.blocksOf(file)
      .filter(({ type, body }) => type === 'module' && /^\.{1,2}\//.test(textAt(body, 'source') ?? '') && joinPath(directoryOf(file), textAt(body, 'source') ?? '') === folder)
      .flatMap(({ body }) => this.#scopesOf(directoryOf(file), depth + 1).map((scope): Scope => {
        const given = new Map(entriesOf(body).filter(({ key }) => !reserved.has(key)).map(({ key, value }) => [key, resolved(value, scope, 0)]));
        return (name) => given.get(name);
      })));
  }

  #scope(folder: string, given: Scope): Scope {
    const blocks = [...this.others.texts.keys()].filter((file) => file.endsWith('.tf') && directoryOf(file) === folder).flatMap((file) => this.blocksOf(file));
    const defaults = new Map(blocks.filter(({ type }) => type === 'variable').flatMap(({ labels: [name = ''], body }) => {
      const value = valueAt(body, 'default');
      return value === undefined ? [] : [[name, value] as const];
    }));
    const locals = new Map(blocks.filter(({ type }) => type === 'locals').flatMap(({ body }) => entriesOf(body)).map(({ key, value }) => [key, value]));
    return (path) => {
      const [kind, name = '', ...below] = path.split('.');
      const found = kind === 'var' ? given(name) ?? defaults.get(name) : locals.get(name);
      return valueAt(found, ...below);
    };
  }
}

/** A value with its references put in, as far as they are known, at the places where they are used. */
function resolved(value: Placed, scope: Scope, depth: number): Placed {
  if (depth > maximumDepth) return value;
  if (value.kind === 'object') return { ...value, entries: value.entries.map((entry) => ({ ...entry, value: resolved(entry.value, scope, depth) })) };
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => resolved(item, scope, depth)) };
  if (value.isConstant) return value;
  const found = reference.test(value.text) ? scope(value.text) : undefined;
  if (found !== undefined) return resolved(placedAt(found, value), scope, depth + 1);
  const text = value.text.startsWith('"') ? withReferences(value.text.slice(1, -1), scope, depth) : undefined;
  return text === undefined || text.includes('${') ? value : { ...value, text, isConstant: true };
}

/** `${var.stage}-users`. */
function withReferences(text: string, scope: Scope, depth: number): string {
  return text.replace(/\$\{\s*((?:var|local)\.[\w.-]+)\s*\}/g, (whole, path: string) => {
    const found = scope(path);
    const known = found === undefined ? undefined : resolved(found, scope, depth + 1);
    return known?.kind === 'text' && known.isConstant ? known.text : whole;
  });
}

/** A value from elsewhere has no place of its own in the file that uses it. */
function placedAt(value: Placed, { start, end }: Placed): Placed {
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => placedAt(item, { ...value, start, end })), start, end };
  if (value.kind === 'object') return { ...value, entries: value.entries.map((entry) => ({ ...entry, start, end, value: placedAt(entry.value, { ...value, start, end }) })), start, end };
  return { ...value, start, end };
}
