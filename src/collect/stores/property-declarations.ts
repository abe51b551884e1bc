import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';

const maximumDepth = 4;

/**
 * Where a property of a type is declared. What a type is mapped to has no declaration of its own: those of the type that it is made of count,
 * the `email` of `z.object({ email: z.string() })` for `z.infer<typeof schema>`.
 */
export function declarationOfProperty(property: ts.Symbol, owner: ts.Type, session: CollectSession): ts.Declaration | undefined {
  return property.valueDeclaration ?? property.declarations?.[0] ?? declarationBehind(property.name, owner, session, 0);
}

function declarationBehind(name: string, owner: ts.Type, session: CollectSession, depth: number): ts.Declaration | undefined {
  if (depth > maximumDepth) return undefined;
  for (const part of madeOf(owner, session)) {
    const declaration = session.checker.getPropertyOfType(part, name)?.declarations?.[0] ?? declarationBehind(name, part, session, depth + 1);
    if (declaration !== undefined) return declaration;
  }
  return undefined;
}

/** The members of `A & B`, and what `Omit<A, 'id'>` or `type Guest = Omit<A, 'id'>` leaves something of. */
function madeOf(type: ts.Type, session: CollectSession): readonly ts.Type[] {
  if (type.isUnionOrIntersection()) return type.types;
  const [argument] = type.aliasTypeArguments ?? [];
  if (argument !== undefined) return [argument];
  return type.aliasSymbol?.declarations?.flatMap((declaration) => {
    const written = ts.isTypeAliasDeclaration(declaration) && ts.isTypeReferenceNode(declaration.type) ? declaration.type.typeArguments?.[0] : undefined;
    return written === undefined ? [] : session.checker.getTypeAtLocation(written);
  }) ?? [];
}
