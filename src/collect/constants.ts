import { ts } from 'ts-morph';
import { iterationOf, partOfElement, type Iteration } from './loops.js';
import { defaultOfSetting } from './settings.js';
import { isFunction, propertyValue, returnedExpressions, unwrap } from './syntax.js';

type Constant = string | number | boolean;

const maximumDepth = 12;
const maximumValues = 32;
/** Elements of a list that a loop goes through, each of which may be one of another. */
const maximumElements = 100;
const depthOfElement = 6;

/**
 * Evaluates constant expressions without running anything: literals, templates, arithmetic, both arms of a ternary, `const`
 * variables, enum members, properties of constant objects, variables of loops over constant lists, and functions whose returns are constant.
 */
export class ConstantEvaluator {
  readonly #follow: (expression: ts.Expression) => ts.Node | undefined;
  readonly #given: (member: ts.Expression) => readonly ts.Expression[];
  /** The values of templates and calls, each by the depth at which it was asked for: functions that make texts of each other's ask for the same again and again. */
  readonly #known = new Map<ts.Expression, Constant[][]>();

  /**
   * @param follow the declaration that an identifier or property access refers to
   * @param given what code gives a setting that has no declaration
   */
  constructor(follow: (expression: ts.Expression) => ts.Node | undefined, given: (member: ts.Expression) => readonly ts.Expression[]) {
    this.#follow = follow;
    this.#given = given;
  }

