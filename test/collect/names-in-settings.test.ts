import { describe, expect, it } from 'vitest';
import { analyzed } from './analyzed.js';

const settings = `const env = {};
function load () {
  env.guests_collection = readSetting('GUESTS') || readSetting('GUESTS_COLLECTION', 'guests');
  env.prefix = readSetting('AUTH_PREFIX', 'auth_');
  env.visits = process.env.VISITS || 'visits';
  env.stays_collection = 'stays';
  env.port = readSetting('PORT');
  env.days = readSetting('DAYS', 30);
  return env;
}
function readSetting (name, standard) {
  const value = process.env[name];
  return value != null ? value : standard;
}
function readSettingOf (name) { return process.env[name]; }
module.exports = load;
module.exports.readSettingOf = readSettingOf;
`;
const storage = `const { MongoClient } = require('mongodb');
const mongo = {};
module.exports = (env, done) => {
  mongo.collection = (name) => mongo.db.collection(name);
  new MongoClient(env.url).connect().then((client) => { mongo.db = client.db(); done(mongo); });
};
`;

/** Stores with the effects on them, of an application whose code is handed its settings and its storage. */
function effectsOf(code: string): string[] {
  const { stores } = analyzed({
    'package.json': '{ "name": "hotel", "dependencies": { "mongodb": "6" } }', 'settings.js': settings, 'storage.js': storage,
    'desk.js': `module.exports = function desk (env, context) {\n${code}\n};\n`,
  });
  return stores.map(({ name, accesses }) => [name, ...accesses.map(({ verb }) => verb)].join(' ')).sort();
}

describe('a collection whose name is a setting', () => {
  it.each<[string, string, string[]]>([
    ['has the name that is its default', "function api () { return context.store.collection(env.guests_collection); }\n  api.remove = (id) => api().deleteOne({ _id: id });\n  api.add = (guest) => api().insertOne({ email: guest.email });\n  return api;", ['guests create delete']],
    ['has the name that stands behind the environment', 'return context.store.collection(env.visits).insertOne({ at: 1 });', ['visits create']],
    ['has the name that it is given', 'return context.storage.collection(env.stays_collection).insertOne({ at: 1 });', ['stays create']],
    ['has a name that begins with a setting', "const roles = context.store.collection(env.prefix + 'roles');\n  return { list: () => roles.find().toArray(), remove: (id) => roles.deleteOne({ id }) };", ['auth_roles delete read']],
    ['has a name that a variable holds', 'var name = env.stays_collection;\n  return () => context.store.collection(name).deleteMany({});', ['stays delete']],
    ['is unknown where the variable changes', "var name = env.stays_collection;\n  name += context.hotel;\n  return () => context.store.collection(name).find({});", []],
    ['is unknown where nothing says its name', 'return context.store.collection(env.port).find();', []],
    ['is unknown where it is a member of a record', 'return context.store.collection(context.guests_collection).find();', []],
  ])('%s', (_behaviour, code, effects) => {
    expect(effectsOf(code).map((text) => [text.split(' ')[0], ...text.split(' ').slice(1).sort()].join(' '))).toEqual(effects);
  });

  it('has the name that is handed to what a module makes', () => {
    const { stores } = analyzed({
      'package.json': '{ "name": "hotel", "dependencies": { "mongodb": "6" } }', 'settings.js': settings, 'storage.js': storage,
      'visits.js': 'function makeVisits (collection, context) {\n  function api () { return context.store.collection(collection); }\n  api.remove = (id) => api().deleteOne({ id });\n  return api;\n}\nmodule.exports = makeVisits;\n',
      'boot.js': "module.exports = (env, context) => { context.visits = require('./visits')(env.visits, context); };\n",
    });
    expect(stores.map(({ name, accesses }) => [name, ...accesses.map(({ verb }) => verb)])).toEqual([['visits', 'delete']]);
  });

  it('has the default that is handed to a function by which settings are read', () => {
    const code = "const { getEnv } = require('some-settings');\n  return context.db.collection(getEnv('GUESTS_COLLECTION', 'guests')).deleteMany({});";
    expect(effectsOf(code)).toEqual(['guests delete']);
    expect(effectsOf(code.replaceAll('getEnv', 'translate'))).toEqual([]);
  });
});
