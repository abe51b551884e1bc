import { describe, expect, it } from 'vitest';
import { analyzed, storeOf } from './analyzed.js';

const guest = `const mongoose = require('mongoose');
const GuestSchema = new mongoose.Schema({ email: String, name: String, leftAt: Date, deletedAt: Date });
GuestSchema.methods.delete = function (done) { this.deletedAt = new Date(); this.save(done); };
module.exports = function initialise (connection) { return connection.model('Guest', GuestSchema); };
`;
const models = `const mongoose = require('mongoose');
module.exports = exports = function models () {
  const connection = mongoose.createConnection(process.env.DATABASE);
  exports.Guest = require('./guest')(connection);
  return models;
};
`;

/** How guests are deleted, where the models of an application are only filled in when it starts. */
function deletionIn(handlers: string, manifest = '{ "name": "house", "dependencies": { "express": "4" } }'): string {
  return storeOf(analyzed({
    'package.json': manifest, 'lib/models/guest.js': guest, 'lib/models/index.js': models, 'lib/handlers.js': handlers,
    'server.js': "require('./lib/models')();\nconst handlers = require('./lib/handlers');\nconst app = require('express')();\napp.delete('/:id', handlers.leave);\napp.listen(1);\n",
  }), 'Guest').deletion.verdict;
}

describe('models that a function puts into the exports of its module', () => {
  it.each([
    ['are taken as a member of the module', "const visitors = require('./models').Guest;\nexports.leave = (request, response) => visitors.remove({ _id: request.params.id }, () => response.end());\n"],
    ['are taken out of the module', "const { Guest } = require('./models');\nexports.leave = (request, response) => Guest.remove({ _id: request.params.id }, () => response.end());\n"],
  ])('%s', (_, handlers) => {
    expect(deletionIn(handlers)).toBe('hard');
  });

  it('are taken from a folder that scripts look for modules in', () => {
    const handlers = "const Guest = require('models').Guest;\nexports.leave = (request, response) => Guest.remove({ _id: request.params.id }, () => response.end());\n";
    expect(deletionIn(handlers, '{ "name": "house", "scripts": { "start": "NODE_PATH=lib node server.js" } }')).toBe('hard');
    expect(deletionIn(handlers)).toBe('soft-only');
  });
});

describe('a query of a model whose type nothing says', () => {
  it.each([
    ['never runs where nobody waits for it', 'Guest.deleteMany({ _id: request.params.id }); response.end();', 'soft-only'],
    ['never runs in a variable that nothing reads', 'const gone = Guest.deleteOne({ _id: request.params.id }); response.end();', 'soft-only'],
    ['runs where somebody waits for it', 'const gone = await Guest.deleteMany({ _id: request.params.id }); response.end();', 'hard'],
    ['runs where it is started', 'Guest.deleteMany({ _id: request.params.id }).exec(); response.end();', 'hard'],
    ['runs for what may be a callback', 'const done = response.locals.done; Guest.deleteMany({ _id: request.params.id }, done);', 'hard'],
    ['runs for a callback', 'Guest.deleteMany({ _id: request.params.id }, () => response.end());', 'hard'],
  ])('%s', (_, code, expected) => {
    expect(deletionIn(`const { Guest } = require('./models');\nexports.leave = async (request, response) => { ${code} };\n`)).toBe(expected);
  });
});

describe('a method of the application on a document', () => {
  it('deletes nothing because of its name', () => {
    expect(deletionIn("const Guest = require('./models').Guest;\nexports.leave = (request, response) => Guest.findById(request.params.id, (error, guest) => { guest.delete(() => response.end()); });\n")).toBe('soft-only');
  });
});

describe('a document whose type nothing says', () => {
  const found = "const Guest = require('./models').Guest;\nconst find = (id) => Guest.find({ _id: id }).findOne().exec();\nconst get = (id, done) => Guest.findById(id).select('email').exec((error, guest) => { if (error) return done(error); done(null, guest); });\n";
  const answered = (code: string): string => `exports.leave = (request, response) => { const { id } = request.params; ${code} };\n`;

  it.each([
    ['is what a function of the application gives to a callback', answered('get(id, (error, guest) => guest.remove(() => response.end()));'), 'hard'],
    ['is what a promise gives to a function', `const remove = (guest) => guest.remove();\n${answered('find(id).then(remove).then(() => response.end());')}`, 'hard'],
    ['goes through a step that returns it', `const verify = (user, guest) => { if (user !== guest.email) throw new Error(); return guest; };\nfunction remove(guest) { return guest.remove(); }\n${answered('find(id).then(verify.bind(null, request.user)).then(remove).then(() => response.end());')}`, 'hard'],
    ['goes to a callback behind such a step', `const verify = (guest) => { return guest; };\n${answered('find(id).then(verify).then((guest) => guest.remove()).then(() => response.end());')}`, 'hard'],
    ['is not what a step makes of it', `const describe = (guest) => request.get(guest.email);\nfunction remove(guest) { return guest.remove(); }\n${answered('find(id).then(describe).then(remove).then(() => response.end());')}`, 'soft-only'],
    ['is not what is bound', `function remove(file, guest) { return file.remove(guest.email); }\n${answered('find(id).then(remove.bind(null, request.file)).then(() => response.end());')}`, 'soft-only'],
  ])('%s', (_, code, expected) => {
    expect(deletionIn(found + code)).toBe(expected);
  });
});

