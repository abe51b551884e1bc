import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import { declarationCalled } from '../calls/called-declarations.js';
import { handedIn } from '../calls/handed-in.js';
import type { LetheTag } from '../context.js';
import { argumentAt } from '../calls/operands.js';
import type { CollectSession } from '../session.js';
import type { NamedStores } from './store-creators.js';
import { namesOf, partsOfTemplate } from './store-names.js';
import { functionName, isSameFunction } from '../calls/functions.js';
import { enclosingFunction, isFunction, unwrap, walk, type CallLike } from '../syntax.js';
import { namedOperand, plainOperands, tagsOfDeclaration } from '../tags.js';

/** A function of the application whose parameters name the store that a call in it opens. */
interface Helper {
  declaration: ts.FunctionLikeDeclaration;
  positions: number[];
  tag: LetheTag;
  maker: CallLike;
  /** Every call in it, or in the methods of its class, that takes the name. */
  makers: Set<CallLike>;
  /** What its callers hand to it. */
  names: Set<string>;
}

const maximumHelpers = 200;
const maximumDepth = 4;

export function nameHelpers(session: CollectSession, index: CallIndex): NameHelpers {
  return new NameHelpers(session, index);
}

/** Follows names from the functions of an application that open a store to the calls that hand them the name. */
export class NameHelpers {
  readonly #helpers = new Map<ts.FunctionLikeDeclaration, Helper>();
  #constructed: readonly CallLike[] | undefined;

  constructor(readonly session: CollectSession, readonly index: CallIndex) {}

  /** Takes a call whose name is a parameter of the function around it. @returns the calls of that function. */
  add(call: CallLike, tag: LetheTag, operand: string): CallLike[] {
    const name = argumentAt(call, operand.split(',', 1)[0] ?? '', tag, this.session);
    return name === undefined ? [] : this.#addFor(name, tag, call);
  }

  /** The same where the name goes through a further function. */
  addNested(call: CallLike): CallLike[] {
    const helper = this.#helperAt(call);
    if (helper === undefined) return [];
    return helper.positions.flatMap((position) => {
      const argument = call.arguments?.[position];
      return argument === undefined ? [] : this.#addFor(argument, helper.tag, helper.maker);
    });
  }

