import type {
  BlockAttribute, ConfigBlock, EnumDeclaration, FieldDeclaration, ModelDeclaration, PrismaType, TypeId,
} from '@loancrate/prisma-schema-parser';
import type { Note } from '../../collect/facts.js';
import { directoryOf, isWithin } from '../paths.js';
import { textOf } from './attributes.js';
import type { Block, ParsedFile } from './blocks.js';
import { spanIn } from './blocks.js';

/** All blocks that one client is generated from. */
export interface Schema {
  /** The file that holds the generator, else the first one. */
  file: string;
  /** The database: `postgresql`, `mongodb`, ...; empty where no datasource says it. */
  provider: string;
  /** No foreign keys stand in the database: MongoDB has none, and `relationMode = "prisma"` leaves them out. */
  withoutForeignKeys: boolean;
  generators: Generator[];
  /** The namespace of the types of JSON columns, where a generator types them. */
  contentNamespace?: string;
  /** Models and views by name. */
  models: Map<string, Block<ModelDeclaration>>;
  /** Composite types by name. */
  types: Map<string, Block<ModelDeclaration>>;
  enums: Map<string, Block<EnumDeclaration>>;
}

/** A `generator` block that yields a client. */
export interface Generator {
  file: string;
  /** As written, relative to the file's folder; nothing for the default. */
  output?: string;
}

const contentProvider = /\bprisma-json-types-generator\b/;
const clientProvider = /^(?:.*\/)?prisma-client(?:-js|-ts)?$/;

/**
 * Groups files into schemas: each file with a client's generator, with the files beside and below it that belong to no
 * nearer one. Files without any generator above them are grouped in the same way around the first file of a folder.
 */
export function groupSchemas(files: readonly ParsedFile[], notes: Note[]): Schema[] {
  const owners = files.filter((file) => generatorsOf(file).length > 0);
  const groups = new Map<ParsedFile, ParsedFile[]>(owners.map((owner) => [owner, [owner]]));
  for (const file of files) {
    if (groups.has(file) || file.blocks.length === 0) continue;
    const owner = ownerOf(file, [...groups.keys()]);
    if (owner === undefined) groups.set(file, [file]);
    else groups.get(owner)?.push(file);
  }
  return [...groups].map(([owner, members]) => schemaOf(owner, members, notes));
}

export function modelFields(model: ModelDeclaration): FieldDeclaration[] {
  return model.members.filter((member) => member.kind === 'field');
}

export function blockAttributes(model: ModelDeclaration): BlockAttribute[] {
  return model.members.filter((member) => member.kind === 'blockAttribute');
}

/** The bare name of a field's type; empty for types that Prisma does not support. */
export function typeName(type: PrismaType): string {
  const base: PrismaType = 'type' in type && type.kind !== 'unsupported' ? type.type : type;
  return base.kind === 'typeId' ? (base satisfies TypeId).name.value : '';
}

/** The client's property for a model: `apiKey` for `ApiKey`. */
export function clientProperty(model: string): string {
  return model.slice(0, 1).toLowerCase() + model.slice(1);
}

/** The file with a generator whose folder is nearest above; of several in one folder the first. */
function ownerOf(file: ParsedFile, owners: readonly ParsedFile[]): ParsedFile | undefined {
  return owners
    .filter((owner) => isWithin(file.source.file, directoryOf(owner.source.file)))
    .sort((one, other) => directoryOf(other.source.file).length - directoryOf(one.source.file).length)[0];
}

function schemaOf(owner: ParsedFile, members: readonly ParsedFile[], notes: Note[]): Schema {
  const provider = members.map((member) => datasourceSetting(member, 'provider')).find((value) => value !== '') ?? '';
  const contentNamespace = members.map(contentNamespaceOf).find((namespace) => namespace !== undefined);
  const schema: Schema = {
    file: owner.source.file,
    provider,
    withoutForeignKeys: provider === 'mongodb' || members.some((member) => datasourceSetting(member, 'relationMode') === 'prisma'),
    generators: members.flatMap(generatorsOf),
    ...(contentNamespace === undefined ? {} : { contentNamespace }),
    models: new Map(), types: new Map(), enums: new Map(),
  };
  for (const block of members.flatMap((member) => member.blocks)) addBlock(schema, block, notes);
  return schema;
}

function addBlock(schema: Schema, block: Block, notes: Note[]): void {
  const { declaration } = block;
  if (isConfig(declaration)) return;
  const name = declaration.name.value;
  if (schema.models.has(name) || schema.types.has(name) || schema.enums.has(name)) {
    const { file, line, column } = spanIn(block, declaration);
    notes.push({ file, line, column, message: `The schema declares ${name} twice: the first declaration counts.` });
    return;
  }
  if (declaration.kind === 'enum') schema.enums.set(name, { ...block, declaration });
  else if (declaration.kind === 'type') schema.types.set(name, { ...block, declaration });
  else schema.models.set(name, { ...block, declaration });
}

function generatorsOf(file: ParsedFile): Generator[] {
  return configBlocks(file, 'generator')
    .filter((block) => clientProvider.test(setting(block, 'provider') ?? ''))
    .map((block) => {
      const output = setting(block, 'output');
      return { file: file.source.file, ...(output === undefined ? {} : { output }) };
    });
}

/** What https://github.com/arthurfiorette/prisma-json-types-generator is set to; its default where that is nothing. */
function contentNamespaceOf(file: ParsedFile): string | undefined {
  const generator = configBlocks(file, 'generator').find((block) => contentProvider.test(setting(block, 'provider') ?? ''));
  return generator === undefined ? undefined : identifierIn(setting(generator, 'namespace')) ?? 'PrismaJson';
}

function identifierIn(text: string | undefined): string | undefined {
  return text !== undefined && /^[A-Za-z_$][\w$]*$/.test(text) ? text : undefined;
}

function datasourceSetting(file: ParsedFile, name: string): string {
  return configBlocks(file, 'datasource').map((block) => setting(block, name) ?? '')[0] ?? '';
}

function configBlocks(file: ParsedFile, kind: ConfigBlock['kind']): ConfigBlock[] {
  return file.blocks.map((block) => block.declaration)
    .filter(isConfig)
    .filter((declaration) => declaration.kind === kind);
}

function isConfig(declaration: Block['declaration']): declaration is ConfigBlock {
  return declaration.kind === 'generator' || declaration.kind === 'datasource';
}

function setting(block: ConfigBlock, name: string): string | undefined {
  const found = block.members.find((member) => member.kind === 'config' && member.name.value === name);
  return found?.kind === 'config' ? textOf(found.value) : undefined;
}
