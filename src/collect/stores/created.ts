import { ts } from 'ts-morph';
import { compareText } from '../../order.js';
import { append } from '../append.js';
import type { FieldFact, StoreFact } from '../facts.js';
import { declaredName, ownSymbol, typeInsideUtility } from '../field-types.js';
import { argumentAt } from '../calls/operands.js';
import type { CollectSession } from '../session.js';
import { kindsOf, type NamedStores, type StoreCreators } from '../lookup/store-creators.js';
import { StoreRegistry } from '../lookup/store-registry.js';
import { enclosingFunction, outermost, receiverOf, returnedExpressions } from '../syntax.js';
import { annotationsOf, namedOperand } from '../tags.js';
import { isAside } from './aside.js';
import { fieldsOfAttributes } from './attributes.js';
import { memberHolding, shapeOfSchemaIn } from './class-shapes.js';
import { fieldsOfJsonSchema } from './json-schema.js';
import { relationsToOwners } from './path-owners.js';
import { fieldsOfLibrary, fieldsOfType } from './record-fields.js';

/** Code that only prepares or repairs what the application uses: a store that is opened nowhere else is none of its own. */
const maintaining = /(^|\/)(scripts?|tools|migrations?|seeds?|seeders?|hotfix(es)?|patches)\//i;

/**
 * The stores that calls make by naming them: a collection is there once `db.collection('users')` is called. Each stands at the first
 * place where its name is given. A name that an other reader has declared, in one of the kinds that the tag calls shared, makes none.
 */
export function readCreatedStores(creators: StoreCreators, declared: readonly StoreFact[], session: CollectSession): StoreFact[] {
  const all = creators.all();
  const kinds = new Set(all.map(({ tag }) => kindsOf(tag)[0] ?? ''));
  const sharesCreated = ({ tag }: NamedStores): boolean => kindsOf(tag).slice(1).some((kind) => kind === '*' || kinds.has(kind));
  const created: StoreFact[] = [];
  for (const isLater of [false, true]) {
    created.push(...storesAt(all.filter((named) => sharesCreated(named) === isLater), [...declared, ...created], session));
  }
  return created;
}

function storesAt(all: readonly NamedStores[], declared: readonly StoreFact[], session: CollectSession): StoreFact[] {
  const registry = new StoreRegistry(declared);
  const places = new Map<string, NamedStores[]>();
  for (const named of all) {
    const [kind = '', ...shared] = kindsOf(named.tag);
    for (const name of named.names) {
      if (registry.byName(name, shared, session.pathOf(placeOf(named))) === undefined) append(places, `${kind}\0${name}`, named);
    }
  }
  const used = [...places].filter(([, named]) => named.some((one) => !maintaining.test(session.pathOf(placeOf(one)))));
  return used.map(([key, named]) => storeAt(key, sortedPlaces(named, key.slice(key.indexOf('\0') + 1), session), session));
}

function storeAt(key: string, places: readonly NamedStores[], session: CollectSession): StoreFact {
  const [kind = '', name = ''] = key.split('\0');
  const node = declarationAround(placeOf(places[0] as NamedStores));
  const shapes = places.flatMap((place) => shapesOf(place, session));
  const fields = [...places.flatMap((place) => schemaFields(place, session)), ...shapes.flatMap((shape) => [...fieldsOfType(shape, session), ...fieldsOfLibrary(shape, node, session)])];
  const sourceFile = node.getSourceFile();
  return {
    id: `${session.pathOf(node)}#${name}`, name, kind, span: session.spanOf(node),
    aliases: [...new Set(shapes.flatMap((shape) => namesOfShape(shape, session)))],
    fields: distinct(fields), relations: relationsToOwners(places, kind, session), expiry: [],
    annotations: annotationsOf(node, (start, end) => session.spanBetween(sourceFile, start, end)),
    ...(places.every(({ tag }) => namedOperand(tag, 'listed') === 'personal') ? { onlyPersonal: true } : {}),
  };
}

/** Where the name of a store stands. */
function placeOf({ place, call }: NamedStores): ts.Node {
  return place ?? call;
}

/**
 * Files that are called like the store come first, then places that say what its records are, then files that are no pages, then places that hold the store,
 * in the order of their paths; what runs aside comes last.
 */
