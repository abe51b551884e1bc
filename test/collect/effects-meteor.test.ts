import { describe, expect, it } from 'vitest';
import { analyzed, effectsIn, lazily, storeOf } from './analyzed.js';

const application = lazily(() => analyzed({
  'package.json': '{ "name": "hotel", "meteor": { "mainModule": { "server": "server/main.js" } } }',
  'imports/users.js': "import { Meteor } from 'meteor/meteor';\nconst Users = Meteor.users;\nexport default Users;\n",
  'imports/photos.js': "import { FilesCollection } from 'meteor/ostrio:files';\nconst Photos = new FilesCollection({ collectionName: 'photos' });\nexport default Photos;\n",
  'server/main.js': `import { Meteor } from 'meteor/meteor';
import Users from '/imports/users';
import Photos from '/imports/photos';
Meteor.methods({ async leave() { await Photos.removeAsync({ userId: this.userId }); await Users.removeAsync(this.userId); } });
`,
  'server/quiet.js': "import { Meteor } from 'meteor/meteor';\nMeteor.methods({ rename(name) { Meteor.users.update(this.userId, { $set: { username: name } }); } });\n",
}));

describe('an application of Meteor', () => {
  it('keeps users in a collection of the accounts', () => {
    expect(storeOf(application(), 'users').fields.map(({ name, personal }) => `${name} ${personal?.category ?? ''}`).sort()).toEqual([
      '_id pseudonymous', 'createdAt ', 'emails contact', 'profile identity', 'services credential', 'username identity',
    ]);
  });

  it('deletes users and files where code says so, under any name', () => {
    expect(effectsIn(application(), 'server/main.js')).toEqual(['delete photos', 'delete users']);
    expect(effectsIn(application(), 'server/quiet.js')).toEqual(['update users']);
    expect([storeOf(application(), 'users').deletion.verdict, storeOf(application(), 'photos').deletion.verdict]).toEqual(['hard', 'hard']);
  });
});
