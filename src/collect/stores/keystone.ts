import { ts } from 'ts-morph';
import { operationsOf } from '../../operations.js';
import type { CollectContext } from '../context.js';
import type { FieldFact, FieldType, RelationFact, StoreFact, Verb } from '../facts.js';
import { calleeName, isWrapping, nameOfReference, propertyName, unwrap, walk } from '../syntax.js';
import { annotationsOf } from '../tags.js';
import { elementsOf, isRefused, isSet, optionAt } from './configured.js';
import { isConstant, objectOf, optionOf, propertiesOf, textsOf } from './mongoose-expressions.js';

const kind = 'keystone';
/** Of the models of a Prisma schema that have a list's name, from where on the schema was made from the lists. The rest joins lists, or is older. */
const generatedShare = 0.75;

const typeOfField: Readonly<Record<string, FieldType>> = {
  text: 'string', password: 'string', integer: 'number', bigInt: 'number', float: 'number', decimal: 'number', checkbox: 'boolean', select: 'enum',
  multiselect: 'enum', timestamp: 'date', calendarDay: 'date', json: 'json', document: 'object', structure: 'json', image: 'string', file: 'string', cloudinaryImage: 'string',
};

/** Reads the lists of Keystone: `list({ fields: { … } })`, named by the property or the variable that holds it. */
export function readKeystoneStores(sourceFile: ts.SourceFile, context: CollectContext): StoreFact[] {
  if (!sourceFile.text.includes('@keystone-')) return [];
  const stores: StoreFact[] = [];
  walk(sourceFile, (node) => {
    if (ts.isCallExpression(node) && calleeName(node) === 'list' && isList(node, context)) stores.push(...storeOf(node, context));
    return true;
  });
  return stores;
}

function isList(call: ts.CallExpression, context: CollectContext): boolean {
  return context.tagsOf(call).some(({ name, library }) => name === 'schema' && library === kind);
}

function storeOf(call: ts.CallExpression, context: CollectContext): StoreFact[] {
  const [argument] = call.arguments;
  const options = argument === undefined ? undefined : objectOf(argument, context);
  const holder = holderOf(call);
  const name = holder === undefined ? /([^/]+?)\.[cm]?[jt]sx?$/.exec(call.getSourceFile().fileName)?.[1] : propertyName(holder.name);
  const definition = optionOf(options, 'fields', context);
  const fieldsObject = definition === undefined ? undefined : objectOf(definition, context);
  if (options === undefined || name === undefined || fieldsObject === undefined) return [];
  const span = context.spanOf(holder ?? call);
  const sourceFile = call.getSourceFile();
  const fields = new FieldReader(context);
  fields.read(fieldsObject);
  return [{
    id: `${span.file}#${name}`, name, kind, span, aliases: [name.charAt(0).toLowerCase() + name.slice(1)], fields: fields.fields, relations: fields.relations, expiry: [],
    annotations: annotationsOf(holder ?? call, (start, end) => context.spanBetween(sourceFile, start, end)),
    operations: operationsOf(verbsOf(options, context), 'the admin panel or GraphQL interface of Keystone', span),
  }];
}

/** `User: list(…)`, `const User = list(…)`, also wrapped in further calls. */
function holderOf(call: ts.CallExpression): ts.PropertyAssignment | ts.VariableDeclaration | undefined {
  let current: ts.Node = call.parent;
  while (ts.isCallExpression(current) || isWrapping(current)) current = current.parent;
  return ts.isPropertyAssignment(current) || ts.isVariableDeclaration(current) ? current : undefined;
}

/** Names of the operations in `access.operation` and in `graphql.omit`. */
function verbsOf(options: ts.ObjectLiteralExpression, context: CollectContext): Verb[] {
  const omit = optionAt(options, 'graphql.omit', context);
  const omitted = elementsOf(omit, context).flatMap((element) => textsOf(element, context));
  const isOmitted = (operation: string): boolean => isConstant(omit, true, context) || omitted.includes(operation) || isSet(optionAt(options, `graphql.omit.${operation}`, context), context);
  const isDenied = (operation: string): boolean => [optionOf(options, 'access', context), optionAt(options, 'access.operation', context), optionAt(options, `access.operation.${operation}`, context)]
    .some((access) => access !== undefined && (isRefused(access, context) || nameOfReference(unwrap(access)) === 'denyAll'));
  const operations: [Verb, string][] = [['create', 'create'], ['read', 'query'], ['update', 'update'], ['delete', 'delete']];
  return operations.filter(([, operation]) => !isOmitted(operation) && !isDenied(operation)).map(([verb]) => verb);
}