describe('models of a connection whose type nothing says', () => {
  const connections = "const mongoose = require('mongoose');\nconst open = {};\n/** @returns {module:mongoose.Connection} */\nexports.connectionTo = (name) => {\n  if (open[name] === undefined) open[name] = mongoose.createConnection(process.env.DATABASE);\n  return open[name];\n};\n";
  const application = (model: string, handler: string): ReturnType<typeof analyzed> => analyzed({
    'package.json': '{ "name": "house", "dependencies": { "express": "4" } }', 'connections.js': connections, 'models/guest.js': model,
    'server.js': `const app = require('express')();\n${handler}\napp.listen(1);\n`,
  });

  it('are stores, and what is done to them counts', () => {
    const named = "const mongoose = require('mongoose');\nconst { connectionTo } = require('../connections');\nconst schema = new mongoose.Schema({ email: String, name: String });\nconst Guest = connectionTo('house').model('Guest', schema, 'guests');\nmodule.exports = Guest;\n";
    const store = storeOf(application(named, "const Guest = require('./models/guest');\napp.delete('/:id', (request, response) => Guest.deleteOne({ _id: request.params.id }).then(() => response.end()));"), 'Guest');
    expect(store.fields.map(({ name }) => name)).toEqual(expect.arrayContaining(['email', 'name']));
    expect(store.deletion.verdict).toBe('hard');
  });

  it('are stores where their module exports the call itself, or asks the connection for them by name', () => {
    const exported = "import mongoose from 'mongoose';\nimport { connectionTo } from '../connections';\nconst schema = new mongoose.Schema({ email: String });\nexport default connectionTo('house').model('Guest', schema);\n";
    expect(storeOf(application(exported, "const Guest = require('./models/guest').default;\nimport Visitor from './models/guest';\napp.delete('/:id', (request, response) => Visitor.deleteOne({ _id: request.params.id }).then(() => response.end()));"), 'Guest').deletion.verdict).toBe('hard');
    expect(storeOf(application(exported, "require('./models/guest');\nconst { connectionTo } = require('./connections');\napp.delete('/:id', (request, response) => connectionTo('house').model('Guest').deleteMany({ _id: request.params.id }).then(() => response.end()));"), 'Guest').deletion.verdict).toBe('hard');
  });

  it('are stores where a variable is given them later', () => {
    const later = "import mongoose from 'mongoose';\nimport { connectionTo } from '../connections';\nlet Guest;\nconst schema = new mongoose.Schema({ email: String });\nGuest = connectionTo('house').model('Guest', schema);\nexport default Guest;\n";
    expect(storeOf(application(later, "import Visitor from './models/guest';\napp.delete('/:id', (request, response) => Visitor.deleteOne({ _id: request.params.id }).then(() => response.end()));"), 'Guest').deletion.verdict).toBe('hard');
  });

  it('end with their age where a plug-in keeps it', () => {
    const lock = "import mongoose from 'mongoose';\nimport timestamps from 'mongoose-timestamp';\nimport { connectionTo } from '../connections';\nconst schema = new mongoose.Schema({ email: String });\nschema.plugin(timestamps);\nexport default connectionTo('house').model('Guest', schema);\n";
    const purge = "import moment from 'moment';\nimport Visitor from './models/guest';\nconst STAY = 120 * 1000;\nconst purge = async ({ stay = STAY }) => {\n  const before = moment().subtract(stay, 'milliseconds').toDate();\n  await Visitor.deleteMany({ createdAt: { $lt: before } });\n};\nsetInterval(() => purge({}), 1000);";
    const store = storeOf(application(lock, purge), 'Guest');
    expect(store.fields.map(({ name }) => name)).toContain('createdAt');
    expect([store.deletion.verdict, store.retention.verdict]).toEqual(['hard', 'enforced']);
  });

  it('are none where something else is given under a name', () => {
    const other = "const { Schema } = require('mongoose');\nconst shapes = require('shapes');\nconst schema = new Schema({ email: String });\nmodule.exports = shapes.model('Guest', { schema });\n";
    expect(() => storeOf(application(other, "require('./models/guest');"), 'Guest')).toThrow();
  });
});
