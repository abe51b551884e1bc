import { ts } from 'ts-morph';
import { functionsBehind } from '../calls/functions.js';
import type { CollectSession } from '../session.js';
import { calleeName, isNothing, receiverOf, returnedExpressions, unwrap } from '../syntax.js';
import type { Treatment } from '../facts.js';
import { takesOnlySecrets } from './leaky-sanitizers.js';
import { isToldByMachine } from '../values/told-by-machine.js';

/** Words that a function's name begins with when its result does not identify anybody. */
export const redactingWords = ['redact', 'mask', 'anonymize', 'anonymise', 'obfuscate', 'scrub', 'censor', 'sanitize', 'strip', 'truncate', 'partial'];
/** Words that a function's name begins with when its result stands for somebody without saying who. */
export const pseudonymisingWords = ['hash', 'sha', 'md5', 'hmac', 'encrypt', 'digest', 'pseudonymize', 'pseudonymise', 'fingerprint', 'bcrypt', 'scrypt', 'argon2'];
const redacting = new RegExp(String.raw`^(${redactingWords.join('|')})(?=$|[A-Z_\d])|(Redacted|Masked|Anonymi[sz]ed|Sanitized|Obfuscated)$`);
const redactingInside = /(Redact|Mask|Anonymi[sz]e|Obfuscate|Scrub|Censor)(?=$|[A-Z_\d])/;
/** Functions that give only a part which many people share: the domain of an address. */
const coarsening = /^(get|extract|parse|to)?(\w*Domain|Initials?|\w*Initials?)(Of|From)?(Email|Name|Address|User)?$/i;
const pseudonymising = new RegExp(String.raw`^(${pseudonymisingWords.join('|')})(?=$|[A-Z_\d])|^(MD5|SHA\d*|HMAC)(?=$|[A-Z_\d])|(Hash|Hashed|Encrypted)$`);

/** What a call does to the personal data in its arguments: tags say so first, then the function's name. */
export function treatmentOf(call: ts.CallExpression, session: CollectSession): Treatment {
  const tags = session.tagsOf(call.expression);
  if (tags.some((tag) => tag.name === 'redact')) return 'redacted';
  if (tags.some((tag) => tag.name === 'pseudonymise')) return 'pseudonymised';
  const name = calleeName(call) ?? '';
  if ((isRedactingName(name) && !takesOnlySecrets(call, session)) || coarsening.test(name) || isShortPart(call, session) || isMasking(call, session)) return 'redacted';
  return pseudonymising.test(name) ? 'pseudonymised' : 'none';
}

/** Whether a function's name says that its result does not identify anybody. */
export function isRedactingName(name: string): boolean {
  return redacting.test(name) || redactingInside.test(name);
}

/** The stronger of two treatments that a value went through. */
export function strongest(first: Treatment, second: Treatment): Treatment {
  const order: Treatment[] = ['none', 'pseudonymised', 'redacted'];
  return order.indexOf(first) > order.indexOf(second) ? first : second;
}

const longestHint = 4;

/** `email.slice(0, 2)`, `card.slice(-4)`: a few letters that say nobody's name. */
function isShortPart(call: ts.CallExpression, session: CollectSession): boolean {
  if (!/^(slice|substring|substr)$/.test(calleeName(call) ?? '') || session.checker.isArrayLikeType(session.checker.getTypeAtLocation(call))) return false;
  const bounds = call.arguments.map((argument) => session.constantsOf(argument)[0]);
  const [start, end] = bounds;
  if (typeof start !== 'number') return false;
  if (bounds.length === 1) return start < 0 && start >= -longestHint;
  return typeof end === 'number' && end >= 0 && end - Math.max(start, 0) <= longestHint;
}

/** `email.replace(/.+@/, '***@')`, `card.replaceAll(/\d/g, '*')`. */
function isMasking(call: ts.CallExpression, session: CollectSession): boolean {
  const [pattern, replacement] = call.arguments;
  if (pattern === undefined || replacement === undefined || !/^replace(All)?$/.test(calleeName(call) ?? '')) return false;
  if (!ts.isRegularExpressionLiteral(unwrap(pattern))) return false;
  const texts = ts.isTemplateExpression(unwrap(replacement)) ? textsOf(unwrap(replacement)) : session.constantsOf(replacement).map(String);
  return texts.some((text) => /[*•]|redacted|masked|hidden/i.test(text));
}

/** `` `${local.charAt(0)}***@${domain}` ``, `first + '***'`, `first + '*'.repeat(length)`: one word, a part of which is covered. */
export function isMask(expression: ts.Expression): boolean {
  const isText = ts.isTemplateExpression(expression) || isSum(expression);
  if (!isText) return false;
  const texts = textsOf(expression);
  return texts.some((text) => /\*{3}|[•●]{2}/.test(text)) && texts.every((text) => !/\s/.test(text));
}

/** The constant parts of a text, in order; what is repeated stands for its repetition. */
function textsOf(expression: ts.Expression): string[] {
  const node = unwrap(expression);
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.flatMap((span) => [...textsOf(span.expression), span.literal.text])];
  if (isSum(node)) return [...textsOf(node.left), ...textsOf(node.right)];
  const repeated = ts.isCallExpression(node) && calleeName(node) === 'repeat' ? receiverOf(node.expression) : undefined;
  return repeated === undefined ? [] : textsOf(repeated).map((text) => text.repeat(shortestCover));
}

const shortestCover = 3;

function isSum(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
}

const maximumHelpers = 2;

/** Whether what an expression gives does not identify anybody: it is a mask, what a sanitizer gives, or a function of the application that gives nothing else. */
export function takesAway(expression: ts.Expression, session: CollectSession, depth = 0): boolean {
  const node = unwrap(session.originOf(expression));
  if (isMask(node)) return true;
  if (!ts.isCallExpression(node)) return false;
  if (treatmentOf(node, session) !== 'none' || isToldByMachine(node, session)) return true;
  if (depth === maximumHelpers) return false;
  const helpers = functionsBehind(node.expression, session);
  return helpers.some((helper) => {
    const given = returnedExpressions(helper).filter((returned) => session.constantsOf(returned).length === 0 && !isNothing(unwrap(returned)));
    return given.length > 0 && given.every((returned) => takesAway(returned, session, depth + 1));
  });
}
