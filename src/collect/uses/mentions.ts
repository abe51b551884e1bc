import { ts } from 'ts-morph';
import { calleeName, nameOfReference, propertyName, unwrap, walk } from '../syntax.js';
import { spellingsOf, wordsIn } from './spellings.js';

/** A place that names a field. */
export type Mention =
  /** `row.phone`, `row['phone']`, `const { phone } = row`; `receiver` is absent where the record is a parameter that is taken apart. */
  | { kind: 'access'; node: ts.Node; receiver?: ts.Expression }
  /** A key of an object literal that says nothing else: `{ phone: value }`. */
  | { kind: 'key'; node: ts.ObjectLiteralElementLike }
  /** A condition, a selection, an order, a statement, a resolver: it is read, whatever else the place does. */
  | { kind: 'use'; node: ts.Node };

const conditionWords = /where|filter|quer|criteria|condition|match|search|order|sort|select|project|group|includ|attribut|column|field|pick|having|distinct/i;
const queryWords = /^(find|where|count|exists|get|load|fetch|delete|remove|destroy|aggregate|match|filter|sort|select|order|group|project|populate|distinct|search|query|having|join|sum|avg|min|max|pick|omit|update|upsert|replace|raw)|(By|Where|Query)$/i;
/** Functions that are given the name of an input, not of something stored. */
const inputCalls = /^(body|check|param|query|cookie|header|register|setValue|setError|trigger|resetField|field|t|\$t|translate|ApiProperty|ApiBody)$/;
const inputAttributes = /^(name|id|htmlFor|for|type|label|placeholder|autoComplete|key|className|data-.*|aria-.*)$/;
const schemaRoots = /^(z|zod|Joi|joi|yup|Yup|v|t|T|Type|S|vine|schema|string|number|object|optional|fields)$/;
/** Keys that say that the object around them describes a value rather than holding one. */
const describingKeys: ReadonlySet<string> = new Set(['type', 'required', 'validate', 'in', 'isString', 'isEmail', 'allowNull', 'minLength', 'maxLength', 'ref', 'default']);
const statementText = /\b(select|from|where|order by|group by|returning|query|mutation|fragment|on conflict)\b|[{}<>=]|^[\w.]+(\s*,\s*[-+\w.]+)*$/i;

/** Finds the places of one file that name one of the wanted fields. */
export class MentionReader {
  /** The field's own name by each of its spellings. */
  readonly #names = new Map<string, string[]>();

  constructor(names: Iterable<string>) {
    for (const name of names) for (const spelling of spellingsOf(name)) this.#names.set(spelling, [...this.#names.get(spelling) ?? [], name]);
  }

  forget(name: string): void {
    for (const spelling of spellingsOf(name)) {
      const left = (this.#names.get(spelling) ?? []).filter((other) => other !== name);
      if (left.length === 0) this.#names.delete(spelling);
      else this.#names.set(spelling, left);
    }
  }

  get isDone(): boolean {
    return this.#names.size === 0;
  }

  /** The wanted names that a text contains as words. */
  namesIn(text: string): string[] {
    const found = new Set<string>();
    for (const [word] of wordsIn(text)) for (const name of this.#names.get(word) ?? []) found.add(name);
    return [...found];
  }

  readFile(sourceFile: ts.SourceFile, visit: (name: string, mention: Mention) => void): void {
    if (this.namesIn(sourceFile.text).length === 0) return;
    walk(sourceFile, (node) => {
      if (isType(node)) return false;
      for (const name of this.#namesAt(node)) {
        const mention = ts.isIdentifier(node) ? ofIdentifier(node) : ofText(node as ts.StringLiteralLike, spellingsOf(name));
        if (mention !== undefined) visit(name, mention);
      }
      return !this.isDone;
    });
  }

  #namesAt(node: ts.Node): readonly string[] {
    if (ts.isIdentifier(node)) return this.#names.get(node.text) ?? [];
    if (ts.isStringLiteralLike(node)) return this.#names.get(node.text) ?? this.namesIn(node.text);
    return ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) ? this.namesIn(node.text) : [];
  }
}

/** Interfaces, type aliases and annotations name a field without using it. */
function isType(node: ts.Node): boolean {
  return ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isEnumDeclaration(node);
}