class FieldReader {
  readonly fields: FieldFact[] = [];
  readonly relations: RelationFact[] = [];

  constructor(readonly context: CollectContext) {}

  read(definition: ts.ObjectLiteralExpression): void {
    for (const property of definition.properties) {
      // `...group({ label: '…', fields: { … } })` only arranges fields on the page.
      const spread = ts.isSpreadAssignment(property) ? objectOf(property.expression, this.context) : undefined;
      const grouped = spread === undefined ? undefined : optionOf(spread, 'fields', this.context);
      const inner = grouped === undefined ? spread : objectOf(grouped, this.context);
      if (inner !== undefined && inner !== definition) this.read(inner);
    }
    for (const { name, node, value } of propertiesOf(definition, this.context)) if (!this.fields.some((field) => field.name === name)) this.#field(name, node, value);
  }

  #field(name: string, node: ts.Node, value: ts.Expression): void {
    const { context } = this;
    const call = context.originOf(value);
    const callee = ts.isCallExpression(call) ? calleeName(call) ?? '' : '';
    if (!ts.isCallExpression(call) || (callee !== 'relationship' && !Object.hasOwn(typeOfField, callee))) return;
    const options = call.arguments[0] === undefined ? undefined : objectOf(call.arguments[0], context);
    const sourceFile = node.getSourceFile();
    const many = isConstant(optionOf(options, 'many', context), true, context);
    const target = callee === 'relationship' ? textsOf(optionOf(options, 'ref', context), context)[0]?.split('.')[0] : undefined;
    this.fields.push({
      name, span: context.spanOf(node), type: target === undefined ? typeOfField[callee] ?? 'unknown' : many ? 'relation' : 'string',
      typeText: target === undefined ? callee : `${callee} to ${target}`, list: many || callee === 'multiselect', primaryKey: false,
      hidden: callee === 'password' || isRefused(optionAt(options, 'access.read', context), context),
      ...(target === undefined ? {} : { references: { kind, name: target } }),
      annotations: annotationsOf(node, (start, end) => context.spanBetween(sourceFile, start, end)),
    });
    if (target !== undefined && !many) this.#relation(name, node, target);
  }

  /** Keystone's own schema empties the key when the related item is deleted. Source: keystonejs.com/docs/fields/relationship. */
  #relation(name: string, node: ts.Node, target: string): void {
    const evidence = { file: this.context.pathOf(node), line: this.context.lineOf(node), how: `relationship to ${target}` };
    this.relations.push({ name, target: { kind, name: target }, foreignKeys: [name], onDelete: 'set-null', explicit: false, evidence });
  }
}

/**
 * Keystone writes a Prisma schema from its lists. Where both stand in the application, the list is the store, and takes the place of the
 * model that was made from it.
 */
export function withoutGeneratedModels(stores: readonly StoreFact[]): StoreFact[] {
  const lists = stores.filter((store) => store.kind === kind);
  if (lists.length === 0) return [...stores];
  const models = stores.filter((store) => store.kind === 'prisma');
  const isList = (model: StoreFact): boolean => lists.some(({ name }) => name === model.name);
  const isGenerated = (file: string): boolean => {
    const inFile = models.filter(({ span }) => span.file === file);
    return inFile.filter(isList).length >= inFile.length * generatedShare;
  };
  const generated = new Set(models.map(({ span }) => span.file).filter(isGenerated));
  const replaced = models.filter((model) => generated.has(model.span.file) && isList(model));
  const ids = (list: StoreFact): string[] => replaced.filter(({ name }) => name === list.name).map(({ id }) => id);
  return stores.filter((store) => !replaced.includes(store)).map((store) => (store.kind === kind ? { ...store, aliases: [...store.aliases, ...ids(store)] } : store));
}
