import { ts } from 'ts-morph';
import type { LoadedProject } from '../../load/project.js';
import { append } from '../append.js';
import type { CollectContext } from '../context.js';
import { nameOfReference, walk } from '../syntax.js';

type Databases = ReadonlyMap<ts.SourceFile, readonly ts.Type[]>;
/** A declaration of the application that hands its type parameter on to Kysely: `class Store<Schema> { constructor(db: Kysely<Schema>) }`. */
interface Wrapper { declaration: ts.Node; position: number }
type Use = { name: ts.Node; typeArguments: readonly ts.TypeNode[] };

const clients: ReadonlySet<string> = new Set(['Kysely', 'Transaction', 'ControlledTransaction']);
/** Migrations describe tables as they were, with types of their own. */
const migrations = /(^|\/)migrations?(\/|$)/i;
const maximumRounds = 4;
const indexes = new WeakMap<CollectContext, Databases>();

/** The types of databases that the program hands to Kysely, also through generic classes and functions of its own, by the file that names them. */
export function databasesOf(sourceFile: ts.SourceFile, context: CollectContext): readonly ts.Type[] {
  let index = indexes.get(context);
  if (index === undefined) {
    const { project } = context as CollectContext & { project?: Pick<LoadedProject, 'sourceFiles'> };
    const files = (project?.sourceFiles ?? [sourceFile]).filter((file) => !migrations.test(context.pathOf(file)));
    index = files.some(({ text }) => text.includes('Kysely<')) ? new DatabaseIndex(context).read(files) : new Map<ts.SourceFile, ts.Type[]>();
    indexes.set(context, index);
  }
  return index.get(sourceFile) ?? [];
}

class DatabaseIndex {
  readonly #databases = new Map<ts.SourceFile, ts.Type[]>();
  readonly #wrappers = new Map<string, Wrapper[]>();

  constructor(readonly context: CollectContext) {}

  read(files: readonly ts.SourceFile[]): Databases {
    let names: ReadonlySet<string> = clients;
    for (let round = 0; round < maximumRounds && names.size > 0; round += 1) {
      const before = new Set(this.#wrappers.keys());
      const pattern = new RegExp(`\\b(${[...names].join('|')})(\\.\\w+)?<`);
      for (const file of files) if (pattern.test(file.text)) this.#readFile(file, names);
      names = new Set([...this.#wrappers.keys()].filter((name) => !before.has(name)));
    }
    return this.#databases;
  }

  #readFile(file: ts.SourceFile, names: ReadonlySet<string>): void {
    walk(file, (node) => {
      const use = useOf(node);
      const name = use === undefined ? undefined : textOf(use.name);
      if (use !== undefined && name !== undefined && names.has(name)) this.#readUse(file, name, use);
      return true;
    });
  }

  #readUse(file: ts.SourceFile, name: string, use: Use): void {
    const wrappers = this.#wrappers.get(name) ?? [];
    const owner = clients.has(name) ? { position: 0 } : wrappers.find(({ declaration }) => this.#declarationsOf(use.name).includes(declaration));
    const argument = owner === undefined ? undefined : use.typeArguments[owner.position];
    if (argument === undefined) return;
    const type = this.context.checker.getTypeFromTypeNode(argument);
    if ((type.flags & ts.TypeFlags.TypeParameter) !== 0) this.#addWrapper(type);
    else if ((type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) === 0 && this.#databases.get(file)?.includes(type) !== true) append(this.#databases, file, type);
  }

  #declarationsOf(name: ts.Node): readonly ts.Node[] {
    const symbol = this.context.checker.getSymbolAtLocation(name);
    const target = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? this.context.checker.getAliasedSymbol(symbol) : symbol;
    return target?.declarations ?? [];
  }

  #addWrapper(type: ts.Type): void {
    const parameter = (type.symbol as ts.Symbol | undefined)?.declarations?.find(ts.isTypeParameterDeclaration);
    const declaration = parameter?.parent;
    if (parameter === undefined || declaration === undefined || !('typeParameters' in declaration)) return;
    const name = ts.getNameOfDeclaration(declaration as ts.Declaration);
    const position = declaration.typeParameters?.indexOf(parameter) ?? -1;
    const known = name !== undefined && ts.isIdentifier(name) ? this.#wrappers.get(name.text) ?? [] : undefined;
    if (name === undefined || !ts.isIdentifier(name) || position < 0 || known?.some((wrapper) => wrapper.declaration === declaration) === true) return;
    append(this.#wrappers, name.text, { declaration, position });
  }
}

function useOf(node: ts.Node): Use | undefined {
  const typeArguments = (node as { typeArguments?: ts.NodeArray<ts.TypeNode> }).typeArguments;
  if (typeArguments === undefined) return undefined;
  if (ts.isTypeReferenceNode(node)) return { name: ts.isIdentifier(node.typeName) ? node.typeName : node.typeName.right, typeArguments };
  if (!ts.isNewExpression(node) && !ts.isExpressionWithTypeArguments(node) && !ts.isCallExpression(node)) return undefined;
  return { name: ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression, typeArguments };
}

function textOf(name: ts.Node): string | undefined {
  return ts.isIdentifier(name) ? name.text : nameOfReference(name as ts.Expression);
}
