import { ts } from 'ts-morph';
import type { SqlLiteral } from '../calls/call-index.js';
import type { CollectSession } from '../session.js';
import { calleeName, isCallLike, isFunction, isHolder, isWrapping, nameOfReference, propertyName, propertyValue, receiverOf, unwrap, type CallLike } from '../syntax.js';
import { addedTo } from './growing-texts.js';
import { inputsBefore } from './inputs.js';
import { isConcatenation, sqlTextOf, sqlTextOfParts, sqlTextOfTemplate, type SqlText } from './texts.js';

/** A statement, with where its text stands, or the name of the file that holds it. */
export interface WrittenSql extends SqlText {
  literal: SqlLiteral;
}

/** A place where a statement is handed to a database. */
export interface SqlSite extends WrittenSql {
  /** What is reported: the call, the tagged template, or the text where what takes it is not seen. */
  node: ts.Expression;
  /** Arguments that may hold the values of placeholders. */
  values: ts.Expression[];
  /** The text goes to a call that runs statements, or is a tagged template: more than a text that looks like SQL. */
  isRun: boolean;
  /** A function makes the text of what this call hands in. */
  isMade?: boolean;
}

const running = /^(\$?(query|queryOne|queryAll|queryRaw|queryRawUnsafe|executeRaw|executeRawUnsafe)|execute|exec|run|all|get|each|any|none|one|oneOrNone|many|manyOrNone|result|first|raw|rawQuery|runSql|sql|unsafe|prepare|command|insert|batch|multi|values|statement|cursor|stream|db|pool|maybeOne|anyFirst|oneFirst|manyFirst)$|sql$|query$|^(query|execute|run|fetch|db)[A-Z]/i;
const logging = /^(log|debug|info|warn|error|trace|fatal|verbose|print|assert|expect|describe|it|test|toBe|toEqual|Error|TypeError|\w*Error|t|i18n|translate)$/;

/** How drivers call the values of placeholders. */
const valueMembers = ['values', 'params', 'replacements', 'args', 'bind', 'binds', 'bindings', 'parameters', 'query_params'];

/** The place where the statement that a literal begins is run; undefined where the text is a message. */
export function sqlSiteOf(literal: SqlLiteral, session: CollectSession): SqlSite | undefined {
  const root = textAround(literal);
  if (root === undefined) return undefined;
  if (ts.isTaggedTemplateExpression(root.parent) && root.parent.template === root) {
    const node = root.parent;
    return isTaggedQuery(node) ? { ...sqlTextOfTemplate(node.template, session), node, literal, values: [], isRun: true } : undefined;
  }
  const holder = holderOf(root);
  const call = callAround(holder);
  if (call === undefined) return { ...textFrom(root, session), node: root, literal, values: [], isRun: false };
  return sqlSiteOfCall(call, holder, { ...sqlTextOf(root, session), literal });
}

/** The whole text that a variable grows to, where code adds to it and the whole is one. */
function textFrom(root: ts.Expression, session: CollectSession): SqlText {
  const added = addedTo(root, session);
  return added.length === 0 ? sqlTextOf(root, session) : sqlTextOfParts([root, ...added], session);
}

/** The same statement at each place that hands a constant of this text to a call: `db.query(PURGE_SESSIONS, [deadline])`. */
export function sqlSiteAt(reference: ts.Identifier, site: SqlSite): SqlSite | undefined {
  return sqlSiteAround(ts.isPropertyAccessExpression(reference.parent) && reference.parent.name === reference ? reference.parent : reference, site);
}

/** The statement where an expression hands its text to a call. */
export function sqlSiteAround(expression: ts.Expression, text: WrittenSql): SqlSite | undefined {
  const holder = holderOf(expression);
  const call = callAround(holder);
  return call === undefined ? undefined : sqlSiteOfCall(call, holder, text);
}

/** The statement that a call takes with one of its arguments; undefined where it writes a message. */
export function sqlSiteOfCall(call: CallLike, holder: ts.Expression, text: WrittenSql): SqlSite | undefined {
  const name = calleeName(call) ?? '';
  return logging.test(name) ? undefined : { ...text, node: call, values: valuesAround(call, holder), isRun: running.test(name) };
}

