import { ts } from 'ts-morph';
import type { LoadedProject } from '../../load/project.js';
import { append } from '../append.js';
import { declarationCalled } from '../calls/called-declarations.js';
import type { CollectContext } from '../context.js';
import { calleeName, isFunction, nameOfReference, receiverOf, unwrap, type CallLike } from '../syntax.js';
import { declarationOf, hasTag, objectOf, optionOf, propertiesOf, textsOf } from './mongoose-expressions.js';
import { decoratorCalls, DescribedClasses, isModelOfClass, type ClassModel } from './mongoose-typegoose.js';
import { classOf, isClass, isDefinition, isSchemaCall, isSchemaClass, schemaOf, type SchemaSource } from './mongoose-schemas.js';

/** A call that makes a schema a model: `mongoose.model('User', userSchema)`, also through a function that is given both. */
export interface Registration {
  /** The call that is written with the name and the schema. */
  call: ts.CallExpression;
  name: ts.Expression;
  source: SchemaSource;
  collection: ts.Expression | undefined;
  /** The model whose collection a discriminator shares. */
  base: ts.Expression | undefined;
  /** The name of that model, where Nest's module is told of its discriminators. */
  baseName?: ts.Expression;
}

/** All schemas of the application and what happens to them. */
export interface SchemaIndex {
  registrations: Registration[];
  /** Calls of `Schema` and decorated classes, by file. */
  sources: Map<ts.SourceFile, SchemaSource[]>;
  /** `schema.index(...)`, `.add(...)`, `.plugin(...)`, `.set(...)`. */
  changes: Map<SchemaSource, ts.CallExpression[]>;
  /** What is injected by the name of a model: `@InjectModel('Guest') guests: Model<GuestRecord>`. */
  injections: { name: ts.Expression; type: ts.TypeNode }[];
  /** Classes that Nest's module is told about. */
  features: Set<ts.ClassDeclaration>;
  /** Kinds of a part of records (`orderSchema.path('items').discriminator('book', bookSchema)`), and schemas of whatever definition a function is given. */
  noStores: Set<SchemaSource>;
  /** The options of the schemas that are made of classes. */
  settings: Map<SchemaSource, ts.ObjectLiteralExpression>;
  /** Whether a call may make a schema a model that is not among the registrations. */
  isOpen: boolean;
}

const changing = new Set(['add', 'index', 'plugin', 'set']);
const indexes = new WeakMap<CollectContext, SchemaIndex>();

/** The index of the context's whole program; of the file alone where the context knows no program. */
export function schemaIndexOf(sourceFile: ts.SourceFile, context: CollectContext): SchemaIndex {
  const known = indexes.get(context);
  if (known !== undefined) return known;
  const { project } = context as CollectContext & { project?: Pick<LoadedProject, 'sourceFiles'> };
  const index = new Indexer(context).index(project?.sourceFiles ?? [sourceFile]);
  if (project !== undefined) indexes.set(context, index);
  return index;
}

class Indexer {
  readonly #found: SchemaIndex = { registrations: [], sources: new Map(), changes: new Map(), injections: [], features: new Set(), noStores: new Set(), settings: new Map(), isOpen: false };
  /** Model calls whose schema is a parameter of the function around them. */
  readonly #wrappers = new Map<ts.FunctionLikeDeclaration, ts.CallExpression>();
  /** Functions that make a model of a definition that they are given, with the model call and the parameter of the definition. */
  readonly #factories = new Map<ts.FunctionLikeDeclaration, { call: ts.CallExpression; definition: ts.ParameterDeclaration }>();

  readonly #classes: DescribedClasses;

  constructor(readonly context: CollectContext) {
    this.#classes = new DescribedClasses(context);
  }

  index(sourceFiles: readonly ts.SourceFile[]): SchemaIndex {
    if (!sourceFiles.some(({ text }) => /mongoose|typegoose/.test(text))) return this.#found;
    const files = sourceFiles.filter(({ text }) => /schema|\bmodel\b|discriminator|typegoose/i.test(text));
    for (const sourceFile of files) for (const node of nodesOf(sourceFile)) this.#visit(node);
    if (this.#wrappers.size > 0) for (const sourceFile of files) for (const node of nodesOf(sourceFile)) this.#visitWrapped(node);
    if (this.#factories.size > 0) for (const sourceFile of sourceFiles) for (const node of nodesOf(sourceFile)) this.#visitMade(node);
    for (const model of this.#classes.models()) this.#addClass(model);
    return this.#found;
  }

  #addClass({ source, settings, isTold }: ClassModel): void {
    this.#addSource(source);
    if (isTold) this.#found.features.add(source);
    if (settings !== undefined) this.#found.settings.set(source, settings);
    for (const call of decoratorCalls(source)) if (changing.has(calleeName(call) ?? '')) append(this.#found.changes, source, call);
  }

  #visit(node: ts.Node): void {
    if (ts.isClassDeclaration(node)) {
      if (isSchemaClass(node, this.context)) this.#addSource(node);
      else this.#classes.add(node);
    } else if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      this.#visitCall(node);
    }
  }

  #visitCall(node: CallLike): void {
    const name = calleeName(node) ?? '';
    if (isSchemaCall(node, this.context)) this.#addSource(node);
    else if (ts.isNewExpression(node)) return;
    else if (name === 'model' || name === 'discriminator') this.#visitModel(node, name);
    else if (name === 'forFeature' || name === 'forFeatureAsync') this.#visitFeatures(node);
    else if (name === 'InjectModel') this.#visitInjection(node);
    else if (changing.has(name)) this.#visitChange(node);
    else if (isModelOfClass(node)) this.#classes.addModel(node);
  }

