import { ts } from 'ts-morph';
import type { OptionPaths } from './option-paths.js';
import { isNothing, unwrap } from '../syntax.js';

const maximumDepth = 8;

/** A condition on an option: it is set; it is or contains a constant (`jwt`); it is set and is or contains no such constant (`!list`). */
export class OptionCondition {
  /** @param values what stands at the option's path; several where the code decides between them, or the elements of a list. */
  constructor(readonly values: readonly ts.Expression[], readonly wanted: string | undefined, readonly paths: OptionPaths) {}

  /** Whether there is a way to run the code in which it holds. */
  mayHold(): boolean {
    const { wanted, values } = this;
    if (wanted === undefined) return values.some((value) => this.#alternatives(value).some((alternative) => !this.#isOff(alternative)));
    if (!wanted.startsWith('!')) return values.some((value) => this.#alternatives(value).some((alternative) => this.#constants(alternative).includes(wanted)));
    return this.#lacks(wanted.slice(1));
  }

  /** Whether it holds however the code runs. */
  mustHold(): boolean {
    const { wanted, values } = this;
    if (wanted === undefined) return values.some((value) => this.#isSurelySet(value));
    if (!wanted.startsWith('!')) return values.some((value) => this.#alternatives(value).every((alternative) => this.#constants(alternative).join() === wanted));
    return this.#lacks(wanted.slice(1));
  }

  #lacks(unwanted: string): boolean {
    const constants = this.values.map((value) => this.#constants(value));
    return constants.length > 0 && constants.every((texts) => texts.length > 0 && !texts.includes(unwanted));
  }

  #constants(value: ts.Expression): string[] {
    return this.paths.constantsOf(value).map(String);
  }

  #isOff(value: ts.Expression): boolean {
    return isNothing(unwrap(value)) || this.#constants(value).join() === 'false';
  }

  /** `a || b` is set where `b` is; `a && b` may be nothing. */
  #isSurelySet(value: ts.Expression): boolean {
    const origin = this.paths.session.originOf(value);
    if (ts.isConditionalExpression(origin)) return this.#isSurelySet(origin.whenTrue) && this.#isSurelySet(origin.whenFalse);
    if (!ts.isBinaryExpression(origin)) return !this.#isOff(value);
    return origin.operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken && this.#isSurelySet(origin.right);
  }

  /** What a value may be when the code runs. */
  #alternatives(value: ts.Expression, depth = 0): ts.Expression[] {
    const origin = this.paths.session.originOf(value);
    if (depth > maximumDepth) return [origin];
    if (ts.isConditionalExpression(origin)) return [origin.whenTrue, origin.whenFalse].flatMap((part) => this.#alternatives(part, depth + 1));
    if (!ts.isBinaryExpression(origin) || !isChoice(origin.operatorToken.kind)) return [value];
    return [origin.left, origin.right].flatMap((part) => this.#alternatives(part, depth + 1));
  }
}

function isChoice(operator: ts.SyntaxKind): boolean {
  return operator === ts.SyntaxKind.BarBarToken || operator === ts.SyntaxKind.QuestionQuestionToken || operator === ts.SyntaxKind.AmpersandAmpersandToken;
}
