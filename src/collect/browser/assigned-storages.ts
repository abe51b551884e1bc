import { ts } from 'ts-morph';
import type { CallIndex, IndexedCall } from '../calls/call-index.js';
import type { LetheTag } from '../context.js';
import { ownSymbol } from '../field-types.js';
import { isOpen } from '../lookup/store-types.js';
import type { CollectSession } from '../session.js';
import { nameOfReference, receiverOf, unwrap } from '../syntax.js';
import { tagsOfDeclaration } from '../tags.js';

/** The one that stays longer comes first. */
const storages = ['Storage', 'SessionStorage'];

/** What members do that nothing types, and to which code assigns the storage of a browser: `this.storage = remember ? localStorage : sessionStorage`. */
export class AssignedStorages {
  constructor(readonly session: CollectSession, readonly index: CallIndex) {}

  tagsOf(call: IndexedCall): LetheTag[] {
    const receiver = ts.isCallExpression(call) ? receiverOf(call.expression) : undefined;
    const holder = receiver === undefined ? undefined : unwrap(receiver);
    const member = ts.isCallExpression(call) ? nameOfReference(unwrap(call.expression)) : undefined;
    if (holder === undefined || member === undefined || !ts.isPropertyAccessExpression(holder)) return [];
    const { checker } = this.session;
    const given = this.index.assignments.get(holder.name.text) ?? [];
    if (given.length === 0 || !isOpen(checker.getTypeAtLocation(holder))) return [];
    const declaration = this.session.declarationOf(holder);
    const types = given.filter(({ left }) => this.session.declarationOf(left) === declaration).flatMap(({ right }) => branchesOf(right)).map((value) => checker.getTypeAtLocation(value));
    const assigned = storages.flatMap((name) => types.find((type) => ownSymbol(type)?.name === name) ?? []).at(0);
    return assigned === undefined ? [] : (checker.getPropertyOfType(assigned, member)?.declarations ?? []).flatMap(tagsOfDeclaration);
  }
}

function branchesOf(value: ts.Expression): ts.Expression[] {
  const node = unwrap(value);
  return ts.isConditionalExpression(node) ? [...branchesOf(node.whenTrue), ...branchesOf(node.whenFalse)] : [node];
}
