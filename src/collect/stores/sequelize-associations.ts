import { ts } from 'ts-morph';
import { upperFirst } from '../../catalog/words.js';
import type { CollectContext } from '../context.js';
import type { ReferentialAction } from '../facts.js';
import { calleeName, isFunction, nameOfReference, receiverOf, returnedExpressions, unwrap } from '../syntax.js';
import { membersOfClass, referenceIn } from './class-members.js';
import { decoratorsFrom } from './decorators.js';
import { attributesOf } from './sequelize-attributes.js';
import { classBehind, decoratorLibrary, modelsByName, type SequelizeIndex, type SequelizeModel } from './sequelize-models.js';
import { aliasesOf, plural, singular } from './sequelize-options.js';
import { functionsCalled, isOptionSet, objectsOf, optionConstants, optionOf } from './typeorm-options.js';

export type AssociationKind = 'belongsTo' | 'hasOne' | 'hasMany' | 'belongsToMany';

/** One place that says that records of one model hold the key of another's. */
export interface KeyLink {
  child: SequelizeModel;
  parent: SequelizeModel;
  /** What said so; `column` for `references` of an attribute. */
  by: AssociationKind | 'column';
  foreignKey: string;
  /** The name that code uses for the related record. */
  name: string;
  onDelete: ReferentialAction | undefined;
  /** `constraints: false`: the tables get no foreign key. */
  isConstrained: boolean;
  /** Sequelize destroys the related records itself, one by one (`hooks: true`). */
  runsHooks: boolean;
  /** What the association says of an empty key. */
  allowsNull: boolean | undefined;
  node: ts.Node;
}

/** A method that an association gives to the records of a model. */
export interface Mixin {
  owner: SequelizeModel;
  target: SequelizeModel;
  method: string;
  verb: 'create' | 'read';
  many: boolean;
}

interface Association {
  by: AssociationKind;
  source: SequelizeModel;
  target: SequelizeModel;
  options: readonly ts.Expression[];
  /** A key named beside the options: `@BelongsTo(() => User, 'authorId')`. */
  key: string | undefined;
  name: string | undefined;
  node: ts.Node;
}

const actions: Partial<Record<string, ReferentialAction>> = {
  'CASCADE': 'cascade', 'SET NULL': 'set-null', 'SET DEFAULT': 'set-null', 'RESTRICT': 'restrict', 'NO ACTION': 'no-action',
};
const kinds: Partial<Record<string, AssociationKind>> = {
  belongsTo: 'belongsTo', hasOne: 'hasOne', hasMany: 'hasMany', belongsToMany: 'belongsToMany',
  BelongsTo: 'belongsTo', HasOne: 'hasOne', HasMany: 'hasMany', BelongsToMany: 'belongsToMany',
};
const maximumDepth = 4;

/** All associations of the program, from calls, decorators and the attributes themselves. */
export class AssociationReader {
  readonly #associations: Association[];

  constructor(readonly index: SequelizeIndex, readonly context: CollectContext) {
    this.#associations = [...index.associations.flatMap((call) => this.#ofCall(call)), ...index.models.flatMap((model) => this.#ofClass(model))];
  }

