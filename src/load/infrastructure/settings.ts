import { entriesOf, itemsOf, type Placed } from './placed.js';

/** The environment variables of functions by what they are given: `USERS_TABLE` by `UsersTable` of `USERS_TABLE: !Ref UsersTable`. */
export function settingsByTarget(value: Placed | undefined): Map<string, string[]> {
  const settings = new Map<string, string[]>();
  collect(value, false, settings, 0);
  return settings;
}

const maximumDepth = 40;

function collect(value: Placed | undefined, isEnvironment: boolean, settings: Map<string, string[]>, depth: number): void {
  if (value === undefined || depth > maximumDepth) return;
  if (value.kind === 'list') for (const item of value.items) collect(item, isEnvironment, settings, depth + 1);
  for (const { key, value: inner } of entriesOf(value)) {
    for (const target of isEnvironment ? targetsOf(inner) : []) settings.set(target, [...settings.get(target) ?? [], key]);
    collect(inner, /^(environment|variables)$/i.test(key), settings, depth + 1);
  }
}

/** The resource that a value refers to, and the text of a name. */
function targetsOf(value: Placed): string[] {
  if (value.kind === 'text') return [/^aws_\w+\.([\w-]+)\./.exec(value.text)?.[1] ?? value.text];
  return entriesOf(value).filter(({ key }) => /^(Ref|Fn::GetAtt|Fn::Sub)$/.test(key)).flatMap(({ value: inner }) => itemsOf(inner).slice(0, 1)).flatMap((inner) => (inner.kind === 'text' ? [inner.text.split('.', 1)[0] ?? ''] : []));
}
