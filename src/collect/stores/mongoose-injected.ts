import type { CollectContext } from '../context.js';
import { textsOf } from './mongoose-expressions.js';
import type { SchemaIndex } from './mongoose-index.js';
import { namesInType } from './mongoose-names.js';

type ModelsByRecord = ReadonlyMap<string, ReadonlySet<string>>;

const modelsByIndex = new WeakMap<SchemaIndex, ModelsByRecord>();

/** What records of models are where these are injected by their names: `IGuest` of `@InjectModel('Guest') guests: Model<IGuest>`, unless other models have such records, too. */
export function injectedNames(models: readonly string[], index: SchemaIndex, context: CollectContext): string[] {
  const known = modelsByIndex.get(index) ?? readModels(index, context);
  modelsByIndex.set(index, known);
  return [...known].flatMap(([record, names]) => ([...names].every((name) => models.includes(name)) ? [record] : []));
}

function readModels({ injections }: SchemaIndex, context: CollectContext): ModelsByRecord {
  const models = new Map<string, Set<string>>();
  for (const { name, type } of injections) {
    for (const record of namesInType(type, context)) models.set(record, new Set([...models.get(record) ?? [], ...textsOf(name, context)]));
  }
  return models;
}
