import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import { declaredName } from '../field-types.js';
import type { SchemaSource } from './mongoose-schemas.js';

/** Words that stay as they are, and endings with their plural, after the rules that mongoose inherited; the first match wins. */
const uncountable = /(?:advice|energy|health|justice|machinery|equipment|information|paper|money|species|series|news|status|media|expertise)$/;
const plurals: readonly [RegExp, string][] = [
  [/human$/, 'humans'], [/man$/, 'men'], [/person$/, 'people'], [/child$/, 'children'], [/(alias|status|virus)$/, '$1es'],
  [/(buffal|tomat|potat)o$/, '$1oes'], [/sis$/, 'ses'], [/([^f])fe$/, '$1ves'], [/([lr])f$/, '$1ves'], [/([^aeiouy]|qu)y$/, '$1ies'],
  [/(x|ch|ss|sh)$/, '$1es'], [/s$/, 's'], [/([^a-z])$/, '$1'], [/$/, 's'],
];

/** The collection that mongoose derives from a model's name: in lower case, in the plural. */
export function collectionOf(model: string): string {
  const name = model.toLowerCase();
  const plural = uncountable.test(name) ? undefined : plurals.find(([ending]) => ending.test(name));
  return plural === undefined ? name : name.replace(...plural);
}

/** `user` of `userSchema` and `UserSchema`. */
export function nameWithoutSchema(variable: string): string {
  const name = variable.replace(/_?schema$/i, '');
  return name === '' ? variable : name;
}

/** The application's names in explicit type arguments: `IUser` and `UserModel` of `model<IUser, UserModel>(...)`. */
export function typeArgumentNames(node: ts.Node, context: CollectContext): string[] {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return [];
  return (node.typeArguments ?? []).flatMap((argument) => namesInType(argument, context));
}

/** The application's names in a type: `IUser` of `Model<IUser>`. */
export function namesInType(node: ts.TypeNode, context: CollectContext): string[] {
  if (ts.isIntersectionTypeNode(node) || ts.isUnionTypeNode(node)) return node.types.flatMap((type) => namesInType(type, context));
  if (!ts.isTypeReferenceNode(node)) return [];
  const name = ts.isIdentifier(node.typeName) ? node.typeName : node.typeName.right;
  const own = isOfLibrary(name, context) ? [] : [name.text];
  return [...own, ...(node.typeArguments ?? []).flatMap((argument) => namesInType(argument, context))];
}

function isOfLibrary(name: ts.Identifier, context: CollectContext): boolean {
  const symbol = context.checker.getSymbolAtLocation(name);
  const target = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? context.checker.getAliasedSymbol(symbol) : symbol;
  const [declaration] = target?.declarations ?? [];
  return declaration === undefined || isLibrary(declaration);
}

/** The names that the type of a model has for its records: what a reference from a variable of this type will carry. */
export function phantomNames(model: ts.Expression, context: CollectContext): string[] {
  const { checker } = context;
  const store = checker.getPropertyOfType(checker.getTypeAtLocation(model), '__store');
  return store === undefined ? [] : namesOfType(checker.getTypeOfSymbol(store));
}

function namesOfType(type: ts.Type): string[] {
  if (type.isStringLiteral()) return [type.value];
  const own = [type.aliasSymbol, type.symbol as ts.Symbol | undefined]
    .flatMap((symbol) => (symbol === undefined || symbol.name.startsWith('__') || symbol.declarations?.some(isLibrary) === true ? [] : [declaredName(symbol)]));
  return type.isUnionOrIntersection() ? [...own, ...type.types.flatMap(namesOfType)] : own;
}

/** A declaration of the catalogue or of the language itself. */
function isLibrary(declaration: ts.Declaration): boolean {
  return /\/libraries\/[\w-]+\.d\.ts$|\/lib\.[\w.]+\.d\.ts$/.test(declaration.getSourceFile().fileName);
}

/** Names for documents that stand beside a class: `type UserDocument = HydratedDocument<User>`, `User & Document`. */
export function documentNames(source: SchemaSource, context: CollectContext): string[] {
  const name = ts.isClassDeclaration(source) ? source.name?.text : undefined;
  if (name === undefined) return [];
  const declared = source.getSourceFile().statements.flatMap((statement) =>
    (ts.isTypeAliasDeclaration(statement) && namesInType(statement.type, context).includes(name) ? [statement.name.text] : []));
  return [...new Set([`${name}Document`, ...declared])];
}