  links(): KeyLink[] {
    return [...this.#associations.flatMap((association) => this.#linksOf(association)), ...this.index.models.flatMap((model) => this.#ofAttributes(model))];
  }

  /** https://sequelize.org/docs/v6/core-concepts/assocs/#special-methodsmixins-added-to-instances */
  mixins(): Mixin[] {
    return this.#associations.flatMap(({ by, source: owner, target, options, name }) => {
      const many = by === 'hasMany' || by === 'belongsToMany';
      const written = this.#text(options, 'as') ?? name;
      const one = upperFirst(singular(written ?? nameOf(target, this.context)));
      const all = upperFirst(written ?? plural(nameOf(target, this.context)));
      const shared = { owner, target };
      return [
        { ...shared, method: `create${one}`, verb: 'create' as const, many: false },
        { ...shared, method: `get${many ? all : one}`, verb: 'read' as const, many },
      ];
    });
  }

  #ofCall(call: ts.CallExpression): Association[] {
    const receiver = receiverOf(call.expression);
    const [first, options] = call.arguments;
    const by = kinds[calleeName(call) ?? ''];
    const source = receiver === undefined ? undefined : this.modelOf(receiver);
    const target = first === undefined ? undefined : this.modelOf(first);
    if (by === undefined || source === undefined || target === undefined) return [];
    return [{ by, source, target, options: options === undefined ? [] : [options], key: undefined, name: undefined, node: call }];
  }

  #ofClass(model: SequelizeModel): Association[] {
    if (!ts.isClassLike(model.declaration)) return [];
    const reading = { decoratorsOf: (node: ts.Node) => decoratorsFrom(decoratorLibrary, node, this.context), embeddedClass: () => undefined };
    const members = membersOfClass(model.declaration, reading, this.context);
    return members.flatMap((member) => member.decorators.flatMap((decorator): Association[] => {
      const by = kinds[decorator.name];
      const [first, ...rest] = decorator.arguments;
      const target = by === undefined || first === undefined ? undefined : this.modelOf(referenceIn(first));
      if (by === undefined || target === undefined) return [];
      const options = [first, ...rest].filter((argument): argument is ts.Expression => argument !== undefined && objectsOf(argument, this.context).length > 0);
      const [key] = rest.slice(by === 'belongsToMany' ? 1 : 0).flatMap((argument) => this.context.constantsOf(argument));
      const declared = key ?? (by === 'belongsTo' ? this.#keyTo(target, model) : by === 'belongsToMany' ? undefined : this.#keyTo(model, target));
      return [{ by, source: model, target, options, key: declared === undefined ? undefined : String(declared), name: member.name, node: member.declaration }];
    }));
  }

  /** The property with `@ForeignKey(() => User)`. */
  #keyTo(parent: SequelizeModel, child: SequelizeModel): string | undefined {
    return attributesOf(child, this.context).find(({ decorators }) => decorators.some(({ name, arguments: [first] }) => (
      name === 'ForeignKey' && first !== undefined && this.modelOf(referenceIn(first)) === parent)))?.name;
  }

  #linksOf(association: Association): KeyLink[] {
    const { by, source, target, options, node } = association;
    const foreignKey = optionOf(options, 'foreignKey', this.context);
    const keyOptions = foreignKey !== undefined && objectsOf(foreignKey, this.context).length > 0 ? [foreignKey] : [];
    const [written] = foreignKey === undefined ? [] : keyOptions.length > 0 ? [this.#text(keyOptions, 'name') ?? this.#text(keyOptions, 'fieldName')] : this.context.constantsOf(foreignKey);
    const action = this.#text(options, 'onDelete') ?? this.#text(keyOptions, 'onDelete');
    const [allowsNull] = optionConstants(keyOptions, 'allowNull', this.context);
    const shared = {
      by, node, onDelete: action === undefined ? undefined : actions[action.toUpperCase()], runsHooks: isOptionSet(options, 'hooks', this.context),
      isConstrained: !optionConstants(options, 'constraints', this.context).includes(false), allowsNull: typeof allowsNull === 'boolean' ? allowsNull : undefined,
    };
    const key = written === undefined ? association.key : String(written);
    const as = this.#text(options, 'as') ?? association.name;
    if (by === 'belongsTo') {
      const name = as ?? lowerFirst(nameOf(target, this.context));
      return [{ ...shared, child: source, parent: target, name, foreignKey: key ?? this.#keyNamed(source, as ?? singular(nameOf(target, this.context))) }];
    }
    if (by !== 'belongsToMany') {
      const owner = singular(nameOf(source, this.context));
      return [{ ...shared, child: target, parent: source, name: as ?? lowerFirst(owner), foreignKey: key ?? this.#keyNamed(target, owner) }];
    }
    const through = this.#through(options, association);
    const otherKey = this.#text(options, 'otherKey');
    return through === undefined ? [] : [
      { ...shared, child: through, parent: source, name: lowerFirst(source.name), foreignKey: key ?? this.#keyNamed(through, singular(nameOf(source, this.context))) },
      { ...shared, child: through, parent: target, name: lowerFirst(target.name), foreignKey: otherKey ?? this.#keyNamed(through, singular(nameOf(target, this.context))) },
    ];
  }

  /** The model of the table that joins many to many; a table that is only named holds nothing but keys. */
  #through(options: readonly ts.Expression[], { node, by }: Association): SequelizeModel | undefined {
    const option = optionOf(options, 'through', this.context);
    const decorated = option === undefined && by === 'belongsToMany' ? secondArgument(node, this.context) : undefined;
    const through = option ?? decorated;
    if (through === undefined) return undefined;
    const model = optionOf([through], 'model', this.context);
    return this.modelOf(referenceIn(model ?? through));
  }

  /** `references: { model: User, key: 'id' }` and `@ForeignKey(() => User)`. */
  #ofAttributes(model: SequelizeModel): KeyLink[] {
    return attributesOf(model, this.context).flatMap((attribute) => {
      const references = optionOf(attribute.options, 'references', this.context);
      const referred = references === undefined ? undefined : optionOf([references], 'model', this.context) ?? optionOf([references], 'table', this.context) ?? references;
      const decorator = attribute.decorators.find(({ name }) => name === 'ForeignKey')?.arguments[0];
      const expression = referred ?? (decorator === undefined ? undefined : referenceIn(decorator));
      const parent = expression === undefined ? undefined : this.modelOf(expression);
      if (parent === undefined) return [];
      const action = this.#text(attribute.options, 'onDelete') ?? (references === undefined ? undefined : this.#text([references], 'onDelete'));
      return [{
        by: 'column' as const, child: model, parent, foreignKey: attribute.name, name: attribute.name, node: attribute.node, isConstrained: references !== undefined,
        onDelete: action === undefined ? undefined : actions[action.toUpperCase()], runsHooks: false, allowsNull: undefined,
      }];
    });
  }

  /** The attribute that the child declares for the key, else the name that Sequelize makes. */
  #keyNamed(child: SequelizeModel, related: string): string {
    const wanted = normalised(`${related}Id`);
    return attributesOf(child, this.context).find(({ name }) => normalised(name) === wanted)?.name ?? `${related}Id`;
  }

  /** The model that an expression means: its class, the call that defined it, what a factory returns, or a name. */
  modelOf(expression: ts.Expression, depth = 0): SequelizeModel | undefined {
    const node = unwrap(expression);
    if (depth > maximumDepth) return undefined;
    if (node.kind === ts.SyntaxKind.ThisKeyword) {
      const around = ts.findAncestor(node, ts.isClassLike);
      const holder = around === undefined ? holderOfMember(node) : undefined;
      return around === undefined ? holder && this.modelOf(holder, depth + 1) : this.index.byDeclaration.get(around);
    }
    const origin = this.context.originOf(node);
    const declared = this.index.byDeclaration.get(origin) ?? this.#ofClassReference(origin);
    if (declared !== undefined) return declared;
    const made = ts.isCallExpression(origin) ? this.#ofFactory(origin, depth) : undefined;
    return made ?? this.#named(node);
  }

  #ofClassReference(reference: ts.Expression): SequelizeModel | undefined {
    const declaration = classBehind(reference, this.context);
    return declaration === undefined ? undefined : this.index.byDeclaration.get(declaration);
  }

  /** `require('./user')(sequelize, DataTypes)`. */
  #ofFactory(call: ts.CallExpression, depth: number): SequelizeModel | undefined {
    const functions = functionsCalled(call, this.context);
    const callee: ts.Node = this.context.originOf(call.expression);
    const called = functions.length === 0 && isFunction(callee) ? [callee] : functions;
    for (const returned of called.flatMap(returnedExpressions)) {
      const model = this.modelOf(returned, depth + 1);
      if (model !== undefined) return model;
    }
    return undefined;
  }

  /** `models.User`, `sequelize.models['User']`, `sequelize.model('User')`, `'users'`. */
  #named(node: ts.Expression): SequelizeModel | undefined {
    const [argument] = ts.isCallExpression(node) && calleeName(node) === 'model' ? node.arguments : [];
    const [constant] = this.context.constantsOf(argument ?? node);
    const name = typeof constant === 'string' ? constant : ts.isCallExpression(node) ? undefined : nameOfReference(node);
    const candidates = name === undefined ? [] : modelsByName(this.index, (model) => namesOf(model, this.context)).get(name) ?? this.#ofFile(name);
    const file = this.context.pathOf(node);
    return candidates.reduce<SequelizeModel | undefined>((best, model) => (
      best === undefined || shared(this.context.pathOf(model.declaration), file) > shared(this.context.pathOf(best.declaration), file) ? model : best), undefined);
  }

  /** `Question` of `models/Question.js`: who gathers the models of a folder may call them after their files, where each has one. */
  #ofFile(name: string): SequelizeModel[] {
    const models = this.index.models.filter((model) => fileName(model) === name);
    const isAlone = ({ declaration }: SequelizeModel): boolean => models.every((other) => other.declaration === declaration || other.declaration.getSourceFile() !== declaration.getSourceFile());
    return models.filter(isAlone);
  }

  #text(options: readonly ts.Expression[], name: string): string | undefined {
    const [value] = optionConstants(options, name, this.context);
    return typeof value === 'string' ? value : undefined;
  }
}

