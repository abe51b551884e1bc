import { ts } from 'ts-morph';
import { lowestLevel } from '../../catalog/log-levels.js';
import { hasSpread } from '../values/bindings.js';
import type { LetheTag } from '../context.js';
import { OptionCondition } from '../calls/option-conditions.js';
import { operandList, type OptionPaths } from '../calls/option-paths.js';
import { calleeName, type CallLike } from '../syntax.js';
import { isPath, plainOperands } from '../tags.js';
import { namesAround } from '../calls/surroundings.js';
import { secondsOfCount } from './intervals.js';

const entryName = 'each';
const day = 86_400;
/** Something is given that only the running program knows. */
const unknown = '?';

/** What a call with a `log-file` tag says about one file: the call itself, or one entry of its options. */
export class FileDescription {
  constructor(readonly call: CallLike, readonly tag: LetheTag, readonly entry: ts.Expression | undefined, readonly options: OptionPaths) {}

  get place(): ts.Expression {
    return this.entry ?? this.call;
  }

  /** Whether the conditions of the tag hold however the code runs. */
  counts(): boolean {
    const holds = (condition: string): boolean => {
      const [path = '', wanted] = condition.split(':');
      return new OptionCondition(this.#valuesAt(path), wanted, this.options).mustHold();
    };
    return operandList(this.tag, 'when').every(holds) && !operandList(this.tag, 'unless').some(holds);
  }

  /** The path as far as it is written down: `…/error.log` where the folder is not. */
  name(): string | undefined {
    return this.operands().flatMap((value) => this.#pathOf(value) ?? [])[0];
  }

  /** What stands at the paths of the tag. */
  operands(): ts.Expression[] {
    return plainOperands(this.tag).flatMap((operand) => operand.split(',')).flatMap((path) => this.#valuesAt(path));
  }

  /** What ends the lines, with a period where one is known; undefined where nothing does. */
  end(): { seconds?: number } | undefined {
    const count = this.#textAt('count');
    if (count !== undefined) return ended(secondsOfCount(count, this.#textAt('every')));
    const days = this.#textAt('days');
    if (days !== undefined) return ended(Number(days) * day);
    const isBounded = operandList(this.tag, 'bounded').some((together) => together.split('+').every((path) => this.#firstText([path]) !== undefined));
    return isBounded ? {} : undefined;
  }

  /** The level from which it takes lines; undefined where those of any may come. */
  level(): string | undefined {
    for (const alternative of operandList(this.tag, 'level')) {
      if (!isPath(alternative)) return this.isReadable(['level']) ? alternative.slice(1, -1) : undefined;
      const values = this.#valuesAt(alternative);
      if (values.length > 0) return lowestLevel(values.flatMap((value) => this.options.session.constantsOf(value).map(String)));
    }
    return undefined;
  }

  /** Whether it is only put where a logger takes the errors that nothing caught. */
  isForCrashes(): boolean {
    const names = operandList(this.tag, 'crashes');
    const uses = names.length === 0 ? [] : namesAround(this.place, this.options.session);
    return uses.length > 0 && uses.every((name) => names.includes(name));
  }

  /** Whether the code shows all options that might end the lines. */
  isReadable(operands = ['count', 'days', 'bounded']): boolean {
    const paths = operands.flatMap((name) => operandList(this.tag, name)).flatMap((together) => together.split('+')).filter((path) => isPath(path) && !path.startsWith('^'));
    const holders = paths.map((path) => path.split('.')).flatMap((names) => names.slice(1).map((_, position) => names.slice(0, position + 1).join('.')));
    return [...new Set(holders)].flatMap((path) => this.#valuesAt(path)).every((value) => this.#isPlainObject(value));
  }

  #isPlainObject(value: ts.Expression): boolean {
    const object = this.options.session.objectOf(value);
    return object !== undefined && !hasSpread(object);
  }

  #valuesAt(path: string): ts.Expression[] {
    const [first = '', ...names] = path.split('.');
    if (first === entryName) return this.entry === undefined ? [] : this.options.valuesIn(this.entry, names);
    return this.options.valuesAt(this.call, path, this.tag);
  }

  #textAt(operand: string): string | undefined {
    return this.#firstText(operandList(this.tag, operand));
  }

  /** The first of several options that is given, or the library's default in quotes; zero and nothing mean that there is none. */
  #firstText(alternatives: readonly string[]): string | undefined {
    for (const alternative of alternatives) {
      const text = isPath(alternative) ? this.#given(alternative) : alternative.slice(1, -1);
      if (text !== undefined && !/^(0|false|)$/.test(text)) return text;
    }
    return undefined;
  }

  #given(path: string): string | undefined {
    const values = this.#valuesAt(path);
    if (!new OptionCondition(values, undefined, this.options).mayHold()) return undefined;
    const constants = values.flatMap((value) => (isChoice(value) ? [] : this.options.session.constantsOf(value)));
    return constants.length === 1 ? String(constants[0]) : unknown;
  }

  #pathOf(value: ts.Expression): string | undefined {
    const { session } = this.options;
    const [constant] = session.constantsOf(value);
    if (constant !== undefined) return String(constant);
    const origin = session.originOf(value);
    if (ts.isObjectLiteralExpression(origin)) return undefined;
    if (isFallback(origin)) return this.#pathOf(origin.right);
    if (ts.isConditionalExpression(origin)) return this.#pathOf(origin.whenTrue);
    if (ts.isTemplateExpression(origin) || isSum(origin)) return this.#textOf(origin);
    const last = ts.isCallExpression(origin) && /^(join|resolve)$/.test(calleeName(origin) ?? '') ? origin.arguments.at(-1) : undefined;
    const known = last === undefined ? undefined : session.constantsOf(last)[0];
    return known === undefined ? origin.getText().replace(/\s+/g, ' ') : `…/${String(known)}`;
  }

  /** A text with `…` for what is not known of it. */
  #textOf(value: ts.Expression): string {
    const { session } = this.options;
    const origin = session.originOf(value);
    const [constant] = session.constantsOf(origin);
    if (constant !== undefined) return String(constant);
    if (ts.isTemplateExpression(origin)) return origin.head.text + origin.templateSpans.map(({ expression, literal }) => this.#textOf(expression) + literal.text).join('');
    return isSum(origin) ? this.#textOf(origin.left) + this.#textOf(origin.right) : '…';
  }
}

function isSum(origin: ts.Expression): origin is ts.BinaryExpression {
  return ts.isBinaryExpression(origin) && origin.operatorToken.kind === ts.SyntaxKind.PlusToken;
}

/** `process.env.LOG_FILE || 'app.log'`: the path where nothing else is said. */
function isFallback(origin: ts.Expression): origin is ts.BinaryExpression {
  return ts.isBinaryExpression(origin) && (origin.operatorToken.kind === ts.SyntaxKind.BarBarToken || origin.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken);
}

/** `process.env.DAYS ?? 7`: the constant is only what is used where nothing else is said. */
function isChoice(value: ts.Expression): boolean {
  return ts.isBinaryExpression(value) || ts.isConditionalExpression(value);
}

function ended(seconds: number | undefined): { seconds?: number } {
  return seconds === undefined || Number.isNaN(seconds) ? {} : { seconds };
}
