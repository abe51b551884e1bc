import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { enclosingFunction, propertyName } from '../syntax.js';

/** The member of a class that holds or gives what a call makes: `collection` of `this.collection = db.collection(…)` and of `get collection() { return db.collection(…); }`. */
export function memberHolding(maker: ts.Node): string | undefined {
  for (let node = maker; !ts.isStatement(node) && !ts.isClassLike(node); node = node.parent) {
    if (ts.isBinaryExpression(node) && ts.isPropertyAccessExpression(node.left)) return node.left.name.text;
    if (ts.isPropertyDeclaration(node)) return propertyName(node.name);
  }
  const around = enclosingFunction(maker);
  return around !== undefined && ts.isClassElement(around) ? propertyName(around.name) : undefined;
}

/** The records that the one schema among the options of a class describes: `{ collection: 'guests', schema: z.object({ … }) }`. */
export function shapeOfSchemaIn(options: ts.ObjectLiteralExpression, session: CollectSession): ts.Type | undefined {
  const { checker } = session;
  const outputs = checker.getPropertiesOfType(checker.getTypeAtLocation(options)).flatMap((property) => checker.getPropertyOfType(checker.getTypeOfSymbol(property), '_output') ?? []);
  const described = outputs.filter(({ declarations = [] }) => declarations.length > 0 && !declarations.some((declaration) => session.isOwn(declaration))).map((output) => checker.getTypeOfSymbol(output));
  return described.length === 1 ? described[0] : undefined;
}