/** The name under which Sequelize knows a model: `modelName`, else that of the class. */
export function nameOf(model: SequelizeModel, context: CollectContext): string {
  const [written] = optionConstants(model.options, 'modelName', context);
  return typeof written === 'string' ? written : model.name;
}

function fileName({ declaration }: SequelizeModel): string | undefined {
  return /(?:^|\/)([A-Za-z_]\w*)\.[cm]?[jt]s$/.exec(declaration.getSourceFile().fileName)?.[1];
}

function namesOf(model: SequelizeModel, context: CollectContext): string[] {
  return [model.name, ...aliasesOf(model, context), plural(model.name)];
}

function secondArgument(node: ts.Node, context: CollectContext): ts.Expression | undefined {
  return decoratorsFrom(decoratorLibrary, node, context).find(({ name }) => name === 'BelongsToMany')?.arguments[1];
}

/** `Visit` around `this` in `Visit.associate = function () { … }`. */
function holderOfMember(node: ts.Node): ts.Expression | undefined {
  const around = ts.findAncestor(node, ts.isFunctionExpression);
  const assignment = around?.parent;
  return assignment !== undefined && ts.isBinaryExpression(assignment) && assignment.right === around ? receiverOf(assignment.left) : undefined;
}

/** Leading path segments that two files share. */
function shared(first: string, second: string): number {
  const [ours, theirs] = [first.split('/'), second.split('/')];
  let count = 0;
  while (count < ours.length && ours[count] === theirs[count]) count += 1;
  return count;
}

export function normalised(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