function sortedPlaces(places: readonly NamedStores[], name: string, session: CollectSession): NamedStores[] {
  const ranked = places.map((place) => {
    const node = placeOf(place);
    const path = session.pathOf(node);
    const ranks = [isAside(path), !isCalledLike(path, name), !isDescribed(place, session), /\.[jt]sx$/.test(path), declarationAround(node) === node];
    const rank = ranks.reduce((sum, isLater) => sum * 2 + Number(isLater), 0);
    return { place, path, rank, start: node.getStart() };
  });
  ranked.sort((first, second) => first.rank - second.rank || compareText(first.path, second.path) || first.start - second.start);
  return ranked.map(({ place }) => place);
}

function isDescribed(place: NamedStores, session: CollectSession): boolean {
  return shapesOf(place, session).some((shape) => namesOfShape(shape, session).length > 0);
}

/** `user-dao.js` of `users`. */
function isCalledLike(path: string, name: string): boolean {
  const stem = name.toLowerCase().replace(/[^a-z0-9]/g, '').replace(/s$/, '');
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase().replace(/[^a-z0-9]/g, '').startsWith(stem);
}

/** The variable, property or assignment that a store is held in; else the call. */
function declarationAround(call: ts.Node): ts.Node {
  for (let node = call; !ts.isSourceFile(node); node = node.parent) {
    if (ts.isVariableDeclaration(node)) {
      const { parent } = node;
      return ts.isVariableDeclarationList(parent) && parent.declarations.length === 1 && ts.isVariableStatement(parent.parent) ? parent.parent : node;
    }
    if (ts.isPropertyDeclaration(node) || ts.isPropertyAssignment(node)) return node;
    const isPart = ts.isExpression(node) && (node === call || ts.isAwaitExpression(node) || ts.isParenthesizedExpression(node) || ts.isAsExpression(node));
    if (!isPart) return ts.isBinaryExpression(node) && ts.isExpressionStatement(node.parent) ? node : call;
  }
  return call;
}

/** The types of records that a call says: of what it makes, and of what this is assigned to. */
function shapesOf({ call, maker, place, owner, options }: NamedStores, session: CollectSession): ts.Type[] {
  const { checker } = session;
  if (owner !== undefined) return shapesOfClass(owner, maker, options, session);
  if (place !== undefined) return [shapeOfHandle(checker.getTypeAtLocation(place), session)].filter((shape) => shape !== undefined);
  const isCurried = ts.isCallExpression(call.parent) && call.parent.expression === call;
  const own = shapeOfHandle(checker.getTypeAtLocation(isCurried ? call.parent : handleBehind(call)), session) ?? shapeOfReceiver(call, session);
  const holder = declarationAround(maker);
  const held = ts.isBinaryExpression(holder) ? holder.left : ts.isPropertyDeclaration(holder) || ts.isVariableDeclaration(holder) ? holder.name : undefined;
  if (maker === call) {
    const declared = held === undefined ? typesReturned(call, session) : [checker.getTypeAtLocation(held)];
    return [own, ...declared.map((type) => shapeOfHandle(type, session))].filter((shape) => shape !== undefined);
  }
  const member = held !== undefined && ts.isPropertyAccessExpression(held) ? held.name.text : undefined;
  const instance = instanceOf(call, session);
  const property = member === undefined || instance === undefined ? undefined : checker.getPropertyOfType(instance, member);
  const shape = property === undefined ? undefined : shapeOfHandle(checker.getTypeOfSymbol(property), session);
  return [own, shape].filter((known) => known !== undefined);
}

/** What a class that names the store for its base class says: the type of what holds the store there, else the schema beside the name. */
function shapesOfClass(owner: ts.ClassLikeDeclaration, maker: ts.Node, options: ts.ObjectLiteralExpression | undefined, session: CollectSession): ts.Type[] {
  const { checker } = session;
  const member = memberHolding(maker);
  const property = member === undefined ? undefined : checker.getPropertyOfType(checker.getTypeAtLocation(owner), member);
  const held = property === undefined ? undefined : shapeOfHandle(checker.getTypeOfSymbol(property), session);
  const schema = options === undefined ? undefined : shapeOfSchemaIn(options, session);
  return [held, schema].filter((shape) => shape !== undefined);
}

/** What is said last of a handle: `collection(db, 'users').withConverter(userConverter)`, `db.collection('users').doc(id) as DocumentReference<User>`. */
function handleBehind(call: ts.Expression): ts.Expression {
  const outer = outermost(call);
  const access = outer.parent;
  const next = ts.isPropertyAccessExpression(access) && /^(doc|withConverter)$/.test(access.name.text) ? access.parent : undefined;
  return next !== undefined && ts.isCallExpression(next) && next.expression === access ? handleBehind(next) : outer;
}

