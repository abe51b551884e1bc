import { ts } from 'ts-morph';
import type { LetheTag } from '../context.js';
import type { Recipient } from '../facts.js';
import { operandList } from '../calls/option-paths.js';
import { namedOperand, plainOperands, tagsOfDeclaration } from '../tags.js';

/**
 * Who receives what a tagged call sends: the tag says so by itself (`@lethe third-party message to=Customer.io for=messaging needs=contact`), or the
 * nearest `@lethe recipient Customer.io for=messaging needs=contact` on the class, interface or module around it.
 */
export function recipientOf(tag: LetheTag): Recipient | undefined {
  const name = namedOperand(tag, 'to');
  if (name !== undefined) return describedBy(tag, name);
  for (let node: ts.Node = tag.declaration; !ts.isSourceFile(node); node = node.parent) {
    const around = recipientTag(node);
    if (around !== undefined) return recipientDeclared(around);
  }
  return undefined;
}

/** The `recipient` tag on a node itself. */
export function recipientTag(node: ts.Node): LetheTag | undefined {
  return ts.isClassLike(node) || ts.isInterfaceDeclaration(node) || ts.isModuleDeclaration(node) ? tagsOfDeclaration(node).find(({ name }) => name === 'recipient') : undefined;
}

/** The recipient that a `recipient` tag describes. */
export function recipientDeclared(tag: LetheTag): Recipient {
  return describedBy(tag, plainOperands(tag)[0] ?? '');
}

function describedBy(tag: LetheTag, name: string): Recipient {
  return { name: name.replaceAll('-', ' '), purpose: namedOperand(tag, 'for') ?? 'other', needs: operandList(tag, 'needs') };
}
