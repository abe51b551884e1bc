import { ts } from 'ts-morph';
import type { AssignedStorages } from '../browser/assigned-storages.js';
import type { IndexedCall } from './call-index.js';
import type { LetheTag } from '../context.js';
import { memberPromisedBy } from './held-members.js';
import type { CollectSession } from '../session.js';
import { tagsOfSignature } from './signature-tags.js';
import type { OutsideServices } from '../sinks/outside-services.js';
import { makerBehind } from '../lookup/makers.js';
import { isOpen, type StoreTypes } from '../lookup/store-types.js';
import { isHolder, receiverOf, returnedExpressions, unwrap, type CallLike } from '../syntax.js';
import { tagsOfDeclaration } from '../tags.js';

/** Finds the tags that count for a call. */
export class CallTags {
  readonly session: CollectSession;

  constructor(readonly types: StoreTypes, readonly services: OutsideServices, readonly storages: AssignedStorages) {
    this.session = types.session;
  }

  /** The tags of the callee, or of the signature that is called where the callee is a value. */
  of(call: IndexedCall): LetheTag[] {
    const callee = ts.isTaggedTemplateExpression(call) ? call.tag : call.expression;
    if (ts.isCallExpression(unwrap(callee)) && memberPromisedBy(callee) === undefined) return tagsOfSignature(call, this.session);
    const declarations = this.session.taggedDeclarations(callee).filter((declaration, _, all) => all.length === 1 || tagsOfDeclaration(declaration).length > 0);
    const tags = declarations.flatMap(tagsOfDeclaration);
    if (tags.length === 0) {
      const found = ts.isNewExpression(call) || this.#isValue(callee) ? tagsOfSignature(call, this.session) : this.#tagsOnUntyped(call);
      const told = found.length > 0 ? found : this.services.tagsOnUntyped(call);
      return told.length > 0 ? told : this.storages.tagsOf(call);
    }
    if (declarations.every(ts.isVariableDeclaration)) return distinct([...tags, ...tagsOfSignature(call, this.session)]);
    if (haveSameTags(declarations)) return distinct(tags);
    const found = tagsOfSignature(call, this.session);
    return found.length > 0 || ts.isTaggedTemplateExpression(call) ? found : this.#tagsOfPromised(call, declarations);
  }

  /** What was made to give promises has lost its overloads: the first that takes so many arguments counts. */
  #tagsOfPromised(call: CallLike, declarations: readonly ts.Declaration[]): LetheTag[] {
    const chosen = this.session.checker.getResolvedSignature(call)?.declaration as ts.Declaration | undefined;
    if (chosen !== undefined && declarations.some((declaration) => declaration.getSourceFile() === chosen.getSourceFile())) return [];
    const count = call.arguments?.length ?? 0;
    const taking = declarations.filter(ts.isFunctionLike).find(({ parameters }) => count <= parameters.length || parameters.some(({ dotDotDotToken }) => dotDotDotToken !== undefined));
    return taking === undefined ? [] : tagsOfDeclaration(taking);
  }

  /** `db.collection('users').insert(user)` where the type of `db` is unknown. */
  #tagsOnUntyped(call: IndexedCall): LetheTag[] {
    const receiver = ts.isCallExpression(call) ? receiverOf(call.expression) : undefined;
    if (receiver === undefined || !ts.isCallExpression(call) || !isOpen(this.session.checker.getTypeAtLocation(receiver))) return [];
    const maker = makerBehind(receiver, this.types);
    return maker === undefined ? [] : this.types.creators.tagsOnUntyped(call, maker);
  }

  /** Whether the callee is a variable or property that may hold a function of a library, rather than a function of the application. */
  #isValue(callee: ts.Expression): boolean {
    const isMember = ts.isPropertyAccessExpression(callee);
    if (!ts.isIdentifier(callee) && !isMember) return false;
    const declaration = this.session.declarationOf(callee);
    if (declaration === undefined || ts.isFunctionDeclaration(declaration) || ts.isMethodDeclaration(declaration)) return false;
    return !isMember || callee.expression.kind === ts.SyntaxKind.ThisKeyword || (this.session.isOwn(declaration) && isMadeByCall(declaration));
  }
}

/** `harbour` of `{ harbour: createDebug('harbour') }`, and of `get harbour() { return createDebug('harbour'); }`. */
function isMadeByCall(declaration: ts.Declaration): boolean {
  const value = isHolder(declaration) ? declaration.initializer : ts.isGetAccessor(declaration) ? returnedExpressions(declaration)[0] : undefined;
  return value !== undefined && ts.isCallExpression(unwrap(value));
}

/** Overloads usually say the same; where they differ, the arguments decide. */
function haveSameTags(declarations: readonly ts.Declaration[]): boolean {
  const texts = declarations.map((declaration) => tagsOfDeclaration(declaration).map((tag) => `${tag.name} ${tag.operands.join(' ')}`).sort().join());
  return new Set(texts).size === 1;
}

function distinct(tags: readonly LetheTag[]): LetheTag[] {
  const seen = new Set<string>();
  return tags.filter((tag) => {
    const key = `${tag.name} ${tag.operands.join(' ')}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}
