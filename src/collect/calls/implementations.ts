import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import type { CallIndex } from './call-index.js';
import { hasBody, leadsTo } from './functions.js';

const maximumImplementations = 4;

/** The methods that classes of the application give to one that an interface, or an abstract class, only declares: `send` of `this.postman.send(…)`. */
export function implementationsOf(method: ts.Expression, index: CallIndex, session: CollectSession): ts.MethodDeclaration[] {
  const declared = session.declarationsOf(method).filter((declaration) => ts.isMethodSignature(declaration) || ts.isMethodDeclaration(declaration)).filter((declaration) => session.isOwn(declaration) && !hasBody(declaration));
  return declared.flatMap((declaration) => methodsBelow(declaration.parent, index).filter((member) => member.name.getText() === declaration.name.getText() && leadsTo(declaration, member, session))).slice(0, maximumImplementations);
}

function methodsBelow(owner: ts.Node, { implementers, subclasses }: CallIndex): ts.MethodDeclaration[] {
  const name = ts.isInterfaceDeclaration(owner) || ts.isClassLike(owner) ? owner.name?.text ?? '' : '';
  return [...implementers.get(name) ?? [], ...subclasses.get(name) ?? []].flatMap(({ members }) => members.filter((member) => ts.isMethodDeclaration(member))).filter((member) => hasBody(member));
}
