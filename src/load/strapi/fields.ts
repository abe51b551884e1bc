import type { ts } from 'ts-morph';
import type { FieldFact, FieldType, RelationFact, StoreReference } from '../../collect/facts.js';
import type { SourceText } from '../prisma/source-text.js';
import { entriesOf, isTrueAt, textAt, textsAt, type JsonValue } from '../json-tree.js';

const maximumDepth = 6;
/** Dynamic zones nest components; what comes behind so many fields is layout. */
const maximumFields = 400;

const typeOfAttribute: Readonly<Record<string, FieldType>> = {
  string: 'string', text: 'string', email: 'string', password: 'string', uid: 'string', richtext: 'string', media: 'string', relation: 'string',
  integer: 'number', biginteger: 'number', float: 'number', decimal: 'number', boolean: 'boolean', enumeration: 'enum', json: 'json', blocks: 'object',
  date: 'date', time: 'date', datetime: 'date', timestamp: 'date',
};

/** A component by the name that attributes use for it (`shared.seo`), with its text for places. */
export interface Component {
  source: SourceText;
  attributes: ts.Expression | undefined;
}

/** Reads the fields of one content type, parts of components under dotted names. */
export class AttributeReader {
  readonly fields: FieldFact[] = [];
  readonly relations: RelationFact[] = [];

  constructor(readonly components: ReadonlyMap<string, Component>) {}

  read({ source, attributes }: Component, prefix = '', list = false, depth = 0): void {
    if (depth > maximumDepth) return;
    for (const [name, attribute] of entriesOf(attributes)) {
      const type = textAt(attribute.node, 'type') ?? '';
      const path = prefix + name;
      if (type === 'component') this.#component(textAt(attribute.node, 'component'), path, list || isTrueAt(attribute.node, 'repeatable'), depth);
      else if (type === 'dynamiczone') for (const component of textsAt(attribute.node, 'components')) this.#component(component, path, true, depth);
      else this.#leaf(source, path, type, attribute, list);
    }
  }

  #component(name: string | undefined, path: string, list: boolean, depth: number): void {
    const component = this.components.get(name ?? '');
    if (component !== undefined) this.read(component, `${path}.`, list, depth + 1);
  }

  #leaf(source: SourceText, name: string, type: string, attribute: JsonValue, isPart: boolean): void {
    if (this.fields.length >= maximumFields || this.fields.some((field) => field.name === name)) return;
    const relation = textAt(attribute.node, 'relation') ?? '';
    const target = textAt(attribute.node, 'target');
    const references: StoreReference | undefined = target === undefined ? undefined : { kind: 'strapi', name: target };
    const span = source.span(attribute.start, attribute.end);
    const list = isPart || relation.endsWith('Many') || isTrueAt(attribute.node, 'multiple');
    // The other side of a relation holds the key.
    const isInverse = type === 'relation' && (textAt(attribute.node, 'mappedBy') !== undefined || relation === 'oneToMany');
    this.fields.push({
      name, span, type: isInverse ? 'relation' : typeOfAttribute[type] ?? 'unknown', typeText: references === undefined ? type : `${relation} ${references.name}`,
      list, hidden: isTrueAt(attribute.node, 'private') || type === 'password', primaryKey: false, ...(references === undefined ? {} : { references }), annotations: [],
    });
    if (references === undefined || isInverse) return;
    this.relations.push({
      name, target: references, foreignKeys: [name], onDelete: 'set-null', explicit: false,
      evidence: { file: span.file, line: span.line, how: `relation to ${references.name}` },
    });
  }
}
