import { ts } from 'ts-morph';
import { handedInBy } from '../calls/handed-in.js';
import type { StoreFact } from '../facts.js';
import { returnedExpressions, unwrap, type CallLike } from '../syntax.js';
import { isUntypedBuilder } from '../tables/names-in-code.js';
import { isTableKind } from '../tables/table-stores.js';
import { linksOf } from './links.js';
import { nameOfModel } from './names-handed-in.js';
import type { StoreTypes } from './store-types.js';

/** What a function makes of the name that one call gives it: `modelOf('Guest')` of `modelOf = (name) => mongoose.models[name] || mongoose.model(name)`. */
export function storesMadeWith(call: CallLike, declaration: ts.FunctionLikeDeclaration, types: StoreTypes): StoreFact[] {
  const { session } = types;
  const links = returnedExpressions(declaration).flatMap((returned) => alternativesOf(session.originOf(returned))).flatMap((made) => linksOf(made, session));
  return links.flatMap((link) => {
    const namesOf = (name: ts.Expression | undefined): string[] =>
      (name === undefined ? [] : handedInBy(call, name, declaration, session).flatMap((given) => session.constantsOf(given)).map(String));
    const tag = types.creators.tagAt(link);
    const isOfTable = tag === undefined ? ts.isCallExpression(link) && isUntypedBuilder(link, session) : isTableKind(tag.library);
    if (isOfTable) return namesOf(link.arguments?.[0]).flatMap((table) => types.registry.byTable(table, session.pathOf(call)) ?? []);
    return tag === undefined ? [] : types.storesNamed({ call, names: namesOf(nameOfModel(link, tag, session)), tag, maker: link }, session.pathOf(call));
  });
}

/** `mongoose.models[name]` and `mongoose.model(name)` of `mongoose.models[name] || mongoose.model(name)`. */
function alternativesOf(expression: ts.Expression): ts.Expression[] {
  const node = unwrap(expression);
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(alternativesOf);
  const isEither = ts.isBinaryExpression(node) && [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken].includes(node.operatorToken.kind);
  return isEither ? [node.left, node.right].flatMap(alternativesOf) : [node];
}
