const name = String.raw`(?:["` + '`' + String.raw`\w]+\.)?["` + '`' + String.raw`]?(\w+)["` + '`' + String.raw`]?`;
const like = new RegExp(String.raw`[(,]\s*LIKE\s+${name}|\bTABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?\S+\s+LIKE\s+${name}`, 'gi');
const parents = /\)\s*INHERITS\s*\(([^)]*)\)/i;
const wholeQuery = new RegExp(String.raw`\bAS\s+\(?(?:TABLE|SELECT\s+\*\s+FROM)\s+${name}`, 'i');

/**
 * The tables whose columns a statement that creates a table takes over: `guests` of `CREATE TABLE leavers (LIKE guests INCLUDING ALL)`, `CREATE TABLE leavers LIKE guests`,
 * `CREATE TABLE leavers () INHERITS (guests)` and `CREATE TABLE leavers AS SELECT * FROM guests`.
 */
export function copiedTables(statement: string): string[] {
  const likes = [...statement.matchAll(like)].flatMap(([, inList, whole]) => inList ?? whole ?? []);
  const inherited = parents.exec(statement)?.[1]?.split(',').flatMap((parent) => new RegExp(String.raw`^\s*${name}\s*$`).exec(parent)?.[1] ?? []) ?? [];
  const selected = /\bJOIN\b/i.test(statement) ? undefined : wholeQuery.exec(statement)?.[1];
  return [...likes, ...inherited, ...(selected === undefined ? [] : [selected])];
}
