import { ts } from 'ts-morph';
import { assignmentsTo } from '../values/bindings.js';
import type { LetheTag } from '../context.js';
import type { QuerySelection, Slot } from '../facts.js';
import { parameterPosition } from '../calls/operands.js';
import type { CollectSession } from '../session.js';
import { calleeName, chainBelow, enclosingFunction, propertyName, unwrap } from '../syntax.js';
import { isLaterCall, namedOperand, operandPath } from '../tags.js';
import { isAnything } from './keys.js';
import { usesOf } from './record-uses.js';
import { quoteOf } from './text-edits.js';

/** Calls behind a query that change nothing about which fields it gives. */
const harmlessLinks = /^(lean|exec|sort|limit|skip|orFail)$/;
/** Options that choose records rather than fields. */
const filters = /^(where|order|orderBy|take|skip|limit|offset|cursor|withDeleted|transaction)$/;

interface Option {
  names: QuerySelection['names'];
  path: string;
  form: QuerySelection['form'];
}

/**
 * How the query that a record comes from can read fewer fields. It has to be a call in the same function whose declaration says where fields are named, it
 * has no such option yet, and of the record nothing else is used than fields by their names.
 */
export function selectionOf(expression: ts.Expression, session: CollectSession): QuerySelection | undefined {
  const node = unwrap(expression);
  const source = ts.isIdentifier(node) ? variableBehind(node, session) : undefined;
  const query = unwrap(source?.initializer ?? node);
  const found = ts.isCallExpression(query) ? readIn(query, session) : undefined;
  if (found === undefined || (changesType(found.option) && isExpected(node, session))) return undefined;
  const used = source === undefined ? [] : usesOf(source, node, session);
  const place = used === undefined ? undefined : placeOf(found.call, found.tag, found.option, session);
  return place === undefined || used === undefined ? undefined : { names: found.option.names, form: found.option.form, quote: quoteOf(query.getSourceFile()), used, ...place };
}

/** The variable of the same function that is given the record once, and of no type of its own. */
function variableBehind(node: ts.Identifier, session: CollectSession): (ts.VariableDeclaration & { initializer: ts.Expression }) | undefined {
  const declaration = session.declarationOf(node);
  if (declaration === undefined || !ts.isVariableDeclaration(declaration) || declaration.initializer === undefined || declaration.type !== undefined) return undefined;
  const isLocal = ts.isIdentifier(declaration.name) && enclosingFunction(declaration) !== undefined && enclosingFunction(declaration) === enclosingFunction(node);
  return isLocal && assignmentsTo(declaration).length === 0 ? declaration as ts.VariableDeclaration & { initializer: ts.Expression } : undefined;
}

/** The call in a chain that reads, where nothing behind it chooses fields. */
function readIn(query: ts.CallExpression, session: CollectSession): { call: ts.CallExpression; tag: LetheTag; option: Option } | undefined {
  for (const call of [query, ...chainBelow(query)]) {
    const tag = session.tagsOf(call.expression).find(({ name }) => name === 'read');
    const option = tag === undefined ? undefined : optionOf(tag);
    if (tag !== undefined && option !== undefined) return { call, tag, option };
    if (!harmlessLinks.test(calleeName(call) ?? '')) return undefined;
  }
  return undefined;
}

/** `keeps=args.select:true`, `drops=options.attributes.exclude:list`, `drops=select()`. */
function optionOf(tag: LetheTag): Option | undefined {
  const keeps = namedOperand(tag, 'keeps');
  const [path = '', written] = (keeps ?? namedOperand(tag, 'drops') ?? '').split(':');
  const form = isLaterCall(path) ? 'words' : written;
  return isForm(form) ? { names: keeps === undefined ? 'dropped' : 'kept', path, form } : undefined;
}

function isForm(text: string | undefined): text is QuerySelection['form'] {
  return text === 'true' || text === 'false' || text === 'list' || text === 'words';
}

/** Where options are keys of an object, the record's type follows them. */
function changesType({ form }: Option): boolean {
  return form === 'true' || form === 'false';
}

/** A type says what has to stand in the record's place: that of a parameter, or of what the function returns. */
function isExpected(node: ts.Expression, { checker }: CollectSession): boolean {
  const expected = checker.getContextualType(node);
  return expected !== undefined && !isAnything(expected);
}

function placeOf(call: ts.CallExpression, tag: LetheTag, { names, path: written, form }: Option, session: CollectSession): Slot | undefined {
  const sourceFile = call.getSourceFile();
  const put = (at: number, before: string, after: string): Slot => ({ place: session.spanBetween(sourceFile, at, at), before, after });
  if (isLaterCall(written)) return put(call.end, `.${written.slice(0, -2)}(${quoteOf(sourceFile)}`, `${quoteOf(sourceFile)})`);
  const { parameter, path: keys } = operandPath(written);
  const position = parameterPosition(tag.declaration, parameter);
  const [open, close] = form === 'list' ? ['[', ']'] : ['{ ', ' }'];
  const before = keys.map((key) => `${key}: `).join('{ ') + open;
  const after = close + ' }'.repeat(keys.length - 1);
  const given = position === undefined ? undefined : call.arguments[position];
  if (given === undefined) {
    const isNext = position === call.arguments.length && !call.arguments.hasTrailingComma;
    return isNext ? put(call.end - 1, `${position === 0 ? '' : ', '}{ ${before}`, `${after} }`) : undefined;
  }
  const options = unwrap(given);
  if (!ts.isObjectLiteralExpression(options) || options.properties.some((property) => !isBeside(property, names, keys[0]))) return undefined;
  return put(options.getStart() + 1, ` ${before}`, options.properties.length === 0 ? `${after} ` : `${after},`);
}

/** Whether an option leaves it open which fields are read. */
function isBeside(property: ts.ObjectLiteralElementLike, names: Option['names'], key: string | undefined): boolean {
  const name = ts.isSpreadAssignment(property) ? undefined : propertyName(property.name);
  return name !== undefined && (names === 'kept' ? filters.test(name) : name !== key);
}
