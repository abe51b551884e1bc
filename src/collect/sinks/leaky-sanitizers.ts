import { ts } from 'ts-morph';
import { functionsBehind } from '../calls/functions.js';
import type { CollectSession } from '../session.js';
import { isFunction, propertyName, unwrap, walk } from '../syntax.js';

const secrets = /pass(word|phrase|wd)?|pwd|token|secret|otp|^pin$|salt|hash|cvv|api_?key/i;

/** What a function does to a copy of what it is given. */
interface Treated {
  /** A parameter is copied with all that it has. */
  isCopied: boolean;
  /** The keys that are taken out or written over. */
  keys: string[];
  /** Something decides while the program runs which keys are. */
  isDecidedLater: boolean;
}

/** Whether a sanitizer of the application takes nothing but secrets out of a copy of what it is given, so that all that tells of a person stays: `sanitizeBody(body)` that covers the password. */
export function takesOnlySecrets(call: ts.CallExpression, session: CollectSession): boolean {
  const sanitizers = functionsBehind(call.expression, session);
  return sanitizers.length > 0 && sanitizers.every((sanitizer) => {
    const { isCopied, keys, isDecidedLater } = treatedBy(sanitizer);
    return isCopied && !isDecidedLater && keys.length > 0 && keys.every((key) => secrets.test(key));
  });
}

function treatedBy({ body, parameters }: ts.FunctionLikeDeclaration): Treated {
  const treated: Treated = { isCopied: false, keys: [], isDecidedLater: false };
  const given = new Set(parameters.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : [])));
  if (body === undefined) return treated;
  walk(body, (node) => {
    const changed = changedBy(node);
    if (changed !== undefined) treated.keys.push(...keysOf(changed));
    treated.isDecidedLater ||= isFunction(node) || ts.isIterationStatement(node, false) || (changed !== undefined && ts.isElementAccessExpression(changed));
    if (ts.isSpreadAssignment(node) && isOneOf(node.expression, given)) {
      treated.isCopied = true;
      treated.keys.push(...node.parent.properties.flatMap((property) => (property === node ? [] : propertyName(property.name) ?? [])));
    } else if (ts.isObjectBindingPattern(node) && ts.isVariableDeclaration(node.parent) && node.parent.initializer !== undefined && isOneOf(node.parent.initializer, given)) {
      treated.isCopied ||= node.elements.some(({ dotDotDotToken }) => dotDotDotToken !== undefined);
      treated.keys.push(...node.elements.flatMap((element) => (element.dotDotDotToken === undefined ? propertyName(element.propertyName ?? element.name) ?? [] : [])));
    }
    return true;
  });
  return treated;
}

/** The place that is taken out by `delete` or written over. */
function changedBy(node: ts.Node): ts.Expression | undefined {
  const changed = ts.isDeleteExpression(node) ? unwrap(node.expression)
    : ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken ? unwrap(node.left) : undefined;
  return changed !== undefined && (ts.isPropertyAccessExpression(changed) || ts.isElementAccessExpression(changed)) ? changed : undefined;
}

function keysOf(changed: ts.Expression): string[] {
  return ts.isPropertyAccessExpression(changed) ? [changed.name.text] : [];
}

function isOneOf(expression: ts.Expression, names: ReadonlySet<string>): boolean {
  const node = unwrap(expression);
  return ts.isIdentifier(node) && names.has(node.text);
}
