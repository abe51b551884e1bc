import { describe, expect, it } from 'vitest';
import { analyzed, effectsIn, lazily, loggedIn, storeOf } from './analyzed.js';

describe('classes of Parse', () => {
  const hotel = lazily(() => analyzed({
    'src/guests.js': `const Parse = require('parse/node');
const Guest = Parse.Object.extend('Guest');
async function addGuest(input) {
  const guest = new Guest();
  guest.set('email', input.email);
  guest.set('phoneNumber', input.phone);
  await guest.save({ fullName: input.fullName }, { useMasterKey: true });
}
async function logGuest(id) {
  const guest = await new Parse.Query(Guest).get(id);
  console.log(guest.get('email'), guest.get('roomColour'));
}
async function blankGuest(id) {
  const query = new Parse.Query('Guest');
  const guest = await query.equalTo('objectId', id).first({ useMasterKey: true });
  guest.set('email', '');
  guest.set('fullName', 'removed');
  guest.unset('phoneNumber');
  await guest.save();
}
module.exports = { addGuest, logGuest, blankGuest };
`,
    'src/main.js': `const { addGuest, logGuest, blankGuest } = require('./guests');
require('express')().post('/', async (request) => { await addGuest(request.body); await logGuest(1); await blankGuest(1); });
`,
    'cloud/main.js': `Parse.Cloud.define('removeAccount', async (request) => {
  const sessions = await new Parse.Query('_Session').equalTo('user', request.user).find({ useMasterKey: true });
  await Parse.Object.destroyAll(sessions, { useMasterKey: true });
  const user = await new Parse.Query(Parse.User).get(request.params.id, { useMasterKey: true });
  console.log(user.get('email'));
  await user.destroy({ useMasterKey: true });
});
Parse.Cloud.define('signUp', async (request) => {
  const user = new Parse.User();
  user.set('email', request.params.email);
  await user.signUp();
});
Parse.Cloud.job('forgetVisits', async () => {
  const deadline = new Date(Date.now() - 7 * 24 * 60 * 60 * 1000);
  const query = new Parse.Query('Visit');
  query.lessThan('updatedAt', deadline);
  const visits = await query.find({ useMasterKey: true });
  await Parse.Object.destroyAll(visits, { useMasterKey: true });
});
Parse.Cloud.job('forgetCalls', function (request, status) {
  var query = new Parse.Query('Call');
  query.lessThan('createdAt', new Date(Date.now() - 7 * 24 * 60 * 60 * 1000));
  query.find({
    success: function (calls) { for (var i = 0; i < calls.length; i++) calls[i].destroy({ success: function () {} }); },
  });
});
Parse.Cloud.beforeSave('Visit', (request) => { request.object.set('guestPhone', request.object.get('guestPhone').trim()); });
Parse.Cloud.afterSave('Call', async (request) => { request.object.set('callerName', request.params.name); });
`,
  }));

  it('are stores with the fields that their objects are given', () => {
    const fields = hotel().stores.map(({ name, kind, fields: all }) => `${kind} ${name}: ${all.map((field) => field.name).sort().join(' ')}`).sort();
    expect(fields).toEqual(['parse Call: callerName', 'parse Guest: email fullName phoneNumber', 'parse Visit: guestPhone', 'parse _Session: ', 'parse _User: email']);
  });

  it('lose what is destroyed, one or many', () => {
    expect(effectsIn(hotel(), 'cloud/main.js')).toEqual([
      'create _User', 'delete Call', 'delete Visit', 'delete _Session', 'delete _User', 'read Call', 'read Visit', 'read _Session', 'read _User', 'update Call', 'update Visit', 'update _User',
    ]);
  });

  it('give what they are asked for by name', () => {
    expect([loggedIn(hotel(), 'src/guests.js'), loggedIn(hotel(), 'cloud/main.js')]).toEqual([['Guest.email'], ['_User.email']]);
  });

  it('lose what they are emptied of', () => {
    expect(storeOf(hotel(), 'Guest').deletion.verdict).toBe('anonymize');
  });

  it('end by an age that the query is told in a statement before it runs', () => {
    expect(storeOf(hotel(), 'Visit').retention.verdict).toBe('enforced');
  });
});

describe('a statement that refines a query', () => {
  it('says nothing of another query', () => {
    const hotel = analyzed({ 'cloud/main.js': `Parse.Cloud.job('tidy', async () => {
  const old = new Parse.Query('Visit');
  const all = new Parse.Query('Parcel');
  old.lessThan('createdAt', new Date(Date.now() - 86400000));
  const parcels = await all.find();
  await Parse.Object.destroyAll(parcels);
  const visits = await old.find();
  await Parse.Object.destroyAll(visits);
});
Parse.Cloud.afterSave('Parcel', async ({ object, user }) => { object.set('recipientEmail', user.get('email')); await new Parse.Query(Parse.Session).first(); });
` });
    expect([storeOf(hotel, 'Visit').retention.verdict, storeOf(hotel, 'Parcel').retention.verdict]).toEqual(['enforced', 'none']);
    expect(storeOf(hotel, '_Session').kind).toBe('parse');
  });
});

describe('the global variable of cloud code', () => {
  it('is Parse also where no file imports it', () => {
    const hotel = analyzed({ 'cloud/main.js': `Parse.Cloud.define('drop', async (request) => {
  const guest = await new Parse.Query('Guest').get(request.params.id);
  await guest.destroy();
});
` });
    expect(effectsIn(hotel, 'cloud/main.js')).toEqual(['delete Guest', 'read Guest']);
  });
});

describe('a record of Parse in a field of another', () => {
  it('is kept as its key', () => {
    const application = analyzed({ 'package.json': '{}', 'src/book.js': `const Parse = require('parse/node');
exports.book = async (input) => {
  const guest = await new Parse.Query('Guest').get(input.guestId);
  const room = await new Parse.Query('Room').get(input.roomId);
  guest.set('email', input.email);
  const stay = new Parse.Object('Stay');
  stay.set('visitor', guest);
  stay.set('place', room);
  await stay.save();
};
` });
    expect(storeOf(application, 'Stay').fields.map(({ name, type, personal }) => [name, type, personal?.category])).toEqual([['visitor', 'string', 'pseudonymous'], ['place', 'string', undefined]]);
  });
});
