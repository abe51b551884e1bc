import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml';
import { suggestName } from './nearest.js';
import type { YamlFile } from './yaml-file.js';

/** The part of JSON Schema that the policy and the options of rules use. */
export interface Schema {
  /** What is expected, as a noun phrase for messages: `a list of globs`. */
  title?: string;
  type?: string | string[];
  enum?: readonly unknown[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  required?: readonly string[];
  items?: Schema;
  anyOf?: readonly Schema[];
  minimum?: number;
  $ref?: string;
  definitions?: Record<string, Schema>;
}

type Node = ParsedNode | null | undefined;

const TITLES: Readonly<Record<string, string>> = {
  object: 'a mapping',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
};

/**
 * Checks a node of a YAML file against a schema and reports every mistake at its place.
 *
 * A key with nothing behind it counts as absent. The schema itself is not checked: it is part of the project.
 */
export class Validator {
  readonly #file: YamlFile;
  readonly #definitions: Record<string, Schema>;

  constructor(file: YamlFile, definitions: Record<string, Schema> = {}) {
    this.#file = file;
    this.#definitions = definitions;
  }

  check(written: Node, schema: Schema): void {
    const node = this.#file.resolve(written);
    const wanted = this.#pick(node, this.#dereference(schema));
    if (node === undefined || isNothing(node)) return;
    const wrongType = wanted.type !== undefined && !hasType(node, wanted.type);
    if (wrongType || wanted.anyOf !== undefined) this.#file.report(written, `expected ${titleOf(wanted)}`);
    else if (wanted.enum !== undefined) this.#checkEnum(node, wanted, wanted.enum);
    else if (isMap(node)) this.#checkMap(node, wanted);
    else if (isSeq(node)) this.#checkItems(node.items, wanted);
    else this.#checkMinimum(node, wanted);
  }

  /** Of several alternatives the one of the node's type; the whole where none fits. */
  #pick(node: ParsedNode | undefined, schema: Schema): Schema {
    const alternatives = schema.anyOf?.map((alternative) => this.#dereference(alternative));
    if (node === undefined) return schema;
    return alternatives?.find((alternative) => hasType(node, alternative.type ?? scalarTypes)) ?? schema;
  }

  #dereference(schema: Schema): Schema {
    const name = schema.$ref?.replace('#/definitions/', '');
    return name === undefined ? schema : this.#definitions[name] ?? schema;
  }

  #checkEnum(node: ParsedNode, schema: Schema, values: readonly unknown[]): void {
    const value: unknown = isScalar(node) ? node.value : undefined;
    if (values.includes(value)) return;
    const problem = typeof value === 'string' ? `"${value}" is not ${titleOf(schema)}` : `expected ${titleOf(schema)}`;
    this.#file.report(node, problem + suggestName(String(value), values.map(String)));
  }

  #checkMap(node: YAMLMap.Parsed, schema: Schema): void {
    for (const pair of node.items) this.#checkPair(pair.key, pair.value, schema);
    for (const key of schema.required ?? []) {
      if (!node.has(key)) this.#file.report(node, `"${key}" is missing here`);
    }
  }

  #checkPair(key: ParsedNode, value: Node, schema: Schema): void {
    const name = isScalar(key) ? String(key.value) : '';
    const { properties = {}, additionalProperties = true } = schema;
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (property !== undefined) this.check(value, property);
    else if (typeof additionalProperties === 'object') this.check(value, additionalProperties);
    else if (!additionalProperties) {
      this.#file.report(key, `unknown key "${name}"${suggestName(name, Object.keys(properties))}`);
    }
  }

  #checkItems(items: readonly ParsedNode[], schema: Schema): void {
    for (const item of items) {
      if (isNothing(item)) this.#file.report(item, `expected ${titleOf(schema.items ?? {})}`);
      else if (schema.items !== undefined) this.check(item, schema.items);
    }
  }

  #checkMinimum(node: ParsedNode, schema: Schema): void {
    const value: unknown = isScalar(node) ? node.value : undefined;
    if (schema.minimum === undefined || typeof value !== 'number' || value >= schema.minimum) return;
    this.#file.report(node, `expected at least ${schema.minimum}`);
  }
}

const scalarTypes = ['string', 'number', 'boolean'];

function isNothing(node: ParsedNode): boolean {
  return isScalar(node) && node.value === null;
}

function titleOf(schema: Schema): string {
  const types = typeof schema.type === 'string' ? [schema.type] : schema.type ?? [];
  return schema.title ?? (types.map((type) => TITLES[type] ?? type).join(' or ') || 'another value');
}

function hasType(node: ParsedNode, wanted: string | readonly string[]): boolean {
  return [wanted].flat().some((type) => hasOneType(node, type));
}

function hasOneType(node: ParsedNode, type: string): boolean {
  if (type === 'object') return isMap(node);
  if (type === 'array') return isSeq(node);
  if (!isScalar(node)) return false;
  return type === 'integer' ? Number.isInteger(node.value) : typeof node.value === type;
}