  namesAt(call: CallLike): NamedStores | undefined {
    const helper = this.#helperAt(call);
    if (helper === undefined) return undefined;
    const texts = helper.positions.map((position) => this.#textsAt(call.arguments?.[position], helper.tag)).find((values) => values.length > 0) ?? [];
    for (const text of texts) helper.names.add(text);
    return texts.length === 0 ? undefined : { call, names: texts, tag: helper.tag, maker: helper.maker };
  }

  namesFromCallers(call: CallLike, use: ts.Node): NamedStores | undefined {
    const helper = this.#helperAround(call) ?? this.#constructorOf(call);
    if (helper === undefined) return this.namesHandedIn(call);
    if (helper.names.size === 0) return undefined;
    const { declaration, tag, names } = helper;
    const isDecided = ts.isConstructorDeclaration(declaration) ? actsByItself(tag) : ts.findAncestor(use, (node) => node === declaration) !== undefined;
    return isDecided ? { call, names: [...names], tag, maker: call } : undefined;
  }

  /** The names that a function of the application is given further out: `open(target)` in `({ target }) => …`. */
  namesHandedIn(call: CallLike): NamedStores | undefined {
    const helper = this.#helperAt(call);
    if (helper === undefined) return undefined;
    const given = helper.positions.flatMap((position) => call.arguments?.[position] ?? []).flatMap((argument) => handedIn(argument, this.session));
    const names = [...new Set(given.flatMap((argument) => this.#textsAt(argument, helper.tag)))];
    return names.length === 0 ? undefined : { call, names, tag: helper.tag, maker: helper.maker };
  }

  /** The function whose callers name the store of a call, which may stand in a callback: `measured(() => firestore.collection(path).add(record))`. */
  #helperAround(call: CallLike): Helper | undefined {
    for (let around = enclosingFunction(call); around !== undefined; around = enclosingFunction(around)) {
      const helper = this.#helpers.get(around);
      if (helper?.makers.has(call) === true) return helper;
    }
    return undefined;
  }

  /** The constructor that is handed the name which a method of its class uses: `new PutCommand({ TableName: this.tableName })`. */
  #constructorOf(call: CallLike): Helper | undefined {
    return [...this.#helpers.values()].find(({ declaration, makers }) => ts.isConstructorDeclaration(declaration) && makers.has(call));
  }

  #textsAt(argument: ts.Expression | undefined, tag: LetheTag): string[] {
    if (argument === undefined) return [];
    const form = namedOperand(tag, 'form');
    if (form === 'name') return namesOf(argument, this.session);
    const constant = this.session.constantsOf(argument).filter((value) => typeof value === 'string');
    return constant.length === 0 && form === 'varying' ? partsOfTemplate(argument, this.session) : constant;
  }

  #helperAt(call: CallLike): Helper | undefined {
    if (this.#helpers.size === 0) return undefined;
    const declared = declarationCalled(call, this.session.checker);
    const direct = declared !== undefined && isFunction(declared) ? this.#helpers.get(declared) : undefined;
    if (direct !== undefined || !ts.isCallExpression(call) || call.expression.kind === ts.SyntaxKind.SuperKeyword) return direct;
    const targets = this.session.declarationsOf(call.expression);
    return [...this.#helpers.values()].find(({ declaration }) => targets.some((target) => isSameFunction(target, declaration)));
  }

  #addFor(name: ts.Expression, tag: LetheTag, maker: CallLike): CallLike[] {
    const parameters = this.#parametersIn(name, 0);
    return parameters.flatMap((parameter) => {
      const declaration = parameter.parent;
      if (!isFunction(declaration) || !this.session.isOwn(declaration)) return [];
      const position = declaration.parameters.indexOf(parameter);
      const known = this.#helpers.get(declaration);
      known?.makers.add(maker);
      if (known?.positions.includes(position) === true || this.#helpers.size >= maximumHelpers) return [];
      if (known === undefined) this.#helpers.set(declaration, { declaration, positions: [position], tag, maker, makers: new Set([maker]), names: new Set() });
      else known.positions.push(position);
      return this.#callsOf(declaration);
    });
  }

  /** Parameters in an expression, through variables, and through properties that the constructor fills. */
  #parametersIn(expression: ts.Expression, depth: number): ts.ParameterDeclaration[] {
    const found: ts.ParameterDeclaration[] = [];
    if (depth > maximumDepth) return found;
    walk(expression, (node) => {
      if (ts.isObjectLiteralExpression(node) || (ts.isTemplateExpression(node) && this.#isMadeOfSeveral(node))) return false;
      const isReference = ts.isIdentifier(node) || (ts.isPropertyAccessExpression(node) && unwrap(node.expression).kind === ts.SyntaxKind.ThisKeyword);
      if (!isReference || isMemberName(node)) return !isFunction(node);
      const declaration = this.session.declarationOf(node);
      if (declaration === undefined) return false;
      if (ts.isParameter(declaration)) found.push(...this.#mayBeName(declaration) ? [declaration] : []);
      else for (const value of this.#valuesOf(declaration, node)) found.push(...this.#parametersIn(value, depth + 1));
      return false;
    });
    return [...new Set(found)];
  }

  /** None of several parameters is the name by itself: `` `ranks.${ward}.${year}` ``. */
  #isMadeOfSeveral({ templateSpans }: ts.TemplateExpression): boolean {
    const declarations = templateSpans.map(({ expression }) => (ts.isIdentifier(expression) ? this.session.declarationOf(expression) : undefined));
    return declarations.filter((declaration) => declaration !== undefined && ts.isParameter(declaration)).length > 1;
  }

  /** What calculates a name from the parts of an object says nothing of the name: `collectionOf({ language, mode })`. */
  #mayBeName(parameter: ts.ParameterDeclaration): boolean {
    const type = this.session.checker.getNonNullableType(this.session.checker.getTypeAtLocation(parameter));
    return (type.flags & ts.TypeFlags.Object) === 0;
  }

  #valuesOf(declaration: ts.Declaration, reference: ts.Expression): ts.Expression[] {
    if (ts.isVariableDeclaration(declaration)) return declaration.initializer === undefined ? [] : [declaration.initializer];
    if (!ts.isPropertyAccessExpression(reference)) return [];
    const owner = ts.findAncestor(reference, ts.isClassLike);
    const assigned = (this.index.assignments.get(reference.name.text) ?? [])
      .filter(({ left }) => ts.isPropertyAccessExpression(left) && left.expression.kind === ts.SyntaxKind.ThisKeyword && ts.findAncestor(left, ts.isClassLike) === owner);
    return assigned.map(({ right }) => right);
  }

  #callsOf(declaration: ts.FunctionLikeDeclaration): CallLike[] {
    const candidates = ts.isConstructorDeclaration(declaration) ? this.#constructions() : [...new Set([...this.index.calls.get(functionName(declaration) ?? '') ?? [], ...this.session.callsOf(declaration)])];
    return candidates.filter((call): call is CallLike => !ts.isTaggedTemplateExpression(call) && this.#helperAt(call)?.declaration === declaration);
  }

  /** `new Date()` constructs nothing of the application. */
  #mayBeOwn(call: ts.NewExpression): boolean {
    const declarations = this.session.declarationsOf(call.expression);
    return declarations.length === 0 || declarations.some((declaration) => this.session.isOwn(declaration));
  }

  /** `new X(…)` of all classes of the application, and `super(…)`. */
  #constructions(): readonly CallLike[] {
    return (this.#constructed ??= this.#readConstructions());
  }

  #readConstructions(): CallLike[] {
    const created = [...this.index.calls.values()].flat().filter(ts.isNewExpression).filter((call) => this.#mayBeOwn(call));
    return [...created, ...this.index.computedCalls.filter((call) => call.expression.kind === ts.SyntaxKind.SuperKeyword)];
  }
}

/** The call that names the store acts on it, and gives nothing that others act on. */
function actsByItself(tag: LetheTag): boolean {
  return tagsOfDeclaration(tag.declaration).some((other) => plainOperands(other).includes('result'));
}

function isMemberName(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
}
