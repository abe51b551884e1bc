import { ts } from 'ts-morph';
import { argumentPosition } from '../calls/operands.js';
import { heldType } from '../memory/record-types.js';
import type { CollectSession } from '../session.js';
import { isFunction, type CallLike } from '../syntax.js';

/** A call that says which type the parameter of a generic function stands for. */
export interface TypeGiven {
  call: CallLike;
  type: ts.Type;
}

/** The function whose callers choose the type of a value, or of what it holds: `Value` of `function remember<Value>(…)`. */
export function chooserOf(type: ts.Type, session: CollectSession): ts.FunctionLikeDeclaration | undefined {
  const owner = parameterOf(type, session)?.parent;
  return owner !== undefined && isFunction(owner) ? owner : undefined;
}

/** What each caller of that function chooses: by the type that it writes, or by what it gives. */
export function typesGiven(type: ts.Type, chooser: ts.FunctionLikeDeclaration, session: CollectSession): TypeGiven[] {
  const parameter = parameterOf(type, session);
  if (parameter === undefined) return [];
  return session.callsOf(chooser).flatMap((call) => {
    const written = call.typeArguments?.[chooser.typeParameters?.indexOf(parameter) ?? -1];
    const given = written === undefined ? typeOfArgument(parameter, chooser, call, session) : session.checker.getTypeFromTypeNode(written);
    return given === undefined ? [] : [{ call, type: given }];
  });
}

function parameterOf(type: ts.Type, session: CollectSession): ts.TypeParameterDeclaration | undefined {
  const held = heldType(type, session);
  // What is not nothing of `Value` is `Value & {}` to the compiler.
  const parameter = (held.isIntersection() ? held.types : [held]).find(({ flags }) => (flags & ts.TypeFlags.TypeParameter) !== 0);
  return (parameter?.getSymbol()?.declarations ?? []).find(ts.isTypeParameterDeclaration);
}

/** The type of the argument for `value: Value`, or of what the one for `make: () => Value` returns. */
function typeOfArgument(chosen: ts.TypeParameterDeclaration, chooser: ts.FunctionLikeDeclaration, call: CallLike, { checker }: CollectSession): ts.Type | undefined {
  for (const parameter of chooser.parameters) {
    const given = call.arguments?.[argumentPosition(chooser, parameter)];
    if (given === undefined || parameter.type === undefined) continue;
    if (names(parameter.type, chosen)) return checker.getTypeAtLocation(given);
    if (!ts.isFunctionTypeNode(parameter.type) || !names(parameter.type.type, chosen)) continue;
    const [signature] = checker.getTypeAtLocation(given).getCallSignatures();
    if (signature !== undefined) return checker.getReturnTypeOfSignature(signature);
  }
  return undefined;
}

/** `Value`, `Value[]` and `Value | null`. */
function names(type: ts.TypeNode, parameter: ts.TypeParameterDeclaration): boolean {
  if (ts.isArrayTypeNode(type)) return names(type.elementType, parameter);
  if (ts.isUnionTypeNode(type)) return type.types.some((part) => names(part, parameter));
  return ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) && type.typeName.text === parameter.name.text;
}
