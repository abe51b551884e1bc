import type { Note, StoreFact } from '../../collect/facts.js';
import { operationsOf } from '../../operations.js';
import { parseJsonFile } from '../json-file.js';
import { SourceText } from '../prisma/source-text.js';
import { AttributeReader, type Component } from './fields.js';
import { entriesOf, parseJsonTree, textAt } from '../json-tree.js';

const contentType = /(?:^|\/)(api|extensions|plugins)\/([^/]+)\/(?:server\/(?:src\/)?)?content-types\/([^/]+)\/schema\.json$/;
const component = /(?:^|\/)components\/([^/]+)\/([^/]+)\.json$/;

export interface StrapiSchemas {
  stores: StoreFact[];
  notes: Note[];
}

/** Whether a JSON file may describe a content type of Strapi. */
export function isContentType(file: string): boolean {
  return contentType.test(file);
}

/**
 * Reads the content types of Strapi (`src/api/visit/content-types/visit/schema.json`) and the components that they contain.
 *
 * @param files paths of the JSON files of the project, relative to the root.
 * @param read the text of such a file.
 */
export function readStrapiSchemas(files: Iterable<string>, read: (file: string) => string | undefined): StrapiSchemas {
  const all = [...files].sort();
  const types = all.filter(isContentType);
  const notes: Note[] = [];
  if (types.length === 0) return { stores: [], notes };
  const components = new Map(all.flatMap((file) => componentAt(file, read)));
  return { stores: types.flatMap((file) => storeAt(file, read(file) ?? '', components, notes)), notes };
}

function componentAt(file: string, read: (file: string) => string | undefined): [string, Component][] {
  const [, category, name] = component.exec(file) ?? [];
  const text = category === undefined ? undefined : read(file);
  if (category === undefined || name === undefined || text === undefined) return [];
  return [[`${category}.${name}`, { source: new SourceText(file, text), attributes: entriesOf(parseJsonTree(file, text)).get('attributes')?.node }]];
}

function storeAt(file: string, text: string, components: ReadonlyMap<string, Component>, notes: Note[]): StoreFact[] {
  const [, folder, owner = '', directory = ''] = contentType.exec(file) ?? [];
  parseJsonFile(file, text, notes);
  const root = parseJsonTree(file, text);
  const attributes = entriesOf(root).get('attributes')?.node;
  // A single type is one document that everybody reads: the texts of a page, no records.
  if (root === undefined || attributes === undefined || textAt(root, 'kind') === 'singleType') return [];
  const source = new SourceText(file, text);
  const info = entriesOf(root).get('info')?.node;
  const name = textAt(info, 'singularName') ?? directory;
  const reader = new AttributeReader(components);
  reader.read({ source, attributes });
  const span = source.span(root.getStart(), root.end);
  const names = [`${folder === 'api' ? 'api' : 'plugin'}::${owner}.${name}`, textAt(root, 'collectionName'), textAt(info, 'pluralName'), textAt(info, 'displayName')];
  return [{
    id: `${file}#${name}`, name, kind: 'strapi', span,
    aliases: [...new Set(names)].filter((alias) => alias !== undefined && alias !== name) as string[],
    fields: reader.fields, relations: reader.relations, expiry: [], annotations: [],
    operations: operationsOf(['create', 'read', 'update', 'delete'], 'the admin panel or API of Strapi', span),
  }];
}
