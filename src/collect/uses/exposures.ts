import { ts } from 'ts-morph';
import { append } from '../append.js';
import type { StoreFact } from '../facts.js';
import type { StoreTypes } from '../lookup/store-types.js';
import { calleeName, nameOfReference, propertyName, receiverOf, unwrap, walk } from '../syntax.js';
import { isProjected } from './projections.js';

const joiningKeys = /^(include|with|relations|populate|select|expand|model|join|joins|eager)$/;
const publishingCalls = /resource|crud|admin|restify|serve|register|finale|scaffold/i;
const clientNames = /(prisma|db|database|models|client|connection|tx|knex)$/i;

/** Finds the stores whose records come along with others, or are published by something that knows all their fields. */
export class StoreExposures {
  constructor(readonly types: StoreTypes, readonly sourceFiles: readonly ts.SourceFile[]) {}

  /** Those of the stores that are exposed. */
  among(stores: readonly StoreFact[]): ReadonlySet<StoreFact> {
    const exposed = new Set<StoreFact>();
    if (stores.length === 0) return exposed;
    const relations = this.#relationsTo(stores);
    for (const sourceFile of this.sourceFiles) {
      walk(sourceFile, (node) => {
        if (ts.isElementAccessExpression(node) && isDynamicClient(node)) for (const store of stores) exposed.add(store);
        for (const name of relationsJoinedAt(node, relations)) for (const store of relations.get(name) ?? []) exposed.add(store);
        if (ts.isIdentifier(node) && isPublished(node)) for (const store of stores) if (store.name === node.text || store.aliases.includes(node.text)) exposed.add(store);
        return true;
      });
    }
    return exposed;
  }

  /** Names under which records of the stores come along with others. */
  #relationsTo(stores: readonly StoreFact[]): Map<string, StoreFact[]> {
    const names = new Map<string, StoreFact[]>();
    for (const other of this.types.registry.stores) {
      const references = [...other.fields.flatMap((field) => (field.references === undefined ? [] : [{ name: field.name, target: field.references }])), ...other.relations];
      for (const { name, target } of references) {
        const store = this.types.registry.resolve(target, other.span.file);
        if (store !== undefined && stores.includes(store)) append(names, name.split('.').at(-1) ?? name, store);
      }
    }
    return names;
  }
}

/** `prisma[model]`: any store may be meant. */
function isDynamicClient(node: ts.ElementAccessExpression): boolean {
  return !ts.isLiteralExpression(node.argumentExpression) && clientNames.test(nameOfReference(unwrap(node.expression)) ?? '') && ts.isPropertyAccessExpression(node.parent);
}

/** The names among those of relations that a node may join to a record. */
function relationsJoinedAt(node: ts.Node, relations: ReadonlyMap<string, unknown>): readonly string[] {
  if (ts.isStringLiteralLike(node)) return isInCall(node) ? node.text.split(/[\s,]+/).map((path) => path.split('.').at(-1) ?? path) : none;
  const name = ts.isPropertyAssignment(node) ? propertyName(node.name) : undefined;
  return name !== undefined && relations.has(name) && joinsWhole(node as ts.PropertyAssignment) ? [name] : none;
}

const none: readonly string[] = [];

/** `include: [Visit]`, `resources: [Visit]`, `registerResource(Visit)`. */
function isPublished(node: ts.Identifier): boolean {
  const holder = ts.isArrayLiteralExpression(node.parent) ? node.parent.parent : node.parent;
  if (ts.isPropertyAssignment(holder) && holder.name !== node) return /^(include|model|resource|resources)$/.test(propertyName(holder.name) ?? '');
  return ts.isCallExpression(holder) && holder.arguments.some((argument) => argument === node) && publishingCalls.test(calleeName(holder) ?? '');
}

/** `populate('visits')`, `relations: ['visits']`, `leftJoinAndSelect('patient.visits', 'visit')`. */
function isInCall(node: ts.StringLiteralLike): boolean {
  const holder = ts.isArrayLiteralExpression(node.parent) ? node.parent.parent : node.parent;
  if (ts.isCallExpression(holder)) return receiverOf(holder.expression) !== undefined;
  return ts.isPropertyAssignment(holder) && /^(relations|populate|path|include|expand|model)$/.test(propertyName(holder.name) ?? '');
}

/** `include: { visits: true }`, without a choice of fields. */
function joinsWhole(property: ts.PropertyAssignment): boolean {
  const value = unwrap(property.initializer);
  if (value.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (ts.isObjectLiteralExpression(value) && value.properties.some((inner) => propertyName(inner.name) === 'select')) return false;
  for (let current: ts.Node = property.parent; !ts.isStatement(current); current = current.parent) {
    if (ts.isPropertyAssignment(current) && joiningKeys.test(propertyName(current.name) ?? '')) return true;
    if (ts.isCallExpression(current) || ts.isSourceFile(current)) return isProjected(current);
  }
  return false;
}
