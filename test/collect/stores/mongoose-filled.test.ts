import { describe, expect, it } from 'vitest';
import { namesOf, storesOf } from './mongoose-program.js';

const questions = `const { Schema } = require('mongoose');
const PhoneSchema = new Schema({ country: String, line: String });
const Questions = {
  nickname: { label: 'Name', isKept: true, column: { type: String } },
  mobile: { label: 'Phone', isKept: true, column: PhoneSchema },
  diet: { label: 'Diet', isKept: false, column: [String] },
  agreement: { label: 'Terms' },
};
module.exports = { Questions, all: () => Questions };
`;
/** The fields of the only model, whose definition this code fills. */
function fieldsOf(code: string): string[] {
  const stores = storesOf({
    'questions.js': questions,
    'guest.js': `const mongoose = require('mongoose');\nconst _ = require('lodash');\nconst { Questions, all } = require('./questions');\n${code}\nmodule.exports = mongoose.model('Guest', GuestSchema);\n`,
  });
  const guest = stores.find(({ name }) => name === 'Guest');
  return guest === undefined ? [] : namesOf(guest).filter((name) => name !== '_id');
}

const made = '\nconst GuestSchema = new mongoose.Schema(fields);';
const everything = ['nickname', 'mobile.country', 'mobile.line', 'diet'];

describe('the definition of a schema that is filled', () => {
  it.each([
    ['by assignments', "const fields = { room: Number };\nfields.email = { type: String };\nfields['phone'] = String;", ['room', 'email', 'phone']],
    ['in a loop of lodash over what a function gives', 'const fields = {};\n_.forOwn(all(), (value, key) => {\n  if (value.column) {\n    fields[key] = value.column;\n  }\n});', everything],
    ['in a loop over entries', 'const fields = {};\nfor (const [key, question] of Object.entries(Questions)) fields[key] = question.column;', everything],
    ['in a callback over entries', 'const fields = {};\nObject.entries(Questions).forEach(([key, { column }]) => { fields[key] = column; });', everything],
    ['in a loop over keys', 'const fields = {};\nfor (const key in Questions) fields[key] = Questions[key].column;', everything],
    ['in a callback over keys', 'const fields = {};\nObject.keys(Questions).forEach((key) => { fields[key] = Questions[key].column; });', everything],
    ['with those for which a condition holds', 'const fields = {};\n_.forOwn(all(), (value, key) => {\n  if (value.isKept && value.column) fields[key] = value.column;\n});', ['nickname', 'mobile.country', 'mobile.line']],
    ['behind a function that turns away others', 'const fields = {};\n_.forOwn(all(), (value, key) => {\n  if (!value.isKept) return;\n  fields[key] = value.column;\n});', ['nickname', 'mobile.country', 'mobile.line']],
  ])('%s', (_, code, expected) => {
    expect(fieldsOf(code + made)).toEqual(expected);
  });

  it('has what is added to the schema as such an object', () => {
    expect(fieldsOf("const fields = {};\n_.forOwn(all(), (value, key) => { fields[key] = value.column; });\nconst GuestSchema = new mongoose.Schema({ room: Number });\nGuestSchema.add(fields);")).toEqual(['room', ...everything]);
  });

  it('has no fields of what nothing tells', () => {
    expect(fieldsOf(`const fields = { room: Number };\nfunction fill(name, type) { fields[name] = type; }\nfor (const key of process.argv) fields[key] = String;\nfill('email', String);${made}`)).toEqual(['room']);
  });
});
