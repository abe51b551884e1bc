import { ts } from 'ts-morph';
import type { LetheTag } from '../context.js';
import { argumentAt } from '../calls/operands.js';
import { OptionPaths } from '../calls/option-paths.js';
import { packageAround } from '../runs/packages.js';
import type { CollectSession } from '../session.js';
import { calleeName, isFunction, nameOfReference, receiverOf, unwrap, walk, type CallLike } from '../syntax.js';
import { namedOperand, plainOperands } from '../tags.js';
import { recipientOf } from './recipients.js';
import { removedPaths } from './removed-paths.js';

/** The name of the tag of calls that set up a service with functions that what it is sent passes through. */
export const redactSentTag = 'redact-sent';
const maximumHops = 6;

/** A set-up of a service outside, and the property paths that its functions take out of everything that the service is sent. */
interface SetUp {
  service: string;
  package: string;
  removed: readonly string[];
}

/**
 * The property paths that the configuration of a sink removes: pino's `redact`, functions in a winston format, Sentry's `beforeSend`.
 */
export class RedactionReader {
  readonly #known = new Map<ts.Node, string[]>();
  readonly #setUps: SetUp[] = [];
  readonly #options: OptionPaths;

  constructor(readonly session: CollectSession) {
    this.#options = new OptionPaths(session);
  }

  /** Remembers what a service is set up with, which counts for whatever it is sent elsewhere. */
  readSetUp(call: CallLike, tags: readonly LetheTag[]): void {
    const own = tags.filter(({ name }) => name === redactSentTag);
    const service = own[0] === undefined ? undefined : recipientOf(own[0])?.name;
    if (service !== undefined) this.#setUps.push({ service, package: this.#packageOf(call), removed: own.flatMap((tag) => this.#removedBefore(call, tag)) });
  }

  /** What every set-up of a service removes, of those in the package of a place where there are any. */
  ofService(service: string, place: ts.Node): string[] {
    const all = this.#setUps.filter((setUp) => setUp.service === service);
    const near = all.filter((setUp) => setUp.package === this.#packageOf(place));
    const [first, ...others] = near.length > 0 ? near : all;
    return first === undefined ? [] : first.removed.filter((path) => others.every(({ removed }) => removed.includes(path)));
  }

  #packageOf(node: ts.Node): string {
    return packageAround(this.session.pathOf(node), this.session.project.packages)?.directory ?? '';
  }

  #removedBefore(call: CallLike, tag: LetheTag): string[] {
    const under = namedOperand(tag, 'under');
    const functions = plainOperands(tag).flatMap((operand) => this.#options.functionsAt(call, operand, tag));
    const removed = functions.flatMap((declaration) => removedPaths(declaration, this.session));
    return under === undefined ? removed : removed.map((path) => `${under}.${path}`);
  }

  /** @param logger the receiver of the call, or the function that is called. */
  ofSink(logger: ts.Expression): string[] {
    const creator = this.#creatorOf(logger);
    if (creator === undefined) return [];
    const known = this.#known.get(creator);
    if (known !== undefined) return known;
    const paths = this.ofCreator(creator);
    this.#known.set(creator, paths);
    return paths;
  }

  ofCreator(creator: CallLike): string[] {
    return this.session.tagsOf(creator.expression).flatMap((tag) => this.#ofTag(creator, tag));
  }

  #ofTag(creator: CallLike, tag: LetheTag): string[] {
    const [operand] = tag.operands;
    if (operand === undefined) return [];
    const option = argumentAt(creator, operand, tag, this.session);
    if (option === undefined) return [];
    if (tag.name === 'redact-paths') {
      const paths = this.#pathsIn(option);
      return tag.operands.includes('anywhere') ? paths.flatMap(atAnyDepth) : paths;
    }
    return tag.name === 'redact-format' ? this.#removedBy(option) : [];
  }

  #pathsIn(option: ts.Expression): string[] {
    const node = this.session.originOf(option);
    if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((element) => this.session.constantsOf(element).map(String));
    if (!ts.isObjectLiteralExpression(node)) return [];
    return node.properties.flatMap((property) => (ts.isPropertyAssignment(property) && property.name.getText() === 'paths' ? this.#pathsIn(property.initializer) : []));
  }

  /** Properties that the functions of a format delete or overwrite with a constant, at any depth of the record. */
  #removedBy(option: ts.Expression): string[] {
    const removed = new Set<string>();
    for (const declaration of this.functionsIn(option)) {
      walk(declaration, (node) => {
        if (ts.isDeleteExpression(node)) addName(nameOfReference(node.expression), removed);
        if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && this.session.constantsOf(node.right).length > 0) {
          addName(nameOfReference(node.left), removed);
        }
        return true;
      });
    }
    return [...removed].flatMap(atAnyDepth);
  }

  /** The functions that a format is made of: those in lists, and in what makers of formats are given. */
  functionsIn(expression: ts.Expression, depth = 0): ts.Node[] {
    if (depth > maximumHops) return [];
    const node = this.session.originOf(expression);
    if (isFunction(node)) return [node];
    if (ts.isIdentifier(node)) return this.session.declarationsOf(node).filter((declaration) => ts.isFunctionDeclaration(declaration));
    if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((element) => this.functionsIn(element, depth + 1));
    if (!ts.isCallExpression(node)) return [];
    return [node.expression, ...node.arguments].flatMap((part) => this.functionsIn(part, depth + 1));
  }

  /** The call that made a logger, through variables, class properties and `child(…)`. */
  #creatorOf(logger: ts.Expression): CallLike | undefined {
    let current = this.session.originOf(logger);
    for (let hop = 0; hop < maximumHops; hop += 1) {
      const node = unwrap(current);
      if (ts.isNewExpression(node)) return node;
      if (!ts.isCallExpression(node)) return undefined;
      const receiver = receiverOf(node.expression);
      if (calleeName(node) !== 'child' || receiver === undefined) return node;
      current = this.session.originOf(receiver);
    }
    return undefined;
  }
}

/** Patterns for a property of the record, and of what is in it. */
function atAnyDepth(name: string): string[] {
  return [name, `*.${name}`, `*.*.${name}`];
}

function addName(name: string | undefined, names: Set<string>): void {
  if (name !== undefined) names.add(name);
}
