import { describe, expect, it } from 'vitest';
import { analyzed } from '../analyzed.js';

const manifest = { 'package.json': '{ "name": "club", "dependencies": { "mongoose": "8" } }' };

/** The stores with their personal fields: `Rower: email`. */
function storesOf(files: Record<string, string>): string[] {
  return analyzed({ ...manifest, ...files }).stores.map(({ name, fields }) => `${name}: ${fields.filter(({ personal }) => personal !== undefined && personal.category !== 'pseudonymous').map((field) => field.name).join(' ')}`);
}

describe('a function that makes a model of a definition', () => {
  it('makes a store of each definition that it is given, which another function may make a schema of', () => {
    expect(storesOf({
      'models.js': `const mongoose = require('mongoose');
const schemaFor = (name, definition) => { definition.kind = { type: String, default: name }; return new mongoose.Schema(definition, { minimize: false }); };
module.exports = function (name, definition, collection) {
  if (!name) return null;
  return mongoose.model(name, schemaFor(name, definition), collection);
};
`,
      'models/rower.js': "module.exports = require('../models')('Rower', { email: { type: String }, seat: Number }, 'rowing');\n",
      'models/boat.js': "const model = require('../models');\nconst fields = { skipperPhone: String };\nmodule.exports = model('Boat', fields);\n",
    })).toEqual(['Boat: skipperPhone', 'Rower: email']);
  });

  it('may make the schema itself', () => {
    expect(storesOf({
      'create-model.ts': "import { model, Schema } from 'mongoose';\nexport const createModel = (name: string, definition: object) => model(name, new Schema(definition as never, { timestamps: true }));\n",
      'rower.ts': "import { createModel } from './create-model';\nexport const Rower = createModel('Rower', { email: { type: String } });\n",
    })).toEqual(['Rower: email']);
  });

  it('is told apart from one that is given a name alone, whose schema is the store', () => {
    expect(storesOf({
      'create-model.ts': "import { model, Schema } from 'mongoose';\nexport const createModel = (name: string) => model(name, new Schema({ email: String }));\n",
      'rower.ts': "import { createModel } from './create-model';\nexport const Rower = createModel('Rower');\n",
    })).toHaveLength(1);
  });
});
