import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import type { StoreFact } from '../facts.js';
import type { CollectSession } from '../session.js';
import { propertyName, propertyValue } from '../syntax.js';

/** Fields that no result of a Prisma client has unless they are asked for: `new PrismaClient({ omit: { patron: { passwordHash: true } } })`. */
export function withoutOmitted(stores: readonly StoreFact[], index: CallIndex, session: CollectSession): StoreFact[] {
  const omitted = new Set((index.calls.get('PrismaClient') ?? []).flatMap((call) => (ts.isNewExpression(call) ? omittedBy(call, session) : [])));
  if (omitted.size === 0) return [...stores];
  return stores.map((store) => (store.kind !== 'prisma' ? store
    : { ...store, fields: store.fields.map((field) => (omitted.has(`${store.name}.${field.name}`.toLowerCase()) ? { ...field, hidden: true } : field)) }));
}

/** `patron.passwordhash` for each, in lower case. */
function omittedBy(construction: ts.NewExpression, session: CollectSession): string[] {
  const [argument] = construction.arguments ?? [];
  const options = argument === undefined ? undefined : session.objectOf(argument);
  const omit = options === undefined ? undefined : propertyValue(options, 'omit');
  const models = omit === undefined ? undefined : session.objectOf(omit);
  return (models?.properties ?? []).flatMap((model) => {
    const fields = ts.isPropertyAssignment(model) ? session.objectOf(model.initializer) : undefined;
    return (fields?.properties ?? []).flatMap((field) => {
      const isOmitted = ts.isPropertyAssignment(field) && field.initializer.kind === ts.SyntaxKind.TrueKeyword;
      return isOmitted ? [`${propertyName(model.name) ?? ''}.${propertyName(field.name) ?? ''}`.toLowerCase()] : [];
    });
  });
}
