/** A node of the parser's syntax tree: the kind is the key (`{ BinaryOp: { left, op, right } }`), lists and texts are leaves. */
export type Tree = { readonly [key: string]: Tree } & { readonly length?: never };

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The part of a node under a key; undefined where it has none. */
export function part(node: unknown, key: string): unknown {
  return isTree(node) && Object.hasOwn(node, key) ? (node as Record<string, unknown>)[key] : undefined;
}

export function listPart(node: unknown, key: string): unknown[] {
  const value = part(node, key);
  return Array.isArray(value) ? value : [];
}

/** Follows keys downwards. */
export function partAt(node: unknown, ...keys: string[]): unknown {
  return keys.reduce(part, node);
}

/** The value of `{ value: 'users', span: … }`, the form of identifiers. */
export function identifier(node: unknown): string | undefined {
  const value = part(part(node, 'Identifier') ?? node, 'value');
  return typeof value === 'string' ? value : undefined;
}

/** `users` of `public.users`: the last part of a dotted name. */
export function lastName(name: unknown): string | undefined {
  return Array.isArray(name) ? identifier(name.at(-1)) : undefined;
}

/** Line and column, from 1, of the first identifier below a node. */
export function placeOf(node: unknown): { line: number; column: number } | undefined {
  let found: { line: number; column: number } | undefined;
  visit(node, (inner, key) => {
    const line = key === 'start' ? part(inner, 'line') : undefined;
    const column = part(inner, 'column');
    if (found === undefined && typeof line === 'number' && line > 0 && typeof column === 'number') found = { line, column };
    return found === undefined;
  });
  return found;
}

/** Visits every node with the key that it stands under, from the top; `false` leaves out what is below. */
export function visit(root: unknown, read: (node: unknown, key: string) => boolean): void {
  const stack: { node: unknown; key: string }[] = [{ node: root, key: '' }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (!read(next.node, next.key)) continue;
    const { node, key } = next;
    if (Array.isArray(node)) pushAll(stack, node, key);
    else if (isTree(node)) for (const [name, value] of Object.entries(node).reverse()) stack.push({ node: value, key: name });
  }
}

function pushAll(stack: { node: unknown; key: string }[], list: readonly unknown[], key: string): void {
  for (let index = list.length - 1; index >= 0; index -= 1) stack.push({ node: list[index], key });
}
