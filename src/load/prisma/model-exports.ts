/**
 * Types that a client exports for every model, by what they stand for. Only those that people write: a name that is
 * left out becomes an open type, which a query takes for arguments that yield the whole record.
 */
const exportsByMeaning: Readonly<Record<string, readonly string[]>> = {
  Condition: ['WhereInput', 'WhereUniqueInput', 'OrderByWithRelationInput'],
  Data: [
    'CreateInput', 'UncheckedCreateInput', 'CreateManyInput', 'UpdateInput', 'UncheckedUpdateInput',
    'UpdateManyMutationInput', 'UncheckedUpdateManyInput',
  ],
  Arguments: [
    'DefaultArgs', 'FindUniqueArgs', 'FindFirstArgs', 'FindManyArgs', 'CreateArgs', 'CreateManyArgs', 'UpdateArgs',
    'UpdateManyArgs', 'UpsertArgs', 'DeleteArgs', 'DeleteManyArgs',
  ],
  Select: ['Select'],
  Include: ['Include'],
  Omission: ['Omit'],
  Delegate: ['Delegate'],
};

/**
 * Lines that export what a client offers beside a model: `UserGetPayload`, `UserWhereInput`, ... Names in `taken`
 * belong to the schema or to an earlier model and are left out; new ones are added to it.
 *
 * @param model name of the model, whose interface is `$name`
 */
export function modelExports(model: string, taken: Set<string>): string[] {
  return linesByName(model).flatMap(([name, ...lines]) => {
    if (taken.has(name)) return [];
    taken.add(name);
    return lines;
  });
}

/** Exported names, each with its lines. */
function linesByName(model: string): [string, ...string[]][] {
  const fieldEnum = `${model}ScalarFieldEnum`;
  return [
    [`${model}Model`, `export type ${model}Model = ${model};`],
    [`${model}GetPayload`, `export type ${model}GetPayload<A = unknown> = $base.Result<$${model}, A>;`],
    [
      fieldEnum,
      `export declare const ${fieldEnum}: $base.FieldNames<$${model}>;`,
      `export type ${fieldEnum} = keyof typeof ${fieldEnum};`,
    ],
    ...Object.entries(exportsByMeaning).flatMap(([meaning, suffixes]) =>
      suffixes.map((suffix): [string, string] => [model + suffix, exportLine(model, suffix, meaning)])),
  ];
}

function exportLine(model: string, suffix: string, meaning: string): string {
  if (meaning === 'Condition') return `export type ${model}${suffix} = $base.Condition;`;
  if (meaning === 'Data') return `export type ${model}${suffix} = $base.Data<$${model}>;`;
  return `export type ${model}${suffix}<_A = unknown, _B = unknown> = $base.${meaning}<$${model}>;`;
}
