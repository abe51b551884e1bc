import { ts } from 'ts-morph';
import { baseClassOf, nameOfReference } from '../syntax.js';

/** What express-session and its stores call the key of a session. */
const keys = /^(sid|session_?id)$/i;
/** What a store of sessions extends: `Store`, `session.Store`, `SessionStore`. */
const stores = /^(Session)?Store$/;

/** Whether a parameter is the key of a session, which opens it for whoever has it: `sid` in a method of a class that keeps sessions. */
export function isSessionKey(declaration: ts.Declaration): boolean {
  if (!ts.isParameter(declaration) || !ts.isIdentifier(declaration.name) || !keys.test(declaration.name.text)) return false;
  const owner = declaration.parent.parent;
  const base = ts.isClassLike(owner) ? baseClassOf(owner) : undefined;
  return base !== undefined && stores.test(nameOfReference(base) ?? '');
}
