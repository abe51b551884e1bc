import { ts } from 'ts-morph';
import type { IndexedCall } from '../calls/call-index.js';
import type { LetheTag } from '../context.js';
import type { OptionPaths } from '../calls/option-paths.js';
import { isFunction, returnedExpressions, unwrap, type CallLike } from '../syntax.js';
import { plainOperands } from '../tags.js';
import { additionsIn } from '../values/value-mutations.js';
import type { RedactionReader } from './redaction.js';
import type { OpenSite } from './sites/index.js';

/** The name of the tag of calls that set up a logger with functions whose result it adds to every line. */
const resultTag = 'log-result';
/** The name of the tag of calls that set up a logger with functions that every line passes through, and that may add to it. */
const formatTag = 'log-format';

export function isMixinTag(name: string): boolean {
  return name === resultTag || name === formatTag;
}

/** What the functions that a logger is set up with write along with every line: what they return, or put into the line that they are given. */
export function mixinsOf(call: IndexedCall, tag: LetheTag, options: OptionPaths, redaction: RedactionReader): OpenSite[] {
  if (ts.isTaggedTemplateExpression(call)) return [];
  const redacts = redaction.ofCreator(call);
  return plainOperands(tag).flatMap((operand) => {
    const how = operand.split('.').at(-1) ?? operand;
    return functionsAt(call, operand, tag, options, redaction).flatMap((declaration) => givenBy(declaration, tag.name).map(({ node, given }) => (
      { site: { kind: 'log' as const, node, how, redacts, isMixin: true, isRecord: tag.name === formatTag }, given: [given] }
    )));
  });
}

function functionsAt(call: CallLike, operand: string, tag: LetheTag, options: OptionPaths, redaction: RedactionReader): ts.FunctionLikeDeclaration[] {
  if (tag.name === resultTag) return options.functionsAt(call, operand, tag);
  return options.valuesAt(call, operand, tag).flatMap((value) => redaction.functionsIn(value)).filter(isFunction);
}

function givenBy(declaration: ts.FunctionLikeDeclaration, tag: string): { node: ts.Node; given: ts.Expression }[] {
  const returned = returnedExpressions(declaration).map((expression) => ({ node: expression, given: expression }));
  const [line] = declaration.parameters;
  if (tag === resultTag || line === undefined || !ts.isIdentifier(line.name) || declaration.body === undefined) return returned;
  const name = line.name.text;
  const isLine = (target: ts.Expression): boolean => {
    const node = unwrap(target);
    return ts.isIdentifier(node) && node.text === name;
  };
  return [...returned, ...additionsIn(declaration.body, isLine).map(({ node, expression }) => ({ node, given: expression }))];
}
