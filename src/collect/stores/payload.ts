import { ts } from 'ts-morph';
import { operationsOf } from '../../operations.js';
import type { CollectContext } from '../context.js';
import type { FieldFact, RelationFact, StoreFact, Verb } from '../facts.js';
import { calleeName, walk } from '../syntax.js';
import { annotationsOf, libraryOf } from '../tags.js';
import { callsWith, elementsOf, isRefused, isSet, optionAt } from './configured.js';
import { objectOf, optionOf, propertiesOf, textsOf } from './mongoose-expressions.js';
import { PayloadFields } from './payload-fields.js';

const kind = 'payload';

/**
 * Reads the collections of Payload: object literals that are a `CollectionConfig` by their type, and in files without types those that
 * `buildConfig({ collections: [ … ] })` is given.
 */
export function readPayloadStores(sourceFile: ts.SourceFile, context: CollectContext): StoreFact[] {
  if (!context.imports(kind) || !/payload|CollectionConfig/i.test(sourceFile.text)) return [];
  const collections: ts.ObjectLiteralExpression[] = [];
  walk(sourceFile, (node) => {
    if (ts.isObjectLiteralExpression(node) && isTypedCollection(node, context)) collections.push(node);
    if (ts.isCallExpression(node) && calleeName(node) === 'buildConfig') collections.push(...untypedCollections(node, context));
    return true;
  });
  return [...new Set(collections)].flatMap((collection) => storeOf(collection, context));
}

function isTypedCollection(object: ts.ObjectLiteralExpression, context: CollectContext): boolean {
  if (!hasShape(object, context)) return false;
  const type = context.checker.getContextualType(object);
  const symbol = type === undefined ? undefined : (context.checker.getNonNullableType(type) as { symbol?: ts.Symbol }).symbol;
  return symbol?.name === 'CollectionConfig' && symbol.declarations?.some((declaration) => libraryOf(declaration.getSourceFile().fileName) === kind) === true;
}

/** Properties of their own, so that no object is asked for its type in vain. */
function hasShape(object: ts.ObjectLiteralExpression, context: CollectContext): boolean {
  const hasSpread = object.properties.some(ts.isSpreadAssignment);
  const names = new Set(hasSpread ? propertiesOf(object, context).map(({ name }) => name) : object.properties.map((property) => property.name?.getText()));
  return names.has('slug') && names.has('fields');
}

function untypedCollections(call: ts.CallExpression, context: CollectContext): ts.ObjectLiteralExpression[] {
  const [argument] = call.arguments;
  const config = argument === undefined ? undefined : objectOf(argument, context);
  return elementsOf(optionOf(config, 'collections', context), context).flatMap((element) => {
    const object = objectOf(element, context);
    return object !== undefined && hasShape(object, context) && !isTypedCollection(object, context) ? [object] : [];
  });
}

function storeOf(collection: ts.ObjectLiteralExpression, context: CollectContext): StoreFact[] {
  const slug = optionOf(collection, 'slug', context);
  const [name] = textsOf(slug, context);
  if (name !== undefined) return [storeNamed(name, collection, declarationAround(collection), context)];
  const made = slug === undefined ? [] : callsWith(slug, context).flatMap(({ call, argument }) => {
    return textsOf(argument, context).map((text) => storeNamed(text, collection, declarationAround(call), context));
  });
  if (made.length === 0) context.note(slug ?? collection, 'The slug of this collection is not constant; what the collection stores is not known.');
  return made;
}

function storeNamed(name: string, collection: ts.ObjectLiteralExpression, declaration: ts.Node, context: CollectContext): StoreFact {
  const span = context.spanOf(declaration);
  const sourceFile = declaration.getSourceFile();
  const fields = fieldsOf(collection, context);
  const trash = optionOf(collection, 'trash', context);
  return {
    id: `${span.file}#${name}`, name, kind, span, aliases: aliasesOf(declaration, name), fields, relations: relationsOf(fields),
    ...(isSet(trash, context) ? { softDelete: { field: 'deletedAt', automatic: true, evidence: { file: span.file, line: context.lineOf(trash ?? declaration), how: 'trash of the collection' } } } : {}),
    expiry: [],
    annotations: annotationsOf(declaration, (start, end) => context.spanBetween(sourceFile, start, end)),
    operations: operationsOf(verbsOf(collection, context), 'the admin panel or API of Payload', span),
  };
}

/** Whoever empties the trash deletes for good, so a collection with a trash allows both. */
function verbsOf(collection: ts.ObjectLiteralExpression, context: CollectContext): Verb[] {
  const allowed = (['create', 'read', 'update', 'delete'] as const).filter((verb) => !isRefused(optionAt(collection, `access.${verb}`, context), context));
  return isSet(optionOf(collection, 'trash', context), context) && allowed.includes('delete') ? [...allowed, 'soft-delete'] : allowed;
}

/** The variable that holds a collection, or the call that makes it. */
function declarationAround(collection: ts.Expression): ts.Node {
  const variable = ts.findAncestor(collection, (node) => ts.isVariableDeclaration(node) || ts.isFunctionLike(node) || ts.isArrayLiteralExpression(node));
  return variable !== undefined && ts.isVariableDeclaration(variable) ? variable : collection;
}

function aliasesOf(declaration: ts.Node, name: string): string[] {
  const variable = ts.isVariableDeclaration(declaration) && ts.isIdentifier(declaration.name) ? declaration.name.text : name;
  return variable === name ? [] : [variable];
}

function fieldsOf(collection: ts.ObjectLiteralExpression, context: CollectContext): FieldFact[] {
  const fields = new PayloadFields(context);
  fields.read(optionOf(collection, 'fields', context));
  addAuthentication(fields, collection, context);
  const upload = optionOf(collection, 'upload', context);
  if (upload !== undefined && isSet(upload, context)) fields.add(upload, 'filename', 'string', 'added by upload');
  const trash = optionOf(collection, 'trash', context);
  if (trash !== undefined && isSet(trash, context)) fields.add(trash, 'deletedAt', 'date', 'added by trash');
  return fields.all;
}

/** What `auth` adds. Source: payloadcms.com/docs/authentication/overview. */
function addAuthentication(fields: PayloadFields, collection: ts.ObjectLiteralExpression, context: CollectContext): void {
  const auth = optionOf(collection, 'auth', context);
  if (auth === undefined || !isSet(auth, context)) return;
  const has = (path: string): boolean => isSet(optionAt(objectOf(auth, context), path, context), context);
  const add = (name: string, type: FieldFact['type'], hidden: boolean): void => { fields.add(auth, name, type, 'added by auth', { hidden }); };
  if (has('loginWithUsername')) add('username', 'string', false);
  add('email', 'string', false);
  add('password', 'string', true);
  add('resetPasswordToken', 'string', true);
  add('resetPasswordExpiration', 'date', true);
  if (has('verify')) add('_verificationToken', 'string', true);
  if (has('useAPIKey')) add('apiKey', 'string', false);
  add('loginAttempts', 'number', true);
  add('lockUntil', 'date', true);
}

/** A relationship keeps the key of a document. Deleting that document leaves this one, with or without the key. */
function relationsOf(fields: readonly FieldFact[]): RelationFact[] {
  return fields.flatMap(({ name, references, span }) => (references === undefined ? [] : [{
    name, target: references, foreignKeys: [name], onDelete: 'set-null', explicit: false,
    evidence: { file: span.file, line: span.line, how: `relationship to ${references.name}` },
  }]));
}
