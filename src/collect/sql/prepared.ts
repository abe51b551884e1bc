import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { calleeName, isHolder, isWrapping, propertyName, unwrap } from '../syntax.js';
import type { SqlSite } from './sites.js';

const running = /^(run|all|get|iterate|each|execute|values)$/;
/** What a prepared statement is set up with, before it runs: each gives the statement back. */
const settings = /^(pluck|raw|expand|bind|safeIntegers|setReadBigInts|setAllowBareNamedParameters)$/;

/** What holds a prepared statement that something runs later: `const insert = db.prepare('…')`. */
export interface PreparedHolder {
  name: string;
  declaration: ts.Node;
}

/** The variable, property or function that hands a prepared statement on; undefined where it is run on the spot. */
export function preparedHolderOf({ node }: SqlSite, session: CollectSession): PreparedHolder | undefined {
  if (!ts.isCallExpression(node) || !/^prepare(Sync|Async)?$/.test(calleeName(node) ?? '')) return undefined;
  const value = wholeStatement(node);
  const { parent } = value;
  if (isHolder(parent) && parent.initializer === value) return held(parent.name, parent);
  if (ts.isBinaryExpression(parent) && parent.right === value) return ofAssignment(parent, session);
  const maker = ts.isArrowFunction(parent) ? parent.parent : ts.isReturnStatement(parent) ? ts.findAncestor(parent, ts.isFunctionLike) : undefined;
  if (maker === undefined) return undefined;
  if (ts.isVariableDeclaration(maker) || ts.isPropertyAssignment(maker) || ts.isFunctionDeclaration(maker) || ts.isMethodDeclaration(maker)) return held(maker.name, maker);
  return undefined;
}

/** The place where a reference to the holder runs the statement, with the values that it gets there. */
export function runAt(reference: ts.Identifier | ts.PrivateIdentifier, site: SqlSite): SqlSite | undefined {
  const named = ts.isPropertyAccessExpression(reference.parent) && reference.parent.name === reference ? reference.parent : reference;
  const made = ts.isCallExpression(named.parent) && named.parent.expression === named ? named.parent : named;
  const call = callOn(wholeStatement(made));
  return call === undefined || !running.test(calleeName(call) ?? '') ? undefined : { ...site, node: call, values: [...call.arguments], isRun: true };
}

function held(name: ts.Node | undefined, declaration: ts.Node): PreparedHolder | undefined {
  const text = name !== undefined && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name) || ts.isStringLiteral(name)) ? propertyName(name) : undefined;
  return text === undefined ? undefined : { name: text, declaration };
}

function ofAssignment({ left, operatorToken }: ts.BinaryExpression, session: CollectSession): PreparedHolder | undefined {
  if (operatorToken.kind !== ts.SyntaxKind.EqualsToken && operatorToken.kind !== ts.SyntaxKind.QuestionQuestionEqualsToken) return undefined;
  const target = unwrap(left);
  const declaration = session.declarationOf(target);
  const name = ts.isPropertyAccessExpression(target) ? target.name : target;
  return declaration === undefined ? undefined : held(name, declaration);
}

/** The expression around a statement that still is the statement: awaited, cast, set up. */
function wholeStatement(node: ts.Expression): ts.Expression {
  let value = node;
  for (;;) {
    const parent: ts.Node = value.parent;
    const call = callOn(value);
    if (isWrapping(parent) || ts.isAwaitExpression(parent)) value = parent;
    else if (call !== undefined && settings.test(calleeName(call) ?? '')) value = call;
    else return value;
  }
}

/** `value.method(…)`. */
function callOn(value: ts.Expression): ts.CallExpression | undefined {
  const access = value.parent;
  const isCalled = ts.isPropertyAccessExpression(access) && access.expression === value && ts.isCallExpression(access.parent) && access.parent.expression === access;
  return isCalled ? access.parent : undefined;
}
