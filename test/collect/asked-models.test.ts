import { describe, expect, it } from 'vitest';
import { analyzed, storeOf } from './analyzed.js';

const schemas = `import mongoose from 'mongoose';
export const GuestSchema = new mongoose.Schema({ email: { type: String }, deleted: Boolean });
export const StaySchema = new mongoose.Schema({ remarks: { type: String } });
`;
const models = (name: string): string => `import mongoose from 'mongoose';
import { ${name}Schema } from './schemas';
export default mongoose.models.${name} || mongoose.model('${name}', ${name}Schema);
`;

/** How guests and stays are deleted. */
function deletionsBy(modelOf: string, removal: string): string[] {
  const application = analyzed({
    'package.json': '{ "name": "house", "dependencies": { "express": "4", "mongoose": "8" } }',
    'src/schemas.ts': schemas, 'src/guest.ts': models('Guest'), 'src/stay.ts': models('Stay'),
    'src/clean.ts': `import mongoose from 'mongoose';\nimport { GuestSchema, StaySchema } from './schemas';\n${modelOf}\nexport async function clean(house: string) { ${removal} }\n`,
    'src/server.ts': "import express from 'express';\nimport { clean } from './clean';\nconst app = express();\napp.delete('/:house', async (request, response) => { await clean(request.params.house); response.end(); });\n",
  });
  return ['Guest', 'Stay'].map((name) => storeOf(application, name).deletion.verdict);
}

describe('a function that returns the model of a name', () => {
  it.each([
    ['that is registered or made', 'function modelOf(name: string, schema: mongoose.Schema) { return mongoose.models[name] || mongoose.model(name, schema); }', 'modelOf(\'Guest\', GuestSchema)'],
    ['in a variable', 'const modelOf = (name: string, schema: mongoose.Schema) => { const model = mongoose.models[name] ?? mongoose.model(name, schema); return model; };', 'modelOf(\'Guest\', GuestSchema)'],
    ['that is told of it by a property', 'const modelOf = ({ name, schema }: any) => (mongoose.models[name] ? mongoose.models[name] : mongoose.model(name, schema));', 'modelOf({ name: \'Guest\', schema: GuestSchema })'],
  ])('%s', (_how, modelOf, call) => {
    expect(deletionsBy(modelOf, `await ${call}.deleteMany({ house });`)).toEqual(['hard', 'none']);
  });

  it('says nothing where the name is known to the running program alone', () => {
    const modelOf = 'const modelOf = (name: string) => mongoose.models[name] ?? mongoose.model(name);';
    expect(deletionsBy(modelOf, 'await modelOf(house).deleteMany({ house });')).toEqual(['none', 'none']);
  });
});
