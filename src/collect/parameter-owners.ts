import { ts } from 'ts-morph';

/** Whose a parameter is by what stands beside it. */
const owners: readonly { owner: 'mail' | 'server'; names: ReadonlySet<string>; beside: ReadonlySet<string> }[] = [
  { owner: 'mail', names: new Set(['to', 'cc', 'bcc', 'recipient', 'recipients']), beside: new Set(['subject']) },
  { owner: 'server', names: new Set(['user', 'username', 'login']), beside: new Set(['database', 'warehouse', 'host', 'hostname', 'connectionString']) },
];

/**
 * What a parameter is of whose name alone says nothing, or something else: `to` beside a `subject` is the address on a letter, `(to, subject, text) =>` and
 * `({ to, subject }) =>`; `username` beside a `database` is the account of a program there. Undefined for any other.
 */
export function ownerOfParameter(declaration: ts.Declaration): 'mail' | 'server' | undefined {
  const name = nameOf(declaration);
  if (name === undefined) return undefined;
  return owners.find(({ names, beside }) => names.has(name) && besides(declaration).some((other) => beside.has(nameOf(other) ?? '')))?.owner;
}

function besides({ parent }: ts.Declaration): readonly ts.Declaration[] {
  if (ts.isObjectBindingPattern(parent)) return parent.elements;
  return ts.isFunctionLike(parent) ? parent.parameters : [];
}

function nameOf(declaration: ts.Declaration): string | undefined {
  const isNamed = ts.isParameter(declaration) || ts.isBindingElement(declaration);
  return isNamed && ts.isIdentifier(declaration.name) ? declaration.name.text : undefined;
}