  /** All values that the expression can have; empty where one of them is not constant. */
  valuesOf(expression: ts.Expression, depth = 0): Constant[] {
    if (depth > maximumDepth) return [];
    const node = unwrap(expression);
    if (ts.isStringLiteralLike(node)) return [node.text];
    if (ts.isNumericLiteral(node)) return [Number(node.text)];
    if (node.kind === ts.SyntaxKind.TrueKeyword) return [true];
    if (node.kind === ts.SyntaxKind.FalseKeyword) return [false];
    if (ts.isTemplateExpression(node)) return this.#remembered(node, depth, () => this.#template(node, depth));
    if (ts.isConditionalExpression(node)) return this.#either(node.whenTrue, node.whenFalse, depth);
    if (ts.isBinaryExpression(node)) return this.#binary(node, depth);
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
      return this.valuesOf(node.operand, depth + 1).map((value) => -Number(value));
    }
    if (ts.isCallExpression(node)) return this.#remembered(node, depth, () => this.#call(node, depth));
    if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
      return this.#reference(node, depth);
    }
    return [];
  }

  #remembered(node: ts.Expression, depth: number, calculate: () => Constant[]): Constant[] {
    const known = this.#known.get(node) ?? [];
    this.#known.set(node, known);
    return known[depth] ??= calculate();
  }

  #either(left: ts.Expression, right: ts.Expression, depth: number): Constant[] {
    const values = [this.valuesOf(left, depth + 1), this.valuesOf(right, depth + 1)];
    return values.some((list) => list.length === 0) ? [] : [...new Set(values.flat())];
  }

  #binary(node: ts.BinaryExpression, depth: number): Constant[] {
    const operator = node.operatorToken.kind;
    if (operator === ts.SyntaxKind.QuestionQuestionToken || operator === ts.SyntaxKind.BarBarToken) {
      return this.#fallback(node, depth);
    }
    const calculate = arithmetic.get(operator);
    if (calculate === undefined) return [];
    return combine(this.valuesOf(node.left, depth + 1), this.valuesOf(node.right, depth + 1), calculate);
  }

  /** `process.env.DAYS ?? 30`: what is known is the fallback. */
  #fallback(node: ts.BinaryExpression, depth: number): Constant[] {
    const left = this.valuesOf(node.left, depth + 1);
    return [...new Set([...left, ...this.valuesOf(node.right, depth + 1)])];
  }

  #template(node: ts.TemplateExpression, depth: number): Constant[] {
    let texts: Constant[] = [node.head.text];
    for (const span of node.templateSpans) {
      const values = this.valuesOf(span.expression, depth + 1);
      texts = combine(combine(texts, values, concatenate), [span.literal.text], concatenate);
    }
    return texts;
  }

  #call(node: ts.CallExpression, depth: number): Constant[] {
    const name = ts.isIdentifier(node.expression) ? node.expression.text : '';
    const [argument] = node.arguments;
    if ((name === 'Number' || name === 'String' || name === 'parseInt') && argument !== undefined) {
      return this.valuesOf(argument, depth + 1).map((value) => (name === 'String' ? String(value) : Number.parseFloat(String(value))));
    }
    const standard = defaultOfSetting(node);
    if (standard !== undefined) return this.valuesOf(standard, depth + 1);
    const declaration = this.#follow(node.expression);
    const target = declaration !== undefined && ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined
      ? unwrap(declaration.initializer) : declaration;
    if (target === undefined || !isFunction(target)) return [];
    const results = returnedExpressions(target).map((returned) => this.valuesOf(returned, depth + 1));
    return results.some((list) => list.length === 0) ? [] : [...new Set(results.flat())];
  }

  #reference(node: ts.Expression, depth: number): Constant[] {
    const declaration = this.#follow(node);
    const iteration = this.#iterationBehind(node, declaration);
    const inTurn = iteration === undefined ? undefined : this.#iterated(iteration, depth);
    if (inTurn !== undefined) return inTurn;
    if (declaration === undefined) return [...this.#elementOfObject(node, depth), ...this.#setting(node, depth)];
    if (ts.isVariableDeclaration(declaration)) return this.#variable(declaration, depth);
    if (ts.isPropertyAssignment(declaration)) return this.valuesOf(declaration.initializer, depth + 1);
    if (ts.isShorthandPropertyAssignment(declaration)) return this.valuesOf(declaration.name, depth + 1);
    if (ts.isPropertyDeclaration(declaration) && declaration.initializer !== undefined && (isReadonly(declaration) || isKeptInside(declaration))) {
      return this.valuesOf(declaration.initializer, depth + 1);
    }
    if (ts.isEnumMember(declaration)) return this.#enumMember(declaration, depth);
    return ts.isPropertyAccessExpression(node) && node.name.text === 'name' ? this.#className(node.expression) : [];
  }

  /** What is known of what code gives a setting. */
  #setting(node: ts.Expression, depth: number): Constant[] {
    return [...new Set(this.#given(node).flatMap((value) => this.valuesOf(value, depth + depthOfElement)))];
  }

  /** `table` in a loop over names, `owned.table` in one over objects. */
  #iterationBehind(node: ts.Expression, declaration: ts.Node | undefined): Iteration | undefined {
    if (ts.isIdentifier(node)) return declaration === undefined || !isDeclared(declaration) ? undefined : iterationOf(declaration);
    const element = ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) ? this.#follow(node.expression) : undefined;
    const whole = element === undefined || !isDeclared(element) ? undefined : iterationOf(element);
    return whole === undefined || whole.part !== undefined || !ts.isPropertyAccessExpression(node) ? undefined : { ...whole, part: node.name.text };
  }

  /** @returns nothing where the list does not stand in the code */
  #iterated({ list, part }: Iteration, depth: number): Constant[] | undefined {
    const elements = this.#elementsOf(list, depth);
    if (elements === undefined || elements.length > maximumElements) return undefined;
    const values = new Set<Constant>();
    for (const element of elements) {
      const value = part === undefined ? element : partOfElement(element, part);
      const found = value === undefined ? [] : this.valuesOf(value, depth + depthOfElement);
      if (found.length === 0) return [];
      for (const constant of found) values.add(constant);
    }
    return [...values];
  }

  /** The elements of a list that stands in the code. */
  #elementsOf(list: ts.Expression, depth: number): ts.Expression[] | undefined {
    const node = unwrap(list);
    if (depth > maximumDepth) return undefined;
    if (ts.isArrayLiteralExpression(node)) {
      if (node.elements.length > maximumElements) return undefined;
      const found: ts.Expression[] = [];
      for (const element of node.elements) {
        const inner = ts.isSpreadElement(element) ? this.#elementsOf(element.expression, depth + depthOfElement) : [element];
        if (inner === undefined) return undefined;
        found.push(...inner);
      }
      return found;
    }
    const declaration = ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) ? this.#follow(node) : undefined;
    const value = declaration !== undefined && holdsOneValue(declaration) ? declaration.initializer : undefined;
    return value === undefined ? undefined : this.#elementsOf(value, depth + 1);
  }

  #variable(declaration: ts.VariableDeclaration, depth: number): Constant[] {
    const isConstant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
    return (isConstant || isNeverChanged(declaration)) && declaration.initializer !== undefined ? this.valuesOf(declaration.initializer, depth + 1) : [];
  }

  #enumMember(member: ts.EnumMember, depth: number): Constant[] {
    if (member.initializer !== undefined) return this.valuesOf(member.initializer, depth + 1);
    return [member.parent.members.indexOf(member)];
  }

  #elementOfObject(node: ts.Expression, depth: number): Constant[] {
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'name') return this.#className(node.expression);
    if (!ts.isElementAccessExpression(node)) return [];
    const declaration = this.#follow(node.expression);
    if (declaration === undefined || !ts.isVariableDeclaration(declaration) || declaration.initializer === undefined) return [];
    const object = unwrap(declaration.initializer);
    if (!ts.isObjectLiteralExpression(object)) return [];
    return this.valuesOf(node.argumentExpression, depth + 1).flatMap((key) => {
      const value = propertyValue(object, String(key));
      return value === undefined ? [] : this.valuesOf(value, depth + 1);
    });
  }

  /** `User.name` of a class is its name. */
  #className(expression: ts.Expression): Constant[] {
    if (expression.kind === ts.SyntaxKind.ThisKeyword) return [];
    const declaration = this.#follow(expression);
    return declaration !== undefined && ts.isClassDeclaration(declaration) && declaration.name !== undefined ? [declaration.name.text] : [];
  }
}

