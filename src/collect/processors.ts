import { ts } from 'ts-morph';
import type { LoadedProject } from '../load/project.js';
import type { EffectFact, Holding, ProcessorFact, StoreFact } from './facts.js';
import { oncePerFile } from './once-per-file.js';
import { handleMember } from './lookup/store-types.js';
import { walk } from './syntax.js';
import { libraryOf, namedOperand, plainOperands, tagsOfDeclaration } from './tags.js';

const holdings: ReadonlySet<string> = new Set(['person', 'file', 'document']);

/**
 * The services that declarations describe: each has a type with the phantom member `__store`, which carries the tag
 * `@lethe processor person customers.del`: what it holds, and how a record is removed.
 */
export function readProcessors(project: LoadedProject): ProcessorFact[] {
  const found = new Map<string, ProcessorFact>();
  const own = new Set(project.sourceFiles);
  for (const sourceFile of project.program.getSourceFiles()) {
    if (!sourceFile.isDeclarationFile || own.has(sourceFile) || !sourceFile.text.includes('@lethe processor')) continue;
    for (const processor of processorsIn(sourceFile)) found.set(processor.id, processor);
  }
  return [...found.values()];
}

const processorsIn = oncePerFile((sourceFile): readonly ProcessorFact[] => {
  const found: ProcessorFact[] = [];
  walk(sourceFile, (node) => {
    const processor = ts.isPropertySignature(node) || ts.isPropertyDeclaration(node) ? processorOf(node) : undefined;
    if (processor !== undefined) found.push(processor);
    return true;
  });
  return found;
});

function processorOf(member: ts.PropertySignature | ts.PropertyDeclaration): ProcessorFact | undefined {
  const tag = tagsOfDeclaration(member).find((candidate) => candidate.name === 'processor');
  const type = member.type;
  if (tag === undefined || !ts.isIdentifier(member.name) || member.name.text !== handleMember) return undefined;
  const name = nameIn(type);
  if (name === undefined) return undefined;
  const [holds = '', ...removal] = plainOperands(tag);
  const addresses = namedOperand(tag, 'at')?.split(',') ?? [];
  const kind = libraryOf(member.getSourceFile().fileName);
  return holdings.has(holds) ? { id: `${kind}#${name}`, name, kind, holds: holds as Holding, removal: removal.join(' '), addresses } : undefined;
}

/** `Algolia object` of `'Algolia object' | Name`, where an index is a store of the application as well. */
function nameIn(type: ts.TypeNode | undefined): string | undefined {
  if (type === undefined) return undefined;
  if (ts.isUnionTypeNode(type)) return type.types.map(nameIn).find((name) => name !== undefined);
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;
}

/** What effects act on: a service looks like a store without a place or fields. */
export function storeOfProcessor({ id, name, kind }: ProcessorFact): StoreFact {
  const span = { file: '', start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { id, name, kind, span, aliases: [], fields: [], relations: [], expiry: [], annotations: [] };
}

export function processorsOf(effects: readonly EffectFact[], processors: ReadonlyMap<string, ProcessorFact>): ProcessorFact[] {
  const ids = new Set(effects.map((effect) => effect.store.id ?? ''));
  return [...ids].flatMap((id) => processors.get(id) ?? []);
}
