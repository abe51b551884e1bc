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

describe('a method of the application on a document', () => {
  it('deletes nothing because of its name', () => {
    expect(deletionIn("const Guest = require('./models').Guest;\nexports.leave = (request, response) => Guest.findById(request.params.id, (error, guest) => { guest.delete(() => response.end()); });\n")).toBe('soft-only');
  });
});
