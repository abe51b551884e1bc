import { ts } from 'ts-morph';
import type { BuiltText } from '../../calls/call-index.js';
import { isWrapping, nameOfReference, receiverOf, unwrap } from '../../syntax.js';

/** A value that becomes a part of an address. */
export interface AddressPart {
  expression: ts.Expression;
  place: 'path' | 'query';
  /** The parameter that it is the value of: `email` of `?email=${…}`. */
  key?: string;
  /** The text shows an address wherever it stands; otherwise only where addresses are asked for. */
  isSure: boolean;
}

/** Stands in a text for a value that is not constant. */
const hole = '\0';
const maximumParts = 40;

/** The values in a text that looks like an address, or holds one: `https://…/users/${…}`, `…/invitation?email=${…}`. */
export function partsOfAddress(text: BuiltText, start = ''): AddressPart[] {
  const found: AddressPart[] = [];
  let before = start;
  let base = '';
  for (const segment of segmentsOf(text)) {
    if (typeof segment === 'string') { before = lastToken(before + segment); continue; }
    const inner = textsWithin(segment);
    const part = inner.length > 0 ? undefined : partAfter(before, base, segment);
    if (part !== undefined) found.push(part);
    for (const nested of inner) found.push(...partsOfAddress(nested, before));
    if (before === '') base = baseName(segment);
    before += hole;
  }
  return found;
}

/** The texts that a value may be: of `${email ? `?email=${email}` : ''}`. */
function textsWithin(expression: ts.Expression): BuiltText[] {
  const node = unwrap(expression);
  if (ts.isTemplateExpression(node)) return [node];
  if (ts.isConditionalExpression(node)) return [...textsWithin(node.whenTrue), ...textsWithin(node.whenFalse)];
  if (!ts.isBinaryExpression(node)) return [];
  return node.operatorToken.kind === ts.SyntaxKind.PlusToken ? [node] : [...textsWithin(node.left), ...textsWithin(node.right)];
}

/** Whether a text is a part of another one, which says more about it. */
export function isWithinText(text: BuiltText): boolean {
  let current: ts.Node = text;
  for (;;) {
    const { parent }: ts.Node = current;
    const chooses = isWrapping(parent) || (ts.isConditionalExpression(parent) && parent.condition !== current) || (ts.isBinaryExpression(parent) && joins(parent.operatorToken.kind));
    if (ts.isTemplateSpan(parent)) return !ts.isTaggedTemplateExpression(parent.parent.parent);
    if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.PlusToken) return true;
    if (!chooses) return false;
    current = parent;
  }
}

function joins(operator: ts.SyntaxKind): boolean {
  return operator === ts.SyntaxKind.QuestionQuestionToken || operator === ts.SyntaxKind.BarBarToken || operator === ts.SyntaxKind.AmpersandAmpersandToken;
}

/** Constant texts and the expressions between them, in order. */
function segmentsOf(text: BuiltText): (string | ts.Expression)[] {
  if (ts.isTemplateExpression(text)) return [text.head.text, ...text.templateSpans.flatMap(({ expression, literal }) => [expression, literal.text])];
  const operands: ts.Expression[] = [];
  let current: ts.Expression = text;
  while (ts.isBinaryExpression(current) && current.operatorToken.kind === ts.SyntaxKind.PlusToken && operands.length < maximumParts) {
    operands.unshift(current.right);
    current = current.left;
  }
  return [current, ...operands].flatMap((operand): (string | ts.Expression)[] => {
    const node = unwrap(operand);
    if (ts.isStringLiteralLike(node)) return [node.text];
    return ts.isTemplateExpression(node) ? segmentsOf(node) : [node];
  });
}

/** What stands since the last character that no address holds: an address may lie in the text of a mail. */
function lastToken(text: string): string {
  return /[^\s"'<>()`]*$/.exec(text)?.[0] ?? '';
}

const scheme = /^(?:https?|wss?):\/\/|^\0:\/\//;
/** Links that open a conversation, as `tel:` does. */
const conversations = /^https?:\/\/(wa\.me|t\.me|api\.whatsapp\.com|web\.whatsapp\.com|m\.me|signal\.me)\//;
/** `mailTo` in `${mailTo}?subject=…`. */
const conversing = /^(mail_?to|tel|sms)/i;
const queryKey = /(?:\?|&)([\w.[\]-]*)=[^&=]*$/;

function partAfter(before: string, base: string, expression: ts.Expression): AddressPart | undefined {
  const hasScheme = scheme.test(before);
  const rest = before.replace(scheme, '');
  // Host names, and fragments, which stay in the browser.
  if (conversations.test(before) || /^(mailto|tel|sms|data|blob|otpauth|javascript)/i.test(before) || conversing.test(base) || (hasScheme && !rest.includes('/')) || /#(?![!/])/.test(before)) return undefined;
  if (/\?[^?]*$/.test(before)) return partOfQuery(before, hasScheme, expression);
  const startsLikePath = /^(\0|\.{0,2}\/)/.test(before) && before.includes('/');
  if (!hasScheme && !startsLikePath) return undefined;
  return { expression, place: 'path', isSure: hasScheme || (before.startsWith(hole) && base !== '') };
}

function partOfQuery(before: string, hasScheme: boolean, expression: ts.Expression): AddressPart | undefined {
  const key = queryKey.exec(before)?.[1];
  if (key === undefined && !/[?&]$/.test(before)) return undefined;
  const path = before.slice(0, before.indexOf('?'));
  const isSure = hasScheme || (key !== undefined && (path === '' || /^[\0./\w-]/.test(path)));
  return { expression, place: 'query', isSure, ...(key === undefined || key === '' ? {} : { key }) };
}

/** The name of what an address begins with, where it says that it is one: `baseUrl`, `config.host`. */
function baseName(expression: ts.Expression): string {
  const node = unwrap(expression);
  const name = nameOfReference(node) ?? (ts.isCallExpression(node) ? nameOfReference(unwrap(node.expression)) ?? '' : '');
  const holder = receiverOf(node);
  const holderName = holder === undefined ? '' : nameOfReference(unwrap(holder)) ?? '';
  return [name, holderName].find((candidate) => conversing.test(candidate) || /(url|uri|host|hostname|origin|domain|endpoint|site|webapp|website)$/i.test(candidate) || /^(api|base)(_?(url|path))?$/i.test(candidate)) ?? '';
}
