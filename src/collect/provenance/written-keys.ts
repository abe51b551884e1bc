const operators = /^\$|^(set|push|create|createMany|update|upsert|data)$/;

/** Keys of a written value without those that say how it is written rather than where. @param isField what is an operator elsewhere (`data`) may be a field */
export function withoutOperators(keys: readonly string[], isField: (key: string) => boolean): string[] {
  return keys.filter((key) => !operators.test(key) || isField(key));
}
