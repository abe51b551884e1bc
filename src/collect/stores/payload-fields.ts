import type { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { FieldFact, FieldType, StoreReference } from '../facts.js';
import { annotationsOf } from '../tags.js';
import { elementsOf, isRefused, isSet, optionAt } from './configured.js';
import { isConstant, objectOf, optionOf, textsOf } from './mongoose-expressions.js';

const maximumDepth = 8;
/** Page builders nest blocks without end; what comes behind so many fields is layout. */
const maximumFields = 400;

const typeOfField: Readonly<Record<string, FieldType>> = {
  text: 'string', textarea: 'string', email: 'string', code: 'string', richText: 'object', number: 'number', date: 'date', checkbox: 'boolean',
  select: 'enum', radio: 'enum', json: 'json', point: 'json', relationship: 'string', upload: 'string',
};

/** Reads the fields of one collection, parts of groups, arrays, tabs and blocks under dotted names. */
export class PayloadFields {
  readonly #fields = new Map<string, FieldFact>();

  constructor(readonly context: CollectContext) {}

  get all(): FieldFact[] {
    return [...this.#fields.values()];
  }

  /** Names that stand already win: a field that the application declares replaces the one that an option adds. */
  add(node: ts.Node, name: string, type: FieldType, typeText: string, more: Partial<FieldFact> = {}): void {
    if (this.#fields.has(name) || this.#fields.size >= maximumFields) return;
    const { context } = this;
    const sourceFile = node.getSourceFile();
    this.#fields.set(name, {
      name, span: context.spanOf(node), type, typeText, list: false, hidden: false, primaryKey: name === 'id',
      annotations: annotationsOf(node, (start, end) => context.spanBetween(sourceFile, start, end)), ...more,
    });
  }

  read(list: ts.Expression | undefined, prefix = '', isList = false, depth = 0): void {
    if (depth > maximumDepth) return;
    for (const element of elementsOf(list, this.context)) {
      const field = objectOf(element, this.context);
      if (field !== undefined) this.#read(field, prefix, isList, depth);
    }
  }

  #read(field: ts.ObjectLiteralExpression, prefix: string, isList: boolean, depth: number): void {
    const { context } = this;
    const [type = ''] = textsOf(optionOf(field, 'type', context), context);
    const [name] = textsOf(optionOf(field, 'name', context), context);
    const path = name === undefined ? prefix : `${prefix}${name}.`;
    if (type === 'tabs') {
      this.#parts(optionOf(field, 'tabs', context), path, isList, depth);
    } else if (type === 'blocks') {
      this.#parts(optionOf(field, 'blocks', context), path, true, depth);
    } else if (optionOf(field, 'fields', context) !== undefined) {
      this.read(optionOf(field, 'fields', context), path, isList || type === 'array', depth + 1);
    } else if (name !== undefined && Object.hasOwn(typeOfField, type)) {
      this.#leaf(field, prefix + name, type, isList);
    }
  }

  /** Tabs with a name are parts of that name; blocks are told apart by their own fields. */
  #parts(list: ts.Expression | undefined, prefix: string, isList: boolean, depth: number): void {
    for (const element of elementsOf(list, this.context)) {
      const part = objectOf(element, this.context);
      const [name] = textsOf(optionOf(part, 'name', this.context), this.context);
      this.read(optionOf(part, 'fields', this.context), name === undefined ? prefix : `${prefix}${name}.`, isList, depth + 1);
    }
  }

  #leaf(field: ts.ObjectLiteralExpression, name: string, type: string, isList: boolean): void {
    const { context } = this;
    // An upload is a file of the record's own.
    const references = type === 'relationship' ? this.#reference(field) : undefined;
    this.add(field, name, typeOfField[type] ?? 'unknown', references === undefined ? type : `${type} to ${references.name}`, {
      list: isList || isConstant(optionOf(field, 'hasMany', context), true, context),
      hidden: isSet(optionOf(field, 'hidden', context), context) || isRefused(optionAt(field, 'access.read', context), context),
      ...(references === undefined ? {} : { references }),
    });
  }

  #reference(field: ts.ObjectLiteralExpression): StoreReference | undefined {
    const target = optionOf(field, 'relationTo', this.context);
    const [name] = [...textsOf(target, this.context), ...elementsOf(target, this.context).flatMap((element) => textsOf(element, this.context))];
    return name === undefined ? undefined : { kind: 'payload', name };
  }
}