function ofIdentifier(node: ts.Identifier): Mention | undefined {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return ofAccess(parent);
  if (ts.isBindingElement(parent)) return (parent.propertyName ?? parent.name) === node && ts.isObjectBindingPattern(parent.parent) ? { kind: 'access', node: parent } : undefined;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return ofKey(parent);
  if (ts.isShorthandPropertyAssignment(parent) && parent.name === node) return ofKey(parent);
  const isMember = (ts.isMethodDeclaration(parent) || ts.isGetAccessor(parent)) && parent.name === node;
  return isMember ? { kind: 'use', node } : undefined;
}

function ofAccess(access: ts.PropertyAccessExpression | ts.ElementAccessExpression): Mention | undefined {
  const { parent } = access;
  const isAssigned = ts.isBinaryExpression(parent) && parent.left === access && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  if (isAssigned) return conditionWords.test(nameOfReference(unwrap(access.expression)) ?? '') ? { kind: 'use', node: access } : undefined;
  return ts.isDeleteExpression(parent) ? undefined : { kind: 'access', node: access, receiver: access.expression };
}

function ofKey(property: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): Mention | undefined {
  const value = ts.isPropertyAssignment(property) ? unwrap(property.initializer) : undefined;
  if (value !== undefined && (value.kind === ts.SyntaxKind.FalseKeyword || value.getText() === '0' || describesValue(value))) return undefined;
  if (value !== undefined && (choosesField(value) || ts.isFunctionLike(value))) return { kind: 'use', node: property };
  return isInQuery(property) ? { kind: 'use', node: property } : { kind: 'key', node: property };
}

/** `{ phone: true }`, `{ phone: 1 }`, `{ phone: 'asc' }`. */
function choosesField(value: ts.Expression): boolean {
  return value.kind === ts.SyntaxKind.TrueKeyword || ts.isPrefixUnaryExpression(value) || (ts.isNumericLiteral(value) && value.text === '1') ||
    (ts.isStringLiteralLike(value) && /^(asc|desc)$/i.test(value.text));
}

/** A schema of a validator, an API description or a mapper: `z.string()`, `{ type: 'string' }`. */
function describesValue(value: ts.Expression): boolean {
  if (ts.isObjectLiteralExpression(value)) return value.properties.some((property) => describingKeys.has(propertyName(property.name) ?? ''));
  let current: ts.Expression = value;
  while (ts.isCallExpression(current) || ts.isPropertyAccessExpression(current)) current = unwrap(current.expression);
  return current !== value && ts.isIdentifier(current) && schemaRoots.test(current.text);
}

/** Whether an object literal is, or stands in, a condition, a selection or an argument of a function that looks something up. */
function isInQuery(property: ts.Node): boolean {
  for (let current = property.parent; !ts.isStatement(current) && !ts.isSourceFile(current) && !ts.isFunctionLike(current); current = current.parent) {
    if (ts.isPropertyAssignment(current)) {
      const name = propertyName(current.name) ?? '';
      if (/^(data|create|update|set|values|\$set|\$setOnInsert|\$push|defaults)$/.test(name)) return false;
      if (conditionWords.test(name) || name.startsWith('$')) return true;
    }
    if (ts.isVariableDeclaration(current) && ts.isIdentifier(current.name)) return conditionWords.test(current.name.text);
    if (ts.isCallExpression(current)) return queryWords.test(calleeName(current) ?? '');
  }
  return false;
}

function ofText(node: ts.StringLiteralLike, spellings: readonly string[]): Mention | undefined {
  const { parent } = node;
  if (ts.isElementAccessExpression(parent) && parent.argumentExpression === node) return spellings.includes(node.text) ? ofAccess(parent) : { kind: 'use', node };
  if (ts.isPropertyAssignment(parent) && parent.name === node) return spellings.includes(node.text) ? ofKey(parent) : undefined;
  if (ts.isJsxAttribute(parent)) return inputAttributes.test(parent.name.getText()) ? undefined : { kind: 'use', node };
  if (ts.isCallExpression(parent) && inputCalls.test(calleeName(parent) ?? '')) return undefined;
  if (ts.isBindingElement(parent) && parent.propertyName === (node as ts.Node)) return { kind: 'access', node: parent };
  if (isPickedFromInput(parent)) return undefined;
  if (spellings.includes(node.text)) return { kind: 'use', node };
  return statementText.test(node.text) ? { kind: 'use', node } : undefined;
}

/** `form.get('phone')`, `request.headers.get('phone')`. */
function isPickedFromInput(parent: ts.Node): boolean {
  if (!ts.isCallExpression(parent) || !ts.isPropertyAccessExpression(parent.expression)) return false;
  return /^(get|getAll|header)$/.test(parent.expression.name.text) && /form|header|body|params|cookie|req/i.test(parent.expression.expression.getText());
}
