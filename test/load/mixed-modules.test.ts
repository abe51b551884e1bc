import { describe, expect, it } from 'vitest';
import { analyzed, storeOf } from '../collect/analyzed.js';

/** How records of guests are deleted, where the module of the model and that of the handler are written like this. */
function deletionWith(model: string, handler: string): string {
  return storeOf(analyzed({
    'package.json': '{ "name": "house", "dependencies": { "express": "4" } }',
    'guest.js': `import mongoose from 'mongoose';\nconst schema = new mongoose.Schema({ email: String });\n${model}\n`,
    'handler.js': `${handler}\n`,
    'server.js': "import express from 'express';\nimport { leave } from './handler';\nconst app = express();\napp.delete('/:id', leave);\napp.listen(1);\n",
  }), 'Guest').deletion.verdict;
}

const imported = "import visitors from './guest';\nexport const leave = async (request, response) => { await visitors.deleteOne({ _id: request.params.id }); response.end(); };";

describe('a module that imports and assigns to module.exports', () => {
  it.each([
    ['exports what it assigns', "module.exports = mongoose.model('Guest', schema);", imported],
    ['exports what a variable holds', "const Guest = mongoose.model('Guest', schema);\nmodule.exports = Guest;", imported],
    ['exports the members of an object', "module.exports = { visitors: mongoose.model('Guest', schema) };", imported.replace('import visitors', 'import { visitors }')],
    ['exports what it assigns, also where its parts have a statement of their own', "export const roomSchema = new mongoose.Schema({ number: Number });\nmodule.exports = exports = mongoose.model('Guest', schema);", imported],
    ['exports one member', "module.exports.visitors = mongoose.model('Guest', schema);", imported.replace('import visitors', 'import { visitors }')],
    ['is required', "module.exports = mongoose.model('Guest', schema);", "import { log } from './log';\nconst visitors = require('./guest');\nexports.leave = async (request, response) => { log(); await visitors.deleteOne({ _id: request.params.id }); response.end(); };"],
  ])('%s', (_, model, handler) => {
    expect(deletionWith(model, handler)).toBe('hard');
  });

  it('keeps its default export, whatever it assigns beside', () => {
    expect(deletionWith("export default mongoose.model('Guest', schema);\nmodule.exports = { version: 1 };", imported)).toBe('hard');
  });

  it('keeps what it exports by statements', () => {
    expect(deletionWith("export const visitors = mongoose.model('Guest', schema);\n// not module.exports", imported.replace('import visitors', 'import { visitors }'))).toBe('hard');
  });
});
