import { describe, expect, it } from 'vitest';
import { analyzed, lazily, storeOf } from '../analyzed.js';

describe('a collection of Meteor', () => {
  const library = lazily(() => analyzed({
    'models/readers.js': `import { Mongo } from 'meteor/mongo';
import SimpleSchema from 'simpl-schema';
export const Readers = new Mongo.Collection('readers');
Readers.attachSchema(new SimpleSchema({
  fullName: { type: String },
  loans: { type: Array },
  'loans.$': { type: Object },
  'loans.$.librarianId': { type: String },
}));
export const Shelves = new Mongo.Collection('shelves');
export const move = (id, mover) => {
  let change;
  if (mover) change = { $set: { movedBy: mover, keeper: { email: mover } }, $unset: { orderedBy: '' } };
  return Shelves.updateAsync(id, change);
};
`,
  }));

  it('has the fields that its schema describes, each entry of a list under the name of the list', () => {
    expect(storeOf(library(), 'readers').fields.map(({ name }) => name)).toEqual(['fullName', 'loans.librarianId']);
  });

  it('has the fields that updates set, without the operators of updates and without what they remove', () => {
    expect(storeOf(library(), 'shelves').fields.map(({ name }) => name)).toEqual(['movedBy', 'keeper.email']);
  });
});
