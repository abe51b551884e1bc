import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import type { LetheTag } from '../context.js';
import { declarationCalled } from '../calls/called-declarations.js';
import { parameterPosition } from '../calls/operands.js';
import type { CollectSession } from '../session.js';
import { calleeName, receiverOf, unwrap } from '../syntax.js';
import { plainOperands, tagsOfDeclaration } from '../tags.js';

/** The name of the tag of functions that check or decode a token. */
const tokenTag = 'token';
/** What such functions are called, also by those who import them. */
const readers = /verif|decode|jwt/i;

/** The tag of a function that checks or decodes a token, where a call is one of it. */
function tokenTagOf(call: ts.CallExpression, { checker }: CollectSession): LetheTag | undefined {
  const declaration = declarationCalled(call, checker);
  return declaration === undefined ? undefined : tagsOfDeclaration(declaration).find(({ name }) => name === tokenTag);
}

/** Whether a call checks or decodes a token: `jwt.verify(card, secret)`. */
export function readsToken(call: ts.CallExpression, session: CollectSession): boolean {
  return readers.test(calleeName(call) ?? '') && tokenTagOf(call, session) !== undefined;
}

/** Tells what a variable holds by what the code makes of it, whatever it is called: a token that is verified, a text that is parsed to a declared type. */
export class KnownByUse {
  #tokens: ReadonlySet<ts.Declaration> | undefined;
  #texts: ReadonlyMap<ts.Declaration, ts.Type> | undefined;

  constructor(readonly index: CallIndex, readonly session: CollectSession) {}

  /** `card` of `jwt.verify(card, secret)`. */
  isToken(declaration: ts.Declaration): boolean {
    return (this.#tokens ??= this.#findTokens()).has(declaration);
  }

  /** The type that a text is parsed to: `Guest` of `JSON.parse(text) as Guest`. */
  parsedTo(declaration: ts.Declaration): ts.Type | undefined {
    return (this.#texts ??= this.#findTexts()).get(declaration);
  }

  #findTokens(): Set<ts.Declaration> {
    const calls = [...this.index.calls].flatMap(([name, ofName]) => (readers.test(name) ? ofName : []));
    return new Set(calls.filter((call) => ts.isCallExpression(call)).flatMap((call) => {
      const tag = tokenTagOf(call, this.session);
      return tag === undefined ? [] : this.#variableAt(call.arguments[parameterPosition(tag.declaration, plainOperands(tag)[0] ?? '') ?? 0]);
    }));
  }

  #findTexts(): Map<ts.Declaration, ts.Type> {
    const parsed = new Map<ts.Declaration, ts.Type>();
    for (const call of this.index.calls.get('parse') ?? []) {
      if (!ts.isCallExpression(call) || receiverOf(call.expression)?.getText() !== 'JSON') continue;
      const type = this.#typeGiven(call);
      for (const declaration of type === undefined ? [] : this.#variableAt(call.arguments[0])) if (type !== undefined) parsed.set(declaration, type);
    }
    return parsed;
  }

  #variableAt(argument: ts.Expression | undefined): ts.Declaration[] {
    const node = argument === undefined ? undefined : unwrap(argument);
    const declaration = node === undefined || !ts.isIdentifier(node) ? undefined : this.session.declarationOf(node);
    return declaration === undefined ? [] : [declaration];
  }

  /** The type that the code says a result is of. */
  #typeGiven({ parent }: ts.CallExpression): ts.Type | undefined {
    const isGiven = ts.isAsExpression(parent) || ts.isTypeAssertionExpression(parent) || ts.isVariableDeclaration(parent);
    return isGiven && parent.type !== undefined ? this.session.checker.getTypeFromTypeNode(parent.type) : undefined;
  }
}