/** What a function says that it returns, in each of its overloads, where it returns a call: `guests(): Promise<CollectionReference<Guest>>`. */
function typesReturned(call: ts.Expression, { checker }: CollectSession): ts.Type[] {
  const around = enclosingFunction(call);
  const isReturned = around !== undefined && returnedExpressions(around).some((returned) => handleBehind(call) === returned);
  return isReturned ? checker.getTypeAtLocation(around).getCallSignatures().map((signature) => signature.getReturnType()) : [];
}

/** The object that `new UserDao(db, 'users')` makes, or whose constructor calls `super(db, 'users')`. */
function instanceOf(call: ts.CallExpression | ts.NewExpression, session: CollectSession): ts.Type | undefined {
  if (ts.isNewExpression(call)) return session.checker.getTypeAtLocation(call);
  const owner = call.expression.kind === ts.SyntaxKind.SuperKeyword ? ts.findAncestor(call, ts.isClassLike) : undefined;
  return owner === undefined ? undefined : session.checker.getTypeAtLocation(owner);
}

/** A collection that a library keeps for itself, `Meteor.users`, is there once code calls one of its methods. */
function shapeOfReceiver(call: ts.CallExpression | ts.NewExpression, session: CollectSession): ts.Type | undefined {
  const receiver = ts.isNewExpression(call) ? undefined : receiverOf(call.expression);
  return receiver === undefined ? undefined : shapeOfHandle(session.checker.getTypeAtLocation(receiver), session);
}

function shapeOfHandle(type: ts.Type, session: CollectSession): ts.Type | undefined {
  // A function that opens the collection later: `const users = createCollection<User>('users'); users(db).find()`.
  const opened = type.getCallSignatures()[0]?.getReturnType();
  return shapeIn(type, session) ?? (opened === undefined ? undefined : shapeIn(opened, session));
}

function shapeIn(type: ts.Type, { checker }: CollectSession): ts.Type | undefined {
  const awaited = checker.getAwaitedType(type) ?? type;
  const member = checker.getPropertyOfType(checker.getNonNullableType(awaited), '__fields');
  return member === undefined ? undefined : withDefault(checker.getTypeOfSymbol(member), checker);
}

/** `User` of a type parameter `Fields = User` that is decided later, also in `Readonly<Fields>`. */
function withDefault(type: ts.Type, checker: ts.TypeChecker): ts.Type {
  const inside = typeInsideUtility(type);
  if (inside?.isTypeParameter() === true) return withDefault(inside, checker);
  return (type.isTypeParameter() ? checker.getDefaultFromTypeParameter(type) : undefined) ?? type;
}

/** The exact names of interfaces and classes of the application: `src/user.ts#User`. */
function namesOfShape(shape: ts.Type, session: CollectSession): string[] {
  const changed = typeInsideUtility(shape);
  if (changed !== undefined) return namesOfShape(changed, session);
  const parts = shape.isUnionOrIntersection() && shape.aliasSymbol === undefined ? shape.types : [shape];
  return parts.flatMap((part) => [part.aliasSymbol, ownSymbol(part)]).flatMap((symbol) => {
    const declaration = symbol?.declarations?.[0];
    if (symbol === undefined || declaration === undefined || symbol.name.startsWith('__') || !session.isOwn(declaration)) return [];
    return [`${session.pathOf(declaration)}#${declaredName(symbol)}`];
  });
}

function schemaFields({ call, tag }: NamedStores, session: CollectSession): FieldFact[] {
  const at = (operand: string | undefined): ts.Expression | undefined => (operand === undefined ? undefined : argumentAt(call, operand, tag, session));
  const schema = at(namedOperand(tag, 'schema'));
  const attributes = at(namedOperand(tag, 'attributes'));
  return [...(schema === undefined ? [] : fieldsOfJsonSchema(schema, session)), ...(attributes === undefined ? [] : fieldsOfAttributes(attributes, session))];
}

function distinct(fields: readonly FieldFact[]): FieldFact[] {
  const byName = new Map<string, FieldFact>();
  for (const field of fields) if (!byName.has(field.name)) byName.set(field.name, field);
  return [...byName.values()];
}