  #addSource(source: SchemaSource): void {
    append(this.#found.sources, source.getSourceFile(), source);
  }

  #visitModel(call: ts.CallExpression, method: string): void {
    const [name, schema, collection] = call.arguments;
    if (name === undefined || schema === undefined) return;
    const base = method === 'discriminator' ? receiverOf(call.expression) : undefined;
    if (base !== undefined && this.#isPart(base)) this.#addKindOfPart(schema);
    else if (hasTag(call, 'store', this.context)) this.#addModel({ call, name, collection, base }, schema);
    else if (method === 'model') this.#addModelOfUnknown({ call, name, collection, base }, schema);
  }

  /** `connectionTo('house').model('Guest', guestSchema)`, where nothing says what the connection is: the schema says it. */
  #addModelOfUnknown(model: Omit<Registration, 'source'>, schema: ts.Expression): void {
    const connection = receiverOf(model.call.expression);
    if (connection === undefined || (this.context.checker.getTypeAtLocation(connection).flags & ts.TypeFlags.Any) === 0) return;
    const source = schemaOf(schema, this.context);
    if (source !== undefined && textsOf(model.name, this.context).length > 0) this.#found.registrations.push({ ...model, source });
    else this.#found.isOpen = true;
  }

  /** `orderSchema.path('items')`. */
  #isPart(base: ts.Expression): boolean {
    const origin = this.context.originOf(base);
    return ts.isCallExpression(origin) && calleeName(origin) === 'path';
  }

  #addKindOfPart(schema: ts.Expression): void {
    const source = schemaOf(schema, this.context);
    if (source !== undefined) this.#found.noStores.add(source);
  }

  #addModel(model: Omit<Registration, 'source'>, schema: ts.Expression): void {
    const source = schemaOf(schema, this.context);
    if (source === undefined) this.#noteWrapper(model.call, schema);
    else if (!this.#noteFactory(model.call, schema, source)) this.#found.registrations.push({ ...model, source });
  }

  /** `(name, definition) => mongoose.model(name, new Schema(definition))`, also where another function makes the schema of the definition. */
  #noteFactory(call: ts.CallExpression, schema: ts.Expression, source: SchemaSource): boolean {
    const [name] = call.arguments;
    const factory = name === undefined ? undefined : parameterOf(name, this.context)?.parent;
    const given = isClass(source) || isDefinition(source) || source.arguments?.[0] === undefined ? undefined : parameterOf(source.arguments[0], this.context);
    const definition = given === undefined || given.parent === factory ? given : this.#handedOn(given, schema);
    if (factory === undefined || !isFunction(factory) || definition?.parent !== factory) return false;
    this.#factories.set(factory, { call, definition });
    this.#found.noStores.add(source);
    return true;
  }

  /** The parameter that a call hands on to a parameter of the function it calls. */
  #handedOn(parameter: ts.ParameterDeclaration, expression: ts.Expression): ts.ParameterDeclaration | undefined {
    const call = this.context.originOf(expression);
    const position = (parameter.parent.parameters as readonly ts.ParameterDeclaration[]).indexOf(parameter);
    const argument = ts.isCallExpression(call) ? call.arguments[position] : undefined;
    return argument === undefined ? undefined : parameterOf(argument, this.context);
  }

  #mayGiveDefinition({ arguments: given }: ts.CallExpression): boolean {
    return [...this.#factories].some(([factory, { definition }]) => {
      const argument = given[factory.parameters.indexOf(definition)];
      return argument !== undefined && (ts.isObjectLiteralExpression(argument) || ts.isIdentifier(argument));
    });
  }

  #visitMade(node: ts.Node): void {
    if (!ts.isCallExpression(node) || !this.#mayGiveDefinition(node)) return;
    const declaration = this.#functionCalled(node);
    const factory = declaration === undefined ? undefined : this.#factories.get(declaration);
    if (declaration === undefined || factory === undefined) return;
    const given = node.arguments[declaration.parameters.indexOf(factory.definition)];
    const definition = given === undefined ? undefined : objectOf(given, this.context);
    const [name, , collection] = factory.call.arguments.map((argument) => this.#passed(argument, declaration, node));
    if (name === undefined || definition === undefined) return;
    this.#addSource(definition);
    this.#found.registrations.push({ call: node, name, source: definition, collection, base: undefined });
  }

  #noteWrapper(call: ts.CallExpression, schema: ts.Expression): void {
    this.#found.isOpen = true;
    const parameter = parameterOf(schema, this.context);
    if (parameter !== undefined && isFunction(parameter.parent)) this.#wrappers.set(parameter.parent, call);
  }

  #visitWrapped(node: ts.Node): void {
    if (!ts.isCallExpression(node) || !mayHoldSchema(node)) return;
    const declaration = this.#functionCalled(node);
    const inner = declaration === undefined ? undefined : this.#wrappers.get(declaration);
    if (declaration === undefined || inner === undefined) return;
    const [name, schema] = inner.arguments.map((argument) => this.#passed(argument, declaration, node));
    const source = schema === undefined ? undefined : schemaOf(schema, this.context);
    if (name !== undefined && source !== undefined) {
      this.#found.registrations.push({ call: node, name, source, collection: undefined, base: undefined });
    }
  }

  #functionCalled(call: ts.CallExpression): ts.FunctionLikeDeclaration | undefined {
    const declaration = declarationCalled(call, this.context.checker);
    return declaration !== undefined && isFunction(declaration) ? declaration : undefined;
  }

  /** What a call passes for a parameter; other expressions stand for themselves. */
  #passed(argument: ts.Expression, declaration: ts.FunctionLikeDeclaration, call: ts.CallExpression): ts.Expression | undefined {
    const parameter = parameterOf(argument, this.context);
    const position = parameter === undefined ? -1 : declaration.parameters.indexOf(parameter);
    return position < 0 ? argument : call.arguments[position];
  }

  #visitFeatures(call: ts.CallExpression): void {
    const [models] = call.arguments;
    const list = models === undefined ? undefined : this.context.originOf(models);
    if (list === undefined || !ts.isArrayLiteralExpression(list)) {
      this.#found.isOpen = true;
      return;
    }
    for (const element of list.elements) {
      this.#classes.addFeature(element);
      const feature = objectOf(element, this.context);
      if (feature !== undefined) this.#visitFeature(call, feature);
    }
  }

  #visitFeature(call: ts.CallExpression, feature: ts.ObjectLiteralExpression): void {
    const options = new Map(propertiesOf(feature, this.context).map((property) => [property.name, property.value]));
    const name = options.get('name');
    const schema = options.get('schema');
    this.#addFeature(name);
    const source = schema === undefined ? undefined : schemaOf(schema, this.context);
    if (name === undefined || source === undefined) {
      this.#found.isOpen = true;
      return;
    }
    this.#found.registrations.push({ call, name, source, collection: optionOf(feature, 'collection', this.context), base: undefined });
    this.#visitKinds(call, name, options.get('discriminators'));
  }

  /** `{ name: Visit.name, schema: VisitSchema, discriminators: [{ name: Stay.name, schema: StaySchema }] }`. */
  #visitKinds(call: ts.CallExpression, baseName: ts.Expression, kinds: ts.Expression | undefined): void {
    const list = kinds === undefined ? undefined : this.context.originOf(kinds);
    if (list === undefined || !ts.isArrayLiteralExpression(list)) return;
    for (const element of list.elements) {
      const kind = objectOf(element, this.context);
      const [name, schema] = ['name', 'schema'].map((option) => (kind === undefined ? undefined : optionOf(kind, option, this.context)));
      const source = schema === undefined ? undefined : schemaOf(schema, this.context);
      if (name !== undefined && source !== undefined) this.#found.registrations.push({ call, name, source, collection: undefined, base: undefined, baseName });
    }
  }

  #visitInjection({ arguments: [name], parent }: ts.CallExpression): void {
    this.#addFeature(name);
    const holder = parent.parent;
    const type = ts.isParameter(holder) || ts.isPropertyDeclaration(holder) ? holder.type : undefined;
    if (ts.isDecorator(parent) && name !== undefined && type !== undefined) this.#found.injections.push({ name, type });
  }

  /** `User.name`. */
  #addFeature(name: ts.Expression | undefined): void {
    const owner = name === undefined ? undefined : receiverOf(name);
    const declaration = owner === undefined ? undefined : classOf(owner, this.context);
    if (declaration !== undefined) this.#found.features.add(declaration);
  }

  #visitChange(call: ts.CallExpression): void {
    const receiver = receiverOf(call.expression);
    const source = receiver === undefined || call.arguments.length === 0 ? undefined : schemaOf(receiver, this.context);
    if (source !== undefined) append(this.#found.changes, source, call);
  }
}

function mayHoldSchema({ arguments: given }: ts.CallExpression): boolean {
  return given.some((argument) => nameOfReference(unwrap(argument)) !== undefined || ts.isCallExpression(argument));
}

/** All nodes in source order, without recursion: generated code may be nested deeper than the stack. */
function* nodesOf(sourceFile: ts.SourceFile): Generator<ts.Node> {
  const waiting: ts.Node[] = [sourceFile];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    const children: ts.Node[] = [];
    ts.forEachChild(node, (child) => { children.push(child); });
    waiting.push(...children.reverse());
  }
}

function parameterOf(expression: ts.Expression, context: CollectContext): ts.ParameterDeclaration | undefined {
  const node = unwrap(expression);
  const declaration = ts.isIdentifier(node) ? declarationOf(node, context) : undefined;
  return declaration !== undefined && ts.isParameter(declaration) ? declaration : undefined;
}