function isDeclared(node: ts.Node): node is ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement {
  return ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
}

function holdsOneValue(declaration: ts.Node): declaration is ts.VariableDeclaration | ts.PropertyAssignment | ts.PropertyDeclaration {
  if (ts.isVariableDeclaration(declaration)) return (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  return ts.isPropertyAssignment(declaration) || (ts.isPropertyDeclaration(declaration) && isReadonly(declaration));
}

function isReadonly(declaration: ts.PropertyDeclaration): boolean {
  return declaration.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ReadonlyKeyword || modifier.kind === ts.SyntaxKind.StaticKeyword) ?? false;
}

/** A variable of old code, whose file gives a value to nothing of its name but once. */
function isNeverChanged({ name, initializer }: ts.VariableDeclaration): boolean {
  if (!ts.isIdentifier(name) || initializer === undefined) return false;
  const word = name.text.replaceAll('$', '\\$&');
  const changes = new RegExp(`(?<![\\w$.])${word}\\s*(?:[-+*/%&|^?<>]{0,3}=(?![=>])|\\+\\+|--)|(?:\\+\\+|--)\\s*${word}(?![\\w$])`, 'g');
  return (name.getSourceFile().text.match(changes) ?? []).length === 1;
}

/** A member that only its class and those below it can change, and that its file does not assign to. */
function isKeptInside(declaration: ts.PropertyDeclaration): boolean {
  const isInner = declaration.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword || kind === ts.SyntaxKind.ProtectedKeyword) === true || ts.isPrivateIdentifier(declaration.name);
  if (!isInner || declaration.initializer === undefined || !ts.isStringLiteralLike(unwrap(declaration.initializer))) return false;
  const name = declaration.name.getText().replace(/[$#]/g, '\\$&');
  return !new RegExp(`\\.${name}\\s*[+?|&]{0,2}=(?![=>])`).test(declaration.getSourceFile().text);
}

const concatenate = (left: Constant, right: Constant): Constant => `${left}${right}`;

const arithmetic = new Map<ts.SyntaxKind, (left: Constant, right: Constant) => Constant>([
  [ts.SyntaxKind.PlusToken, (left, right) => (typeof left === 'number' && typeof right === 'number' ? left + right : `${left}${right}`)],
  [ts.SyntaxKind.MinusToken, (left, right) => Number(left) - Number(right)],
  [ts.SyntaxKind.AsteriskToken, (left, right) => Number(left) * Number(right)],
  [ts.SyntaxKind.SlashToken, (left, right) => Number(left) / Number(right)],
  [ts.SyntaxKind.AsteriskAsteriskToken, (left, right) => Number(left) ** Number(right)],
]);

function combine(left: Constant[], right: Constant[], join: (left: Constant, right: Constant) => Constant): Constant[] {
  const results = left.flatMap((first) => right.map((second) => join(first, second)));
  return [...new Set(results)].slice(0, maximumValues);
}
