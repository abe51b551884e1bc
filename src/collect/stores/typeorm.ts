import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { Span, StoreFact, StoreReference } from '../facts.js';
import { annotationsOf } from '../tags.js';
import { decoratorsOf, isStoreClass, library, memberReading } from './typeorm-decorators.js';
import {
  aliasesOfSchema, entitySchemasIn, membersOfSchema, nameOfSchema, type EntitySchemaCall,
} from './typeorm-entity-schema.js';
import { fieldOf, isColumn, isKey, isRelation, optionsOf } from './typeorm-fields.js';
import { sameTableRelations } from './typeorm-inheritance.js';
import { classesIn, membersOfClass, type Member } from './class-members.js';
import { optionConstants } from './typeorm-options.js';
import { referencesOf, relationsOf } from './typeorm-relations.js';
import { softDeleteOf } from './typeorm-soft-delete.js';

/**
 * The entities of TypeORM that a file declares, as decorated classes or as entity schemas. Views hold no data of their
 * own and are no stores; neither are the tables that join many to many, nor classes for the rows of a query.
 */
export function readTypeormStores(sourceFile: ts.SourceFile, context: CollectContext): StoreFact[] {
  const classes = classesIn(sourceFile).filter((declaration) => isStoreClass(declaration, context));
  return [
    ...classes.flatMap((declaration) => storeOfClass(declaration, context)),
    ...entitySchemasIn(sourceFile, context).flatMap((schema) => storeOfSchema(schema, context)),
  ].sort((left, right) => left.span.start - right.span.start);
}

function storeOfClass(declaration: ts.ClassDeclaration, context: CollectContext): StoreFact[] {
  const name = declaration.name?.text ?? 'default';
  const tables = decoratorsOf(declaration, context)
    .filter((decorator) => decorator.name === 'Entity')
    .flatMap(({ arguments: [first] }) => (first === undefined ? []
      : [...context.constantsOf(first), ...optionConstants([first], 'name', context)].map(String)));
  const members = membersOfClass(declaration, memberReading, context);
  if (isForQueries(members, context)) return [];
  const span = spanOfClass(declaration, context);
  const store = storeOf({ node: declaration, name, names: tables, members, span }, context);
  return [{ ...store, relations: [...store.relations, ...sameTableRelations(declaration, context)] }];
}

/** No key, and no column that is ever inserted: the class only gives types to what a query over other tables calculates. */
function isForQueries(members: readonly Member[], context: CollectContext): boolean {
  const kept = members.filter((member) => isColumn(member) || isRelation(member));
  return kept.length > 0 && kept.every((member) => !isKey(member, context) && optionConstants(optionsOf(member), 'insert', context).includes(false));
}

function storeOfSchema(schema: EntitySchemaCall, context: CollectContext): StoreFact[] {
  const name = nameOfSchema(schema, context);
  if (name === undefined) {
    context.note(schema.node, 'The name of this EntitySchema is not constant: its store is unknown. Write a string.');
    return [];
  }
  const members = membersOfSchema(schema, context);
  const names = aliasesOfSchema(schema, context);
  const span = context.spanOf(schema.node);
  return [storeOf({ node: documentedNode(schema.node), name, names, members, span }, context)];
}

/** A comment stands before the statement that declares the schema. */
function documentedNode(node: ts.NewExpression): ts.Node {
  return ts.isVariableDeclaration(node.parent) ? node.parent : node;
}

interface Declared {
  /** Where annotations stand. */
  node: ts.Node;
  name: string;
  /** Names of its table and type, as written. */
  names: readonly string[];
  members: readonly Member[];
  span: Span;
}

function storeOf({ node, name, names, members, span }: Declared, context: CollectContext): StoreFact {
  const owner: StoreReference & { id: string } = { id: `${context.pathOf(node)}#${name}`, kind: library, name };
  const references = referencesOf(members, owner, context);
  const fields = members.map((member) => fieldOf(member, references, context)).filter((field) => field !== undefined);
  const softDelete = softDeleteOf(members, fields, context);
  return {
    ...owner,
    span,
    aliases: aliasesOf(name, names),
    fields,
    relations: relationsOf(members, owner, context),
    ...(softDelete === undefined ? {} : { softDelete }),
    expiry: [],
    annotations: annotationsOf(node, (start, end) => context.spanBetween(node.getSourceFile(), start, end)),
  };
}

/** The table's names as written, and the one that TypeORM derives: `user_profile` of `UserProfile`. */
function aliasesOf(name: string, written: readonly string[]): string[] {
  const derived = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
  return [...new Set([...written, derived, name.toLowerCase()])].filter((alias) => alias !== name);
}

/** From `export class` on: decorators are not part of it. */
function spanOfClass(declaration: ts.ClassDeclaration, context: CollectContext): Span {
  const sourceFile = declaration.getSourceFile();
  const [modifier] = ts.getModifiers(declaration) ?? [];
  const keyword = declaration.getChildren(sourceFile).find((child) => child.kind === ts.SyntaxKind.ClassKeyword);
  return context.spanBetween(sourceFile, (modifier ?? keyword ?? declaration).getStart(sourceFile), declaration.end);
}
