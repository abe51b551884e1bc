import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { FieldFact } from '../facts.js';
import { calleeName, nameOfReference } from '../syntax.js';
import { objectOf, optionOf } from './mongoose-expressions.js';
import { baseOf } from './mongoose-nest.js';
import { classOf, decoratorTagged } from './mongoose-schemas.js';
import { fieldAt } from './mongoose-soft-delete.js';

const makers = new Set(['getModelForClass', 'setModelForClass', 'addModelToTypegoose', 'buildSchema', 'getDiscriminatorModelForClass']);
const modules = /['"](?:@typegoose\/|@hasezoey\/|nestjs-|@m8a\/nestjs-)?typegoose/;

/** A class whose objects are records. */
export interface ClassModel {
  source: ts.ClassDeclaration;
  /** The options of its schema. */
  settings: ts.ObjectLiteralExpression | undefined;
  /** Whether a call makes a model of it, so that it is one even if it is a part of others. */
  isTold: boolean;
}

/** A call that makes a model of a class that Typegoose's decorators describe. */
export function isModelOfClass(call: ts.CallExpression): boolean {
  return makers.has(calleeName(call) ?? '') && modules.test(call.getSourceFile().text);
}

/** The classes of an application that Typegoose's decorators describe, and which of them are models. */
export class DescribedClasses {
  readonly #described = new Set<ts.ClassDeclaration>();
  readonly #models = new Map<ts.ClassDeclaration, ts.ObjectLiteralExpression | undefined>();
  #isOpen = false;

  constructor(readonly context: CollectContext) {}

  add(node: ts.ClassDeclaration): void {
    if (modules.test(node.getSourceFile().text) && node.members.some((member) => isProperty(member) && decoratorTagged(member, 'field', this.context) !== undefined)) this.#described.add(node);
  }

  /** `getModelForClass(Guest, { schemaOptions })`; what is no class leaves open which ones are meant. */
  addModel({ arguments: given }: ts.CallExpression): void {
    const [source] = given.flatMap((argument) => classOf(argument, this.context) ?? []).slice(-1);
    const options = given.at(-1);
    if (source === undefined) this.#isOpen = true;
    else this.#models.set(source, options === undefined || !ts.isObjectLiteralExpression(options) ? undefined : options);
  }

  /** What Nest's module is told of: `TypegooseModule.forFeature([Guest, { typegooseClass: Stay }])`. */
  addFeature(element: ts.Expression): void {
    const object = objectOf(element, this.context);
    const source = classOf(optionOf(object, 'typegooseClass', this.context) ?? element, this.context);
    if (source !== undefined && this.#isDescribed(source)) this.#models.set(source, object);
  }

  /** The models with the options of their schemas; where not all of them are told, each class that is no base of others. */
  models(): ClassModel[] {
    const bases = new Set([...this.#described].map((source) => baseOf(source, this.context)));
    const others = this.#isOpen ? [...this.#described].filter((source) => !this.#models.has(source) && !bases.has(source)) : [];
    return [
      ...[...this.#models].map(([source, options]) => ({ source, settings: this.#settingsOf(source, options), isTold: true })),
      ...others.map((source) => ({ source, settings: this.#settingsOf(source, undefined), isTold: false })),
    ];
  }

  #isDescribed(source: ts.ClassDeclaration): boolean {
    return modules.test(source.getSourceFile().text);
  }

  /** The options of the model call, else those of `@modelOptions`, of the class or one of its bases. */
  #settingsOf(source: ts.ClassDeclaration, options: ts.ObjectLiteralExpression | undefined): ts.ObjectLiteralExpression | undefined {
    const ofCall = optionOf(options, 'schemaOptions', this.context);
    const written = ofCall ?? decoratorCalls(source).filter((call) => calleeName(call) === 'modelOptions')
      .map(({ arguments: [given] }) => (given === undefined ? undefined : optionOf(objectOf(given, this.context), 'schemaOptions', this.context))).find((found) => found !== undefined);
    const base = written === undefined ? baseOf(source, this.context) : undefined;
    if (written !== undefined) return objectOf(written, this.context);
    return base === undefined || base === source ? undefined : this.#settingsOf(base, undefined);
  }
}

/** The calls on a class that change its schema: `@index({ left: 1 }, { expireAfterSeconds: 60 })`. */
export function decoratorCalls(source: ts.ClassDeclaration): ts.CallExpression[] {
  return (ts.getDecorators(source) ?? []).flatMap(({ expression }) => (ts.isCallExpression(expression) ? [expression] : []));
}

/** What a class has of `TimeStamps`, which Typegoose brings along. */
export function fieldsOfBase(source: ts.ClassDeclaration, context: CollectContext): FieldFact[] {
  const base = source.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
  const own = base === undefined ? undefined : classOf(base, context);
  if (own !== undefined) return own === source ? [] : fieldsOfBase(own, context);
  return base !== undefined && nameOfReference(base) === 'TimeStamps' ? ['createdAt', 'updatedAt'].map((name) => fieldAt(source, name, 'date', context)) : [];
}

function isProperty(member: ts.ClassElement): member is ts.PropertyDeclaration {
  return ts.isPropertyDeclaration(member);
}