/** The constant that holds the text, by which other places name it. */
export function holderName(text: ts.Expression): string | undefined {
  const { parent } = text;
  return isHolder(parent) ? propertyName(parent.name) : undefined;
}

/** The whole concatenation that a literal is the start of; undefined for a part further on. */
export function textAround(literal: SqlLiteral): ts.Expression | undefined {
  let root: ts.Expression = literal;
  for (;;) {
    const parent: ts.Node = root.parent;
    if (isConcatenation(parent)) {
      if (parent.right === root) return undefined;
      root = parent;
    } else if (isWrapping(parent)) {
      root = parent;
    } else if (ts.isArrayLiteralExpression(parent) && joinOf(parent) !== undefined) {
      if (parent.elements[0] !== root) return undefined;
      root = joinOf(parent) ?? root;
    } else {
      return ts.isTemplateSpan(parent) ? undefined : root;
    }
  }
}

/** The call that makes one text of a list: `['DELETE FROM guests', 'WHERE left_at < $1'].join(' ')`. */
function joinOf({ parent }: ts.ArrayLiteralExpression): ts.CallExpression | undefined {
  return ts.isPropertyAccessExpression(parent) && parent.name.text === 'join' && ts.isCallExpression(parent.parent) ? parent.parent : undefined;
}

/** The argument that holds the text: the text itself, the object around it (`{ text, values }`), a call on it (`'…'.trim()`). */
function holderOf(root: ts.Expression): ts.Expression {
  const { parent } = root;
  const isHeld = ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent);
  if (isHeld && /^(text|sql|sqlText|query|statement)$/.test(propertyName(parent.name) ?? '')) return holderOf(parent.parent);
  if (ts.isPropertyAccessExpression(parent) && parent.expression === root && ts.isCallExpression(parent.parent)) return holderOf(parent.parent);
  return root;
}

/** The call that an expression is an argument of, or one of a list of statements. */
export function callAround(holder: ts.Expression): CallLike | undefined {
  const { parent } = holder;
  if (ts.isArrayLiteralExpression(parent) && ts.isObjectLiteralExpression(holder)) return callAround(parent);
  const isArgument = isCallLike(parent) && parent.arguments?.includes(holder) === true;
  return isArgument ? parent : undefined;
}

/** What holds the values of placeholders beside the text, or in options behind it: `{ sql, args: [deadline] }`. */
export function valuesIn(object: ts.ObjectLiteralExpression): ts.Expression | undefined {
  return valueMembers.map((member) => propertyValue(object, member)).find((value) => value !== undefined);
}

/** Further arguments, the values in the object around the text, and what a prepared statement is run with. */
function valuesAround(call: CallLike, holder: ts.Expression): ts.Expression[] {
  const given = (call.arguments ?? []).filter((argument) => argument !== holder && argument !== holder.parent && !isFunction(argument));
  const object = unwrap(holder);
  const inner = ts.isObjectLiteralExpression(object) ? valuesIn(object) : undefined;
  const link = ts.isPropertyAccessExpression(call.parent) && ts.isCallExpression(call.parent.parent) ? [...call.parent.parent.arguments] : [];
  return [...(inner === undefined ? [] : [inner]), ...given, ...link, ...inputsBefore(call)].map((value) => (ts.isSpreadElement(value) ? value.expression : value));
}

/** `` sql`…` ``, `` client.sql`…` ``, `` prisma.$executeRaw`…` ``, `` sql.type(row)`…` ``, `` db.query<Row>`…` ``. */
function isTaggedQuery(node: ts.TaggedTemplateExpression): boolean {
  const tag = unwrap(node.tag);
  const name = nameOfReference(tag) ?? (ts.isCallExpression(tag) ? nameOfReference(unwrap(tag.expression)) : undefined) ?? '';
  if (/^(gql|graphql|css|html|dedent|stripIndent|outdent|markdown|md|styled)$/i.test(name)) return false;
  const receiver = receiverOf(tag);
  return running.test(name) || /^(sql|pg|tx|trx|client|conn|connection|type|typeAlias|fragment)$/i.test(name) || (receiver !== undefined && /sql$/i.test(nameOfReference(unwrap(receiver)) ?? ''));
}
