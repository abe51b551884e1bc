import { ts } from 'ts-morph';
import type { LetheTag } from '../context.js';
import type { ParameterFlow } from '../values/value-flows.js';

/** Of what a function is given, what a flow through one of its parameters carries: all that a rest parameter gathers, or the one that is picked from it. */
export function takenFrom<Given extends ts.Node>(given: readonly Given[], position: number, flow: ParameterFlow): { given: readonly Given[]; flow: ParameterFlow } {
  if (!ts.isParameter(flow.declaration) || flow.declaration.dotDotDotToken === undefined) return { given: given.slice(position, position + 1), flow };
  const [first, ...path] = flow.path;
  const index = Number(first);
  if (!Number.isInteger(index)) return { given: given.slice(position), flow };
  const isCountable = !given.slice(0, position + index + 1).some(ts.isSpreadElement);
  return { given: isCountable ? given.slice(position + index, position + index + 1) : given.slice(position), flow: { ...flow, path } };
}

/** The variables that a parameter makes: `{ email, name }` makes two. */
export function namesIn(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));
}

export function isRestParameter({ declaration }: LetheTag, position: number): boolean {
  return ts.isFunctionLike(declaration) && declaration.parameters[position]?.dotDotDotToken !== undefined;
}
