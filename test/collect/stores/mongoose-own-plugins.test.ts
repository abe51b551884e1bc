import { describe, expect, it } from 'vitest';
import { namesOf, storesOf } from './mongoose-program.js';

/** The fields of a schema that a plug-in is given to. */
function fieldsWith(plugin: string, use: string, path = 'lib/tracked.js'): string[] {
  const visit = `const mongoose = require('mongoose');\nconst s = new mongoose.Schema({ email: String });\n${use}\nmongoose.model('Visit', s);\n`;
  return storesOf({ [path]: plugin, 'models/visit.js': visit }).flatMap(namesOf);
}

const required = "const tracked = require('../lib/tracked');\ns.plugin(tracked);";

describe('a plug-in of the application', () => {
  it.each([
    ['adds fields to the schema', 'module.exports = function tracked(schema, options) { schema.add({ leftAt: Date, phone: { type: String } }); };\n', required, ['email', 'leftAt', 'phone', '_id']],
    ['takes other plug-ins', "const signIn = require('passport-local-mongoose');\nmodule.exports = (schema) => { schema.plugin(signIn, { usernameField: 'email' }); };\n", required, ['email', 'hash', 'salt', '_id']],
    ['is a variable', "const tracked = (schema) => { schema.add({ phone: String }); };\nmodule.exports = tracked;\n", required, ['email', 'phone', '_id']],
    ['is exported under a name', 'exports.tracked = function (schema) { schema.add({ phone: String }); };\n', "const { tracked } = require('../lib/tracked');\ns.plugin(tracked);", ['email', 'phone', '_id']],
    ['is written where it is given', '', 's.plugin((schema) => { schema.add({ phone: String }); });', ['email', 'phone', '_id']],
    ['changes no other schema', 'module.exports = function tracked(schema, other) { other.add({ phone: String }); };\n', required, ['email', '_id']],
    ['may take itself', 'module.exports = function tracked(schema) { schema.plugin(tracked); };\n', required, ['email', '_id']],
    ['may be unknown', '', "s.plugin(require('./none'));", ['email', '_id']],
  ])('%s', (_, plugin, use, expected) => {
    expect(fieldsWith(plugin, use)).toEqual(expected);
  });

  it('is a default export', () => {
    const tracked = "import type { Schema } from 'mongoose';\nexport default function tracked(schema: Schema) { schema.add({ phone: String }); }\n";
    expect(fieldsWith(tracked, "const tracked = require('../lib/tracked').default;\ns.plugin(tracked);", 'lib/tracked.ts')).toEqual(['email', 'phone', '_id']);
  });
});
