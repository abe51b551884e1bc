import { ts } from 'ts-morph';
import type { TextEdit, ValueEdits } from '../facts.js';
import type { Piece } from '../sinks/pieces.js';
import type { CollectSession } from '../session.js';
import { unwrap } from '../syntax.js';
import { importOf } from './imports.js';
import { isMeantFor, Redactors, type Redactor } from './redactors.js';
import { inserting, replacing } from './text-edits.js';

/** Hands a value to a redactor of the project on its way to a sink. */
export class Redactions {
  readonly #redactors: Redactors;
  readonly #results = new Map<ts.FunctionLikeDeclaration, ts.Type | undefined>();

  constructor(readonly session: CollectSession) {
    this.#redactors = new Redactors(session);
  }

  /** @param subject the name of the field or the record that the value is */
  of(piece: Piece, sink: ts.Node, subject: string): NonNullable<ValueEdits['redactions']> {
    if (ts.isSpreadAssignment(piece.span)) return [];
    const sourceFile = sink.getSourceFile();
    const suits = (redactor: Redactor): boolean => (isMeantFor(redactor, subject) || this.#redactors.isUsedWith(redactor, sink)) && this.#takes(redactor, piece) && !isInside(piece.span, redactor);
    const visible = this.#redactors.visibleIn(sourceFile).filter((redactor) => (redactor.declaration !== undefined || this.#redactors.isUsedWith(redactor, sink)) && suits(redactor));
    if (visible.length > 0) return visible.filter(({ name }) => !this.#isHidden(name, piece.expression)).map((redactor) => ({ redactor: redactor.name, edits: this.#wrap(piece, redactor.name) }));
    return this.#imported(piece, suits).slice(0, 1);
  }

  #imported(piece: Piece, suits: (redactor: Redactor) => boolean): NonNullable<ValueEdits['redactions']> {
    return this.#redactors.exported().filter((redactor) => suits(redactor)).flatMap((redactor) => {
      const added = redactor.declaration === undefined ? undefined : importOf(redactor.name, redactor.declaration, piece.expression, this.session);
      return added === undefined ? [] : [{ redactor: redactor.name, edits: [added, ...this.#wrap(piece, redactor.name)] }];
    });
  }

  #wrap({ span, expression }: Piece, name: string): TextEdit[] {
    const node = unwrapParentheses(expression);
    const sourceFile = node.getSourceFile();
    if (ts.isShorthandPropertyAssignment(span)) return [replacing(node, `${span.name.text}: ${name}(${span.name.text})`, this.session)];
    return [inserting(sourceFile, node.getStart(), `${name}(`, this.session), inserting(sourceFile, node.end, ')', this.session)];
  }

  /** Whether the function may be called with the value, and its result may stand in its place. */
  #takes({ declaration }: Redactor, { expression, surroundings }: Piece): boolean {
    if (declaration === undefined) return true;
    const result = this.#resultOf(declaration);
    const [first] = declaration.parameters;
    if (result === undefined || first === undefined) return false;
    const { checker } = this.session;
    const wanted = checker.getTypeAtLocation(first);
    const given = checker.getTypeAtLocation(expression);
    if ((surroundings.isText === true || isText(given)) && goesByKeys(declaration)) return false;
    if ((wanted.flags & ts.TypeFlags.TypeParameter) !== 0) return takesParameter(wanted, given, checker);
    const isAccepted = checker.isTypeAssignableTo(given, wanted);
    const expected = surroundings.isText === true ? undefined : checker.getContextualType(expression);
    return isAccepted && (expected === undefined || checker.isTypeAssignableTo(result, expected));
  }

  /** The type of what a function of one value returns; undefined where that cannot stand in the value's place. */
  #resultOf(declaration: ts.FunctionLikeDeclaration): ts.Type | undefined {
    if (!this.#results.has(declaration)) this.#results.set(declaration, this.#readResult(declaration));
    return this.#results.get(declaration);
  }

  #readResult(declaration: ts.FunctionLikeDeclaration): ts.Type | undefined {
    const { checker } = this.session;
    const [first, ...others] = declaration.parameters;
    const signature = checker.getSignatureFromDeclaration(declaration);
    if (first === undefined || signature === undefined || others.some((parameter) => !isLeftOut(parameter))) return undefined;
    const result = checker.getReturnTypeOfSignature(signature);
    return isUseless(result) || checker.getAwaitedType(result) !== result ? undefined : result;
  }

  /** Something nearer has the same name. */
  #isHidden(name: string, place: ts.Node): boolean {
    const { checker } = this.session;
    const nearest = checker.getSymbolsInScope(place, ts.SymbolFlags.Value | ts.SymbolFlags.Alias).find((symbol) => symbol.name === name);
    const [declaration] = nearest?.declarations ?? [];
    return declaration === undefined || !isAtTop(declaration);
  }
}

/** Whether a redactor looks for keys of objects, and hands texts back as they are. */
function goesByKeys({ body }: ts.FunctionLikeDeclaration): boolean {
  return body !== undefined && /\bObject\.(keys|entries|fromEntries)\b|\bfor\s*\((const|let|var)\s+\w+\s+in\b/.test(body.getText());
}

function isText(type: ts.Type): boolean {
  return (type.isUnion() ? type.types : [type]).some(({ flags }) => (flags & ts.TypeFlags.StringLike) !== 0);
}

function takesParameter(wanted: ts.Type, given: ts.Type, checker: ts.TypeChecker): boolean {
  const constraint = checker.getBaseConstraintOfType(wanted);
  return constraint === undefined || checker.isTypeAssignableTo(given, constraint);
}

function isLeftOut(parameter: ts.ParameterDeclaration): boolean {
  return parameter.questionToken !== undefined || parameter.initializer !== undefined || parameter.dotDotDotToken !== undefined;
}

function isUseless({ flags }: ts.Type): boolean {
  return (flags & (ts.TypeFlags.VoidLike | ts.TypeFlags.BooleanLike | ts.TypeFlags.Never)) !== 0;
}

function isInside(node: ts.Node, { declaration }: Redactor): boolean {
  return declaration !== undefined && declaration.getSourceFile() === node.getSourceFile() && declaration.pos <= node.pos && node.end <= declaration.end;
}

function isAtTop(declaration: ts.Declaration): boolean {
  const statement = ts.findAncestor(declaration, ts.isStatement);
  return statement === undefined || ts.isSourceFile(statement.parent);
}

function unwrapParentheses(expression: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(expression) ? unwrap(expression) : expression;
}
