import { describe, expect, it } from 'vitest';
import type { CollectSession } from '../../../src/collect/session.js';
import { receiverOf } from '../../../src/collect/syntax.js';
import { callIn, sessionOver } from './mongoose-program.js';

const plainJavaScript = {
  'models/user.model.js': `
const mongoose = require('mongoose');
const userSchema = mongoose.Schema({ email: { type: String, required: true } }, { timestamps: true });
userSchema.statics.isTaken = async function (email) { return !!(await this.findOne({ email })); };
userSchema.methods.leave = async function () { await this.remove(); };
/**
 * @typedef User
 */
const User = mongoose.model('User', userSchema);
module.exports = User;
`,
  'models/index.js': "module.exports.User = require('./user.model');\n",
  'services/user.service.js': `
const { User } = require('../models');
const getUserById = async (id) => User.findById(id);
const deleteUserById = async (id) => {
  const user = await getUserById(id);
  if (!user) throw new Error('none');
  await user.remove();
  return user;
};
const clean = async (id) => { const record = await User.findOne({ id }).select('-email').lean(); return record; };
const purge = () => User.find({ old: true }).deleteMany();
module.exports = { getUserById, deleteUserById, clean, purge };
`,
  'controllers/user.controller.js': `
const userService = require('../services/user.service');
const remove = async (request) => {
  const user = await userService.getUserById(request.params.id);
  await user.deleteOne();
};
module.exports = { remove };
`,
};

/** The tags of a call and the store that its receiver stands for. */
function effectOf(session: CollectSession, path: string, start: string): { tags: string[]; store: string | undefined } {
  const { checker } = session;
  const call = callIn(session, path, start);
  const receiver = receiverOf(call.expression);
  const type = receiver === undefined ? undefined : checker.getNonNullableType(checker.getTypeAtLocation(receiver));
  const phantom = type === undefined ? undefined : checker.getPropertyOfType(type, '__record') ?? checker.getPropertyOfType(type, '__store');
  const name = phantom === undefined ? undefined : checker.getTypeOfSymbol(phantom);
  return { tags: session.tagsOf(call).map((tag) => tag.name), store: name?.isStringLiteral() === true ? name.value : name?.aliasSymbol?.name ?? name?.symbol.name };
}

describe('plain JavaScript with CommonJS', () => {
  const session = sessionOver(plainJavaScript);

  it('knows the record that a helper found', () => {
    expect(effectOf(session, 'services/user.service.js', 'user.remove')).toEqual({ tags: ['delete'], store: 'User' });
    expect(effectOf(session, 'controllers/user.controller.js', 'user.deleteOne')).toEqual({ tags: ['delete'], store: 'User' });
  });

  it('knows the store of a chain', () => {
    expect(effectOf(session, 'services/user.service.js', 'User.find({ old: true }).deleteMany')).toEqual({ tags: ['delete'], store: 'User' });
  });

  it('knows the members inside statics and methods', () => {
    expect(effectOf(session, 'models/user.model.js', 'this.findOne').tags).toEqual(['read']);
    expect(effectOf(session, 'models/user.model.js', 'this.remove').tags).toEqual(['delete']);
  });
});

describe('a record that was read lean', () => {
  it('is still a record', () => {
    const session = sessionOver({
      'a.ts': "import { Schema, model } from 'mongoose';\nconst User = model('User', new Schema({ email: String }));\nexport async function show() { const user = await User.findOne({}).lean().exec(); if (user) user.email.trim(); }\n",
    });
    expect(effectOf(session, 'a.ts', 'user.email.trim')).toEqual({ tags: [], store: undefined });
    const call = callIn(session, 'a.ts', 'user.email.trim');
    const record = receiverOf(receiverOf(call.expression) ?? call);
    const type = record === undefined ? undefined : session.checker.getTypeAtLocation(record);
    expect(type?.getProperty('__record')).toBeDefined();
    expect(type?.getProperty('remove')).toBeUndefined();
  });
});

describe('statics of a schema without type arguments', () => {
  it('have the definition literal as phantom, whose place is an alias of the store', () => {
    const text = "import { Schema, model } from 'mongoose';\nconst s = new Schema({ token: String });\ns.statics = { clear(day) { return this.deleteMany({ day }); } };\nmodel('Session', s);\n";
    const session = sessionOver({ 'a.ts': text });
    const call = callIn(session, 'a.ts', 'this.deleteMany');
    const store = session.checker.getTypeAtLocation(receiverOf(call.expression) ?? call).getProperty('__store');
    const phantom = store === undefined ? undefined : session.checker.getTypeOfSymbol(store);
    expect(session.tagsOf(call).map(({ name }) => name)).toEqual(['delete']);
    expect(phantom?.symbol.declarations?.[0]?.getStart()).toBe(text.indexOf('{ token'));
  });
});
