import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { ts } from 'ts-morph';
import { CollectSession } from '../../../src/collect/session.js';
import { Timing } from '../../../src/timing.js';
import { readTypeormStores } from '../../../src/collect/stores/typeorm.js';
import type { FieldFact, Note, RelationFact, StoreFact } from '../../../src/collect/facts.js';
import { catalogRoot, compilerOptions, createCompilerHost } from '../../../src/load/compiler-host.js';

const declarations = readFileSync(new URL('../../../src/catalog/libraries/typeorm.d.ts', import.meta.url), 'utf8');
const root = '/shop';

export interface ReadResult {
  stores: StoreFact[];
  notes: Note[];
}

/** Reads the stores of an invented application. @param files texts by path relative to its root. */
export function readAll(files: Record<string, string>, { declared = true } = {}): ReadResult {
  const own = new Map(Object.entries(files).map(([path, text]) => [`${root}/${path}`, text]));
  const texts = new Map([...own, ...(declared ? [[`${catalogRoot}typeorm.d.ts`, declarations] as const] : [])]);
  const resolve = ({ text }: ts.StringLiteralLike, from: string): string | undefined =>
    ['.ts', '.js'].map((extension) => posix.join(posix.dirname(from), text) + extension).find((file) => own.has(file));
  const host = createCompilerHost({ root, texts, kinds: new Map(), resolve, previous: undefined, onParsed: () => undefined, onTooDeep: () => undefined, timing: new Timing() });
  const program = ts.createProgram([...texts.keys()], compilerOptions, host);
  const sourceFiles = [...own.keys()].flatMap((file) => program.getSourceFile(file) ?? []);
  const session = new CollectSession({ root, program, renewed: () => program, sourceFiles, packages: [], schemaStores: [], connections: [], sqlFiles: [], schedules: [], infrastructure: { exposures: [], ends: [], logs: [], leakable: [] }, entries: new Set(), elsewhere: new Set(), companions: () => [], markupOf: () => '', notes: [], bytes: 0 });
  return { stores: sourceFiles.flatMap((file) => readTypeormStores(file, session)), notes: session.notes };
}

/** The store of that name. @throws when there is none. */
export function storeNamed(result: ReadResult, name: string): StoreFact {
  const store = result.stores.find((candidate) => candidate.name === name);
  if (store === undefined) throw new Error(`no store ${name} among ${result.stores.map((other) => other.name).join(', ')}`);
  return store;
}

/** The only store of a single file, whose text needs no imports of TypeORM. */
export function readOne(text: string): StoreFact {
  const names = [...new Set([...text.matchAll(/@([A-Z]\w+)/g)].map((match) => match[1]))].join(', ');
  const [store] = readAll({ 'src/entity.ts': `import { ${names} } from 'typeorm';\n${text}` }).stores;
  if (store === undefined) throw new Error('no store');
  return store;
}

export function fieldNamed(store: StoreFact, name: string): FieldFact {
  const field = store.fields.find((candidate) => candidate.name === name);
  if (field === undefined) throw new Error(`no field ${name} among ${store.fields.map((other) => other.name).join(', ')}`);
  return field;
}

export function relationNamed(store: StoreFact, name: string): RelationFact {
  const relation = store.relations.find((candidate) => candidate.name === name);
  if (relation === undefined) throw new Error(`no relation ${name}`);
  return relation;
}
