import { ts } from 'ts-morph';
import { traitOf } from '../../catalog/quasi-identifiers.js';
import { splitWords } from '../../catalog/words.js';
import { functionName } from '../calls/functions.js';
import type { CoarseUse, FieldFact } from '../facts.js';
import { calleeName, enclosingFunction, isNothing, isWrapping, nameOfReference, propertyName, receiverOf, unwrap, walk } from '../syntax.js';

/** What a place asks of an exact value: something coarser, only whether there is a value, or the value itself. */
export type Need = CoarseUse | 'presence' | 'whole';

/** Values that hold more than most code needs. */
export type ExactValue = 'birth date' | 'network address' | 'place' | 'card number';

const cardNumbers = /^(credit_?|debit_?|bank_?|payment_?)?card_?(number|num|no|pan)$|^(ssn|social_?security_?number)$/i;
const places = /^(lat|latitude|lng|lon|long|longitude)$/i;
/** Words in the name of a function or a variable that say what becomes of the value. */
const coarseWords: Record<ExactValue, readonly (readonly [CoarseUse, RegExp])[]> = {
  'birth date': [['age', /\b(age|adult|adulthood|minor|underage|of age|differenceinyear|difference in year)\b/]],
  'network address': [['country', /\b(geo|geoip|geolocate|geolocation|country)\b/]],
  'place': [['town', /\b(city|town|country|region|reverse geocode|reverse geocoding|time ?zone|round|rounded|coarse|coarsen)\b/]],
  'card number': [['last digits', /\b(mask|masked|last 4|last4|last four|obfuscate|redact)\b/]],
};
/** What only makes a date, or another form of the same value, of it. */
const wrappers = /^(Date|String|Number|dayjs|moment|parseISO|parseFloat|fromJSDate|fromISO|toDate|toString|trim|utc|tz|getTime|valueOf)$/;
const equalities: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken, ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);
const choices: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken]);
const maximumSteps = 12;

/** The kind of exact value that a field holds; nothing where there is none that could be coarser. */
export function exactValueOf(field: FieldFact): ExactValue | undefined {
  if (field.list || field.type === 'boolean' || field.type === 'relation') return undefined;
  const name = field.name.slice(field.name.lastIndexOf('.') + 1);
  if (cardNumbers.test(name)) return 'card number';
  if (places.test(name)) return field.type === 'json' ? undefined : 'place';
  const trait = traitOf(field);
  return trait === 'birth date' || trait === 'network address' ? trait : undefined;
}

/** What a place that reads a value does with it. @param access the property access, or the binding that takes the value out */
export function needAt(access: ts.Node, value: ExactValue): Need {
  return new NeedReader(value).at(access, 0);
}

class NeedReader {
  constructor(readonly value: ExactValue) {}

  at(node: ts.Node, depth: number): Need {
    if (depth > maximumSteps) return 'whole';
    if (ts.isBindingElement(node)) return ts.isIdentifier(node.name) ? this.#ofVariable(node.name, depth) : 'whole';
    return this.#named(node) ?? this.#ofPlace(node, depth);
  }

