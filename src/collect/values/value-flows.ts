import type { ts } from 'ts-morph';
import type { FieldType, Treatment, ValueFact } from '../facts.js';

/**
 * A parameter of the function around a sink whose value reaches the sink, so that the function is a sink for its callers; or a context whose value does, so that
 * putting something into the context is.
 */
export interface ParameterFlow {
  declaration: ts.Declaration;
  /** The properties picked from the parameter before the sink. */
  path: string[];
  treatment: Treatment;
  /** The value becomes part of a text. */
  isText: boolean;
  /** The name and type of what reaches the sink, as they stand there. */
  name: string;
  type: FieldType;
  /** The parameter is one of a constructor, and a method calls what it is: what that gives reaches the sink at each call of the method. */
  isCalled?: boolean;
}

/** All that an expression may carry. */
export interface ValueFlows {
  /** `ofParameter`: the name of a parameter; what callers pass says more. */
  values: (Omit<ValueFact, 'span' | 'parameters'> & { ofParameter?: boolean })[];
  parameters: ParameterFlow[];
}

/** What stands around a value and changes what it says. */
export interface ValueSurroundings {
  /** The key of the object literal, or the variable, that a value without a name of its own goes into. */
  label?: string;
  /** What the keys beside a key say that it is of: `to` beside a `subject` is of a mail. */
  labelOwner?: 'mail';
  /** The key, or the variable, of the object literal around the value: `user` of `{ user: { email } }`. */
  holder?: string;
  /** The text right before the value, which may say what a bare `id` is the key of: `User ${id}`. */
  before?: string;
  /** Properties that are written over after the value was spread into an object. */
  overwritten?: string[];
  /** The keys from the sink's own record to the value; absent in a text. */
  path?: string[];
  /** What is taken out of a context counts where it was put into it: the sink writes the context along with everything else. */
  readsContext?: boolean;
  /** Keys of objects say what values are of which nothing but another name is known: `{ email: to }`. */
  trustsKeys?: boolean;
  /** The value becomes part of a text, where an object without `toString` says nothing. */
  isText?: boolean;
}

/** More than any code that people write takes; lists that spread each other many times would take for ever. */
const maximumSteps = 10_000;

/** The nodes on the way to a value. */
export class Way {
  /** Steps on all ways from the same start. */
  readonly #taken: { steps: number };

  constructor(readonly last?: ts.Node, readonly before?: Way) {
    this.#taken = before === undefined ? { steps: 0 } : before.#taken;
  }

  get isTooLong(): boolean {
    return this.#taken.steps > maximumSteps;
  }

  has(node: ts.Node): boolean {
    return this.last === node || this.before?.has(node) === true;
  }

  some(isMeant: (node: ts.Node) => boolean): boolean {
    return (this.last !== undefined && isMeant(this.last)) || this.before?.some(isMeant) === true;
  }

  to(node: ts.Node): Way {
    this.#taken.steps += 1;
    return new Way(node, this);
  }
}

export interface Visit extends ValueSurroundings {
  depth: number;
  seen: Way;
  treatment: Treatment;
}

export const maximumDepth = 12;
export const start: Visit = { depth: 0, seen: new Way(), treatment: 'none' };
export const maximumValues = 64;

/** The values inside a template or a sum have no label: the text is a message, not the field that is named. */
export function inText(visit: Visit, before: string): Visit {
  const inside: Visit = { ...without(visit), isText: true, before };
  delete inside.path;
  return inside;
}

export function without(visit: Visit): Visit {
  const rest = { ...visit };
  delete rest.label;
  delete rest.labelOwner;
  return rest;
}

/** What is written under a key of an object literal. */
export function under(visit: Visit, key: string, labelOwner?: 'mail'): Visit {
  return { ...without(visit), label: key, ...(labelOwner === undefined ? {} : { labelOwner }), ...(visit.label === undefined || visit.label === '' ? {} : { holder: visit.label }), ...(visit.path === undefined ? {} : { path: [...visit.path, key] }) };
}
