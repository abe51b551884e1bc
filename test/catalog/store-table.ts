import { readFileSync } from 'node:fs';
import { ts } from 'ts-morph';
import type { LetheTag } from '../../src/collect/context.js';
import { namedOperand, plainOperands } from '../../src/collect/tags.js';
import { declarationFile, declarationProgram, libraryNames } from './libraries/harness/programs.js';
import { memberPath, tagsInFile } from './libraries/harness/tags.js';

const begin = '<!-- The tables below are written by test/catalog/store-table.test.ts. -->';
const end = '<!-- Here they end. -->';
/** Tags of calls that make a store by naming it, or by the key of what they write. */
const making = new Set(['store', 'entry', 'kept', 'document', 'document-part']);
const ending = new Set(['expire', 'entry-end']);
const deleting = new Set(['delete', 'remove', 'entry-removal', 'kept-removal', 'document-removal']);
const listed = 6;

/** What a declaration file says of stores. */
interface Library {
  name: string;
  file: ts.SourceFile;
  tags: readonly LetheTag[];
}

/** The page of supported stores, with the tables as the catalogue has them now. */
export function storePage(): string {
  const page = readFileSync(new URL('../../docs/stores.md', import.meta.url), 'utf8');
  const before = page.slice(0, page.indexOf(begin) + begin.length);
  return `${before}\n\n${storeTables()}\n${page.slice(page.indexOf(end))}`;
}

function storeTables(): string {
  const program = declarationProgram();
  const libraries = libraryNames.map((name) => {
    const file = declarationFile(program, name);
    return { name, file, tags: tagsInFile(file) };
  });
  const holding = libraries.filter(holdsStores);
  return [
    '| store | library | recognised by | fields | ends by itself | deletion | what depends on a record |', '| --- | --- | --- | --- | --- | --- | --- |', ...holding.map(rowOf), '',
    '### Services outside', '', '| service | library | holds | removed by |', '| --- | --- | --- | --- |', ...libraries.flatMap(servicesOf), '',
  ].join('\n');
}

/** It declares stores, or acts on those that a reader finds; not only on services outside, or on stores of other libraries. */
function holdsStores({ tags }: Library): boolean {
  const has = (...names: string[]): boolean => tags.some(({ name }) => names.includes(name));
  return has('field', ...making) || (has('create', 'update') && has('delete', 'remove', 'soft-delete') && !has('processor', 'adapter'));
}

function rowOf(library: Library): string {
  const { file, tags } = library;
  const cells = [kindsOf(library).join(', '), modulesOf(file).join(', '), recognised(tags), fieldsOf(library), members(tags, endsRecords), deletionOf(tags), relationsOf(tags)];
  return `| ${cells.map((cell) => (cell === '' ? '–' : cell)).join(' | ')} |`;
}

function kindsOf({ name, tags }: Library): string[] {
  const makers = tags.filter((tag) => making.has(tag.name));
  return makers.length === 0 ? [name] : [...new Set(makers.map((tag) => namedOperand(tag, 'kind') ?? name))];
}

/** The modules that a file declares; those that only stand for another one are named as well. */
function modulesOf(file: ts.SourceFile): string[] {
  const modules = file.statements.filter(ts.isModuleDeclaration).map(({ name }) => name.text).filter((name) => name !== 'global' && !name.includes(':'));
  return shortened([...new Set(modules)].map((name) => `\`${name}\``));
}

function recognised(tags: readonly LetheTag[]): string {
  return members(tags, ({ name }) => making.has(name));
}

/** Where the fields of records come from. */
function fieldsOf({ file, tags }: Library): string {
  const makers = tags.filter(({ name }) => making.has(name));
  const isMade = makers.some((tag) => namedOperand(tag, 'kind') !== undefined);
  const has = (operand: string): boolean => makers.some((tag) => namedOperand(tag, operand) !== undefined);
  const sources = [
    tags.some(({ name }) => name === 'field') ? 'decorators' : '', makers.some((tag) => tag.name === 'store' && plainOperands(tag).length > 1) || tags.some(({ name }) => name === 'schema') ? 'the definition' : '',
    has('schema') ? 'a JSON schema' : '', has('attributes') ? 'the attributes' : '', file.text.includes('__fields') ? 'types' : '', isMade ? 'what is written' : '',
  ].filter((source) => source !== '');
  return sources.length === 0 ? 'a reader of its own' : sources.join(', ');
}

function endsRecords(tag: LetheTag): boolean {
  return ending.has(tag.name) || (tag.name === 'entry' && ['seconds', 'milliseconds', 'until'].some((operand) => namedOperand(tag, operand) !== undefined));
}

function deletionOf(tags: readonly LetheTag[]): string {
  const hard = members(tags, ({ name }) => deleting.has(name));
  const soft = members(tags, ({ name }) => name === 'soft-delete');
  const bulk = tags.some(({ name }) => name === 'bulk') ? 'operations of a list' : '';
  return [hard, bulk, soft === '' ? '' : `only marked: ${soft}`].filter((part) => part !== '').join('; ');
}

function relationsOf(tags: readonly LetheTag[]): string {
  const isPath = tags.some((tag) => namedOperand(tag, 'form') === 'collections');
  return [members(tags, ({ name }) => name === 'relation'), isPath ? 'collections below a document' : ''].filter((part) => part !== '').join('; ');
}

function servicesOf({ tags }: Library): string[] {
  return tags.filter(({ name }) => name === 'processor').map((tag) => {
    const [holds = '', ...removal] = plainOperands(tag);
    const service = /'([^']+)'/.exec(tag.declaration.getText())?.[1] ?? '';
    return `| ${service} | \`${moduleAround(tag.declaration)}\` | ${holds} | ${removal.length === 0 ? '–' : `\`${removal.join(' ')}\``} |`;
  });
}

function moduleAround(declaration: ts.Node): string {
  const module = ts.findAncestor(declaration, (node) => ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name));
  return module !== undefined && ts.isModuleDeclaration(module) ? module.name.text : '';
}

function members(tags: readonly LetheTag[], isMeant: (tag: LetheTag) => boolean): string {
  const names = tags.filter(isMeant).map(({ declaration }) => memberPath(declaration).replace(/^(?:'[^']*'|global) > /, '').replaceAll(' > ', '.').replaceAll("'", ''));
  return shortened([...new Set(names)].map((name) => `\`${name}\``)).join(', ');
}

function shortened(names: readonly string[]): string[] {
  return names.length <= listed ? [...names] : [...names.slice(0, listed), `${names.length - listed} more`];
}
