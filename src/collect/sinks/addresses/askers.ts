import { ts } from 'ts-morph';
import { calleeName, describeReference, enclosingFunction, isHolder, isWrapping, nameOfReference, propertyName, receiverOf, unwrap, walk, type CallLike } from '../../syntax.js';
import { levelNames } from '../untyped-loggers.js';

/** What an expression is given to, where that asks for an address; `none` where it only speaks of one. */
export interface Asker {
  /** In the developer's words: `fetch`, `router.push`, `href`. */
  how: string;
}

const requesters = /^(fetch|\$fetch|ofetch|useFetch|axios|got|ky|superagent|needle|request|Request|URL)$/;
const verbs = /^(get|post|put|patch|delete|del|head|request|stream|\$get|\$post|\$put|\$patch|\$delete|getJSON|ajax)$/;
const clients = /(axios|https?|api|client|fetch(er)?|got|ky|superagent|request|agent|instance|ajax|\$|undici)$/i;
const noClients = /(redis|cache|s3|storage|bucket|blob|queue|router|app|server|fastify|db|database|prisma|elastic\w*|search\w*)(client|api)?$/i;
const travellers = /^(redirect|permanentRedirect|push|replace|navigate|navigateTo|navigateByUrl|prefetch|assign|open|openExternal|openURL|sendRedirect|rewrite|location|goto|reload)$/;
const arrays = /(list|items|rows|lines|result|results|array|arr|parts|output|errors|messages|paths|files|stack|queue|keys|entries)s?$/i;
const names = /^(url|uri|href|link|src|to|action|formaction|location|redirect|redirectto|callbackurl|returnto|endpoint)$|(url|uri|href|link|endpoint)$/i;

/** Who asks for the address that an expression is; the variable that keeps it is followed to where the function uses it. */
export function askerOf(expression: ts.Expression): Asker | undefined {
  const outer = wholeChoice(expression);
  const { parent } = outer;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return askerOfArgument(parent, outer);
  if (ts.isJsxExpression(parent) && ts.isJsxAttribute(parent.parent)) return named(parent.parent.name.getText());
  if (ts.isPropertyAssignment(parent)) return named(propertyName(parent.name));
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.right === outer) return named(nameOfReference(unwrap(parent.left)));
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return named(parent.name.text) ?? askerOfVariable(parent, parent.name.text);
  return ts.isReturnStatement(parent) || ts.isArrowFunction(parent) ? askerOfReturned(outer) : undefined;
}

/** Whether a text is only printed or thrown. */
export function isSpokenOf(expression: ts.Expression): boolean {
  const { parent } = wholeChoice(expression);
  if (ts.isThrowStatement(parent)) return true;
  if (!ts.isCallExpression(parent) && !ts.isNewExpression(parent)) return false;
  const name = calleeName(parent) ?? '';
  return levelNames.has(name) || /(Error|Exception)$/.test(name);
}

function named(name: string | undefined): Asker | undefined {
  return name !== undefined && names.test(name) ? { how: name } : undefined;
}

/** Calls that ask for an address; `undefined` where a value may be anything. */
export function askerOfArgument(call: CallLike, argument: ts.Node): Asker | undefined {
  const name = calleeName(call) ?? '';
  const position = call.arguments?.indexOf(argument as ts.Expression) ?? -1;
  const receiver = receiverOf(call.expression);
  const how = describeReference(call.expression);
  if (receiver === undefined || nameOfReference(unwrap(receiver)) === 'window') {
    return (requesters.test(name) || travellers.test(name)) && (position === 0 || /redirect/i.test(name)) ? { how: ts.isNewExpression(call) ? `new ${how}` : how } : undefined;
  }
  if (travellers.test(name)) return (position === 0 || name === 'redirect') && !arrays.test(lastName(receiver)) ? { how } : undefined;
  return verbs.test(name) && position === 0 && isClient(receiver) ? { how } : undefined;
}

/** Whether an expression is called like what makes requests over HTTP. */
export function isClient(receiver: ts.Expression): boolean {
  const name = lastName(receiver);
  return clients.test(name) && !noClients.test(name);
}

/** Whether a call makes a request over HTTP or goes to an address, as far as its name tells. */
export function asksForAddress(call: CallLike): boolean {
  const [first] = call.arguments ?? [];
  return first !== undefined && askerOfArgument(call, first) !== undefined;
}

function lastName(expression: ts.Expression): string {
  const node = unwrap(expression);
  return nameOfReference(node) ?? (ts.isCallExpression(node) ? nameOfReference(unwrap(node.expression)) ?? '' : '');
}

/** The expression together with what only chooses or wraps it. */
function wholeChoice(expression: ts.Expression): ts.Expression {
  let current = expression;
  for (;;) {
    const { parent } = current;
    const passes = isWrapping(parent) ||
      (ts.isConditionalExpression(parent) && parent.condition !== current) ||
      (ts.isBinaryExpression(parent) && /^(\?\?|\|\||&&)$/.test(parent.operatorToken.getText())) ||
      (ts.isCallExpression(parent) && /^(encodeURI|String)$/.test(calleeName(parent) ?? ''));
    if (!passes) return current;
    current = parent;
  }
}

function askerOfVariable(declaration: ts.VariableDeclaration, name: string): Asker | undefined {
  const scope = enclosingFunction(declaration)?.body;
  if (scope === undefined) return undefined;
  let found: Asker | undefined;
  walk(scope, (node) => {
    if (found !== undefined) return false;
    const { parent } = node;
    if (ts.isIdentifier(node) && node.text === name && (ts.isCallExpression(parent) || ts.isNewExpression(parent))) found = askerOfArgument(parent, node);
    return true;
  });
  return found;
}

/** `const profileUrl = (user) => …`: the name of the function says what it returns. */
function askerOfReturned(node: ts.Node): Asker | undefined {
  const declaration = enclosingFunction(node);
  if (declaration === undefined) return undefined;
  const { parent } = declaration;
  const holder = isHolder(parent) ? propertyName(parent.name) : undefined;
  return named(propertyName(declaration.name) ?? holder);
}
