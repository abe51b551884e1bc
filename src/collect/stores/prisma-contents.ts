import { ts } from 'ts-morph';
import { modelsEnding } from '../../load/prisma/declaration.js';
import type { FieldFact, StoreFact } from '../facts.js';
import { recordMember } from '../lookup/store-types.js';
import type { CollectSession } from '../session.js';
import { partsOfContent } from './names-inside.js';

/** JSON columns whose documentation names the type of their content, with what that type holds. */
export function withContents(stores: readonly StoreFact[], session: CollectSession): StoreFact[] {
  if (!stores.some(({ fields }) => fields.some(({ contentType }) => contentType !== undefined))) return [...stores];
  const records = recordsOfModels(session);
  return stores.map((store) => ({ ...store, fields: store.fields.map((field) => ({ ...field, ...contentOf(field, records.get(store.id), session) })) }));
}

function contentOf(field: FieldFact, record: ts.InterfaceDeclaration | undefined, { checker }: CollectSession): Pick<FieldFact, 'called'> {
  if (field.contentType === undefined || record === undefined) return {};
  const property = checker.getTypeAtLocation(record.name).getProperty(field.name);
  return partsOfContent(field.type, property === undefined ? undefined : checker.getTypeOfSymbol(property), checker);
}

/** The record of each model, by the store's id. */
function recordsOfModels({ project }: CollectSession): Map<string, ts.InterfaceDeclaration> {
  const declared = project.program.getSourceFiles().filter(({ fileName }) => fileName.endsWith(modelsEnding)).flatMap(({ statements }) => statements.filter(ts.isInterfaceDeclaration));
  return new Map(declared.flatMap((record) => {
    const id = idOf(record);
    return id === undefined ? [] : [[id, record]];
  }));
}

function idOf(record: ts.InterfaceDeclaration): string | undefined {
  const member = record.members.find(({ name }) => name !== undefined && ts.isIdentifier(name) && name.text === recordMember);
  const type = member !== undefined && ts.isPropertySignature(member) ? member.type : undefined;
  return type !== undefined && ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;
}
