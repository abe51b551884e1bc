import { ts } from 'ts-morph';
import { isModel, ownStaticValue } from '../stores/objection-models.js';
import { joinedThrough } from '../stores/objection-relations.js';
import type { CollectSession } from '../session.js';
import { mayName, walk } from '../syntax.js';
import type { TableUse } from './names-in-code.js';

/** The tables that relations of Objection's models go through: `join: { from: 'guests.id', through: { from: 'stays.guestId', to: 'stays.roomId' }, to: 'rooms.id' }`. */
export function joiningTableUses(session: CollectSession): TableUse[] {
  return session.project.sourceFiles.filter((sourceFile) => mayName(sourceFile, 'through') && mayName(sourceFile, 'relationMappings')).flatMap((sourceFile) => {
    const uses: TableUse[] = [];
    walk(sourceFile, (node) => {
      if (ts.isClassLike(node) && ownStaticValue(node, 'relationMappings') !== undefined && isModel(node, session)) uses.push(...joinedThrough(node, session).map((end) => ({ ...end, isWrite: false, rowTypes: [] })));
      return true;
    });
    return uses;
  });
}