  #ofPlace(node: ts.Node, depth: number): Need {
    const { parent } = node;
    if (isWrapping(parent) || ts.isAwaitExpression(parent)) return this.at(parent, depth + 1);
    if (isAsked(node)) return 'presence';
    if (ts.isConditionalExpression(parent) && parent.condition === node) return 'presence';
    if (ts.isBinaryExpression(parent)) return this.#ofBinary(parent, node, depth);
    if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return this.#ofMember(parent, depth);
    if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) && parent.initializer === node) return this.#ofVariable(parent.name, depth);
    if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== node) return this.#ofArgument(parent, node, depth);
    return 'whole';
  }

  /** A function, a variable or a property around the place is called after what becomes of the value: `const age = …`, `get age()`. */
  #named(node: ts.Node): CoarseUse | undefined {
    for (let current = node.parent; !ts.isSourceFile(current) && !ts.isBlock(current); current = current.parent) {
      if (ts.isObjectLiteralExpression(current) || ts.isJsxElement(current) || ts.isJsxSelfClosingElement(current)) break;
      const name = ts.isVariableDeclaration(current) || ts.isPropertyAssignment(current) ? propertyName(current.name) : undefined;
      const use = name === undefined ? undefined : this.#useIn(name);
      if (use !== undefined) return use;
      if (ts.isPropertyAssignment(current) || ts.isFunctionLike(current)) break;
    }
    const around = enclosingFunction(node);
    const name = around === undefined ? undefined : functionName(around) ?? virtualName(around);
    return name === undefined ? undefined : this.#useIn(name);
  }

  #useIn(name: string): CoarseUse | undefined {
    const words = splitWords(name).join(' ');
    return coarseWords[this.value].find(([, pattern]) => pattern.test(words))?.[0];
  }

  /** A comparison with nothing, the left side of `&&`, a fallback, and what is calculated with it. */
  #ofBinary(parent: ts.BinaryExpression, node: ts.Node, depth: number): Need {
    const other = parent.left === node ? parent.right : parent.left;
    const operator = parent.operatorToken.kind;
    if (equalities.has(operator)) return isEmpty(other) ? 'presence' : 'whole';
    if (operator === ts.SyntaxKind.AmpersandAmpersandToken && parent.left === node) return 'presence';
    const isScaled = operator === ts.SyntaxKind.AsteriskToken && this.value === 'place' && ts.isNumericLiteral(other) && Number(other.text) <= 100;
    return isScaled || choices.has(operator) ? this.at(parent, depth + 1) : 'whole';
  }

  /** `member.birthDate.getFullYear()`, `card.cardNumber.slice(-4)`, `stop.latitude.toFixed(1)`. */
  #ofMember(member: ts.PropertyAccessExpression, depth: number): Need {
    const call = member.parent;
    const name = member.name.text;
    if (this.value === 'birth date' && /^(getFullYear|getUTCFullYear|year)$/.test(name)) return 'year';
    if (!ts.isCallExpression(call) || call.expression !== member) return name === 'length' ? 'presence' : 'whole';
    if (this.value === 'card number' && keepsLastDigits(call, name)) return 'last digits';
    if (this.value === 'place' && name === 'toFixed' && isSmall(call.arguments[0])) return 'town';
    if (name === 'diff' && call.arguments.some(isYears)) return 'age';
    return wrappers.test(name) ? this.at(call, depth + 1) : 'whole';
  }

  #ofArgument(call: ts.CallExpression | ts.NewExpression, node: ts.Node, depth: number): Need {
    const name = calleeName(call) ?? '';
    const receiver = receiverOf(call.expression);
    const use = this.#useIn(name) ?? (receiver === undefined || this.value === 'birth date' ? undefined : this.#useIn(nameOfReference(unwrap(receiver)) ?? ''));
    if (use !== undefined) return use;
    if (this.value === 'birth date' && name === 'diff' && (call.arguments ?? []).some(isYears)) return 'age';
    const isForm = call.arguments?.[0] === node && wrappers.test(name);
    return isForm ? this.at(call, depth + 1) : 'whole';
  }

  /** The most that any place which names the variable asks for. */
  #ofVariable(name: ts.Identifier, depth: number): Need {
    const scope = enclosingFunction(name)?.body ?? name.getSourceFile();
    const needs: Need[] = [];
    walk(scope, (node) => {
      if (ts.isIdentifier(node) && node !== name && node.text === name.text && isReference(node)) needs.push(this.at(node, depth + 1));
      return true;
    });
    return needs.find((need) => need === 'whole') ?? needs.find((need) => need !== 'presence') ?? 'presence';
  }
}

/** `if (member.birthDate)`, `!member.birthDate`. */
function isAsked(node: ts.Node): boolean {
  const { parent } = node;
  return ((ts.isIfStatement(parent) || ts.isWhileStatement(parent)) && parent.expression === node) || (ts.isPrefixUnaryExpression(parent) && parent.operator === ts.SyntaxKind.ExclamationToken);
}

function isEmpty(node: ts.Node): boolean {
  return isNothing(node) || (ts.isStringLiteralLike(node) && node.text === '');
}

/** The second argument of `diff`. */
function isYears(argument: ts.Expression): boolean {
  return ts.isStringLiteralLike(argument) && /^y(ears?)?$/.test(argument.text);
}

function isSmall(argument: ts.Expression | undefined): boolean {
  return argument === undefined || (ts.isNumericLiteral(argument) && Number(argument.text) <= 2);
}

/** `slice(-4)`, `substring(number.length - 4)`, `replace(/\d(?=\d{4})/g, '*')`. */
function keepsLastDigits(call: ts.CallExpression, name: string): boolean {
  const [first, second] = call.arguments;
  if (first === undefined) return false;
  const text = first.getText().replace(/\s+/g, '');
  if (/^(slice|substr|substring)$/.test(name)) return second === undefined && /^-4$|\.length-4$/.test(text);
  return name === 'replace' && text.includes('(?=\\d{4})');
}

/** The name of `schema.virtual('age').get(function () { … })`. */
function virtualName(declaration: ts.FunctionLikeDeclaration): string | undefined {
  const call = declaration.parent;
  const before = ts.isCallExpression(call) && calleeName(call) === 'get' ? receiverOf(call.expression) : undefined;
  const [name] = before !== undefined && ts.isCallExpression(before) && calleeName(before) === 'virtual' ? before.arguments : [];
  return name !== undefined && ts.isStringLiteralLike(name) ? name.text : undefined;
}

function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !(ts.isPropertyAssignment(parent) && parent.name === node) && !(ts.isBindingElement(parent) && parent.propertyName === node);
}
