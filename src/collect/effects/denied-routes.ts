import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import type { CollectSession } from '../session.js';
import { calleeName, isFunction, nameOfReference, receiverOf, unwrap, walk } from '../syntax.js';

const denying = /^(deny|forbid|disallow|reject|prohibit|block)(All|Access|Everybody|Everyone|Request)?s?$|^(methodN|n)otAllowed$|forbidden$/i;
const refusal = /\b(401|403|404|405|501)\b|forbidden|method_?not_?allowed/i;
const everyMethod = new Set(['all', 'use']);
const maximumLinks = 12;

/** Routes that middleware refuses before anything behind it runs: `app.delete('/api/users/:id', denyAll())`. */
export class DeniedRoutes {
  constructor(readonly index: CallIndex, readonly session: CollectSession) {}

  /** @param before the call that is refused where the refusal is registered first. */
  refuses(method: string, path: string, before: ts.Node): boolean {
    return [method, ...everyMethod].some((name) => (this.index.calls.get(name) ?? []).some((call) => (
      ts.isCallExpression(call) && isBefore(call, before) && this.#isOfPath(call, path, name === 'use') && call.arguments.some((argument) => this.denies(argument)))));
  }

  #isOfPath(call: ts.CallExpression, path: string, isPrefix: boolean): boolean {
    const written = this.#pathOf(call);
    if (written === undefined) return false;
    const [ours, theirs] = [segments(path), segments(written)];
    return (isPrefix ? theirs.length <= ours.length : theirs.length === ours.length) && theirs.every((segment, index) => segment === ours[index]);
  }

  /** The first argument, or that of the `route` that the chain began with. */
  #pathOf(call: ts.CallExpression): string | undefined {
    const [first] = call.arguments;
    const own = first !== undefined && mayBeText(first) ? this.#text(first) : undefined;
    if (own !== undefined) return own;
    let link = receiverOf(call.expression);
    for (let hop = 0; link !== undefined && hop < maximumLinks; hop += 1) {
      const node = unwrap(link);
      if (!ts.isCallExpression(node)) return undefined;
      const [path] = node.arguments;
      if (calleeName(node) === 'route' && path !== undefined) return this.#text(path);
      link = receiverOf(node.expression);
    }
    return undefined;
  }

  #text(expression: ts.Expression): string | undefined {
    const [value] = this.session.constantsOf(expression);
    return typeof value === 'string' && value.startsWith('/') ? value : undefined;
  }

  /** By its name, or because it answers with a refusal and hands on to nobody. */
  denies(handler: ts.Expression): boolean {
    const node = unwrap(handler);
    const callee = ts.isCallExpression(node) ? node.expression : node;
    if (denying.test(nameOfReference(unwrap(callee)) ?? '')) return true;
    const declared: ts.Node | undefined = isFunction(node) ? node : this.session.declarationOf(node);
    return declared !== undefined && isFunction(declared) && onlyRefuses(declared);
  }
}

function onlyRefuses(declaration: ts.FunctionLikeDeclaration): boolean {
  const next = declaration.parameters[2];
  const { body } = declaration;
  if (body === undefined || !refusal.test(body.getText())) return false;
  let branches = false;
  walk(body, (node) => {
    if (ts.isIfStatement(node) || ts.isConditionalExpression(node) || (ts.isIdentifier(node) && next !== undefined && node.text === next.name.getText())) branches = true;
    return !branches;
  });
  return !branches;
}

function mayBeText(node: ts.Expression): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isBinaryExpression(node);
}

/** In one file what is registered first decides; of several files the order is not known. */
function isBefore(call: ts.Node, other: ts.Node): boolean {
  return call.getSourceFile() !== other.getSourceFile() || call.pos < other.pos;
}

/** Parameters are alike whatever they are called. */
function segments(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '').map((segment) => (segment.startsWith(':') ? ':' : segment.toLowerCase()));
}
