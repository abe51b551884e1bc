import { describe, expect, it } from 'vitest';
import { analyzed } from '../collect/analyzed.js';

/** Every store of a program that sets up sessions: name, kind, retention with its period in seconds, deletion, personal fields. */
const storesOf = (code: string, extra: Record<string, string> = {}): string[] => {
  const { stores } = analyzed({ 'package.json': '{ "name": "shop" }', 'src/server.js': code, ...extra });
  return stores.map(({ name, kind, retention, deletion, fields }) => [
    name, kind, retention.verdict, retention.seconds ?? '-', deletion.verdict,
    fields.flatMap((field) => (field.personal === undefined ? [] : [`${field.name}:${field.personal.category}`])).join(),
  ].join(' '));
};
const session = "const session = require('express-session');\n";

describe('a store of sessions', () => {
  it.each([
    ['connect-mongo', "const MongoStore = require('connect-mongo');\nmodule.exports = session({ store: MongoStore.create({ mongoUrl: 'x' }) });", 'sessions session enforced 1209600 hard _id:credential,session:content'],
    ['connect-mongo before version 4', "const MongoStore = require('connect-mongo')(session);\nmodule.exports = session({ store: new MongoStore({ url: 'x', collection: 'logins', ttl: 3600 }) });", 'logins session enforced 3600 hard _id:credential,session:content'],
    ['connect-mongo that nothing empties', "const MongoStore = require('connect-mongo');\nmodule.exports = MongoStore.create({ autoRemove: 'disabled' });", 'sessions session none - none _id:credential,session:content'],
    ['connect-pg-simple', "const PgStore = require('connect-pg-simple')(session);\nmodule.exports = session({ store: new PgStore({ conString: 'x' }), cookie: { maxAge: 30 * 24 * 60 * 60 * 1000 } });", 'session session enforced 2592000 hard sid:credential,sess:content'],
    ['connect-pg-simple in one expression', "module.exports = new (require('connect-pg-simple')(session))({ tableName: 'user_sessions' });", 'user_sessions session enforced 86400 hard sid:credential,sess:content'],
    ['connect-pg-simple without pruning', "const PgStore = require('connect-pg-simple')(session);\nmodule.exports = new PgStore({ pruneSessionInterval: false });", 'session session none - none sid:credential,sess:content'],
    ['connect-redis', "const { RedisStore } = require('connect-redis');\nmodule.exports = new RedisStore({ client: {}, ttl: 600 });", 'sessions session enforced 600 hard sid:credential,sess:content'],
    ['connect-redis without an end', "const RedisStore = require('connect-redis')(session);\nmodule.exports = new RedisStore({ disableTTL: true });", 'sessions session none - none sid:credential,sess:content'],
    ['express-mysql-session', "const MySQLStore = require('express-mysql-session')(session);\nmodule.exports = new MySQLStore({ expiration: 3600000, schema: { tableName: 'logins' } });", 'logins session enforced 3600 hard session_id:credential,data:content'],
    ['express-mysql-session that clears nothing', "const MySQLStore = require('express-mysql-session')(session);\nmodule.exports = new MySQLStore({ clearExpired: false });", 'sessions session none - none session_id:credential,data:content'],
    ['session-file-store', "const FileStore = require('session-file-store')(session);\nmodule.exports = new FileStore({ path: './data/logins' });", 'logins session enforced 3600 hard sid:credential,sess:content'],
    ['memorystore', "const MemoryStore = require('memorystore')(session);\nmodule.exports = new MemoryStore({ checkPeriod: 1000 });", 'sessions session enforced 86400 hard sid:credential,sess:content'],
    ['memorystore that never looks', "const MemoryStore = require('memorystore')(session);\nmodule.exports = new MemoryStore({});", 'sessions session none - none sid:credential,sess:content'],
    ['with a cookie whose age is not known', "const { RedisStore } = require('connect-redis');\nmodule.exports = session({ store: new RedisStore({ client: {} }), cookie: { maxAge: process.env.AGE } });", 'sessions session enforced - hard sid:credential,sess:content'],
  ])('%s', (_library, code, expected) => {
    expect(storesOf(session + code)).toEqual([expected]);
  });

  it('is found where the library is only required inside of a function', () => {
    const code = "module.exports = (isFirst) => {\n  const store = require('connect-pg-simple')(session);\n  return new store({ ttl: 60, pruneSessionInterval: isFirst ? 60 : false });\n};";
    expect(storesOf(session + code)).toEqual(['session session enforced 60 hard sid:credential,sess:content']);
  });

  it('is none where the session lies in the cookie', () => {
    expect(storesOf("const cookieSession = require('cookie-session');\nmodule.exports = cookieSession({ keys: ['x'], maxAge: 1000 });")).toEqual([]);
  });

  it('counts the age of a cookie in the unit of the library', () => {
    const store = (library: string): string => `const session = require('${library}');\nconst MongoStore = require('connect-mongo');\nmodule.exports = session({ store: MongoStore.create({ mongoUrl: 'x' }), cookie: { maxAge: 604800 } });`;
    expect(storesOf(store('next-session')).map((text) => text.split(' ')[3])).toEqual(['604800']);
    expect(storesOf(store('express-session')).map((text) => text.split(' ')[3])).toEqual(['604.8']);
  });

  it('ends the records of the table that a mapper declares', () => {
    const schema = 'datasource db { provider = "postgresql" }\ngenerator client { provider = "prisma-client-js" }\nmodel Session {\n  sid String @id\n  sess Json\n  expire DateTime\n  @@map("session")\n}\n';
    expect(storesOf(`${session}const PgStore = require('connect-pg-simple')(session);\nmodule.exports = new PgStore({ ttl: 60 });`, { 'prisma/schema.prisma': schema }))
      .toEqual(['Session prisma enforced 60 hard sid:credential,sess:content']);
  });

  it.each([
    ['for as long as the cookie lasts', '{ cleanupLimit: 2 }', 'Session typeorm enforced 604800 hard'],
    ['only where it is told to', '{ ttl: 604800 }', 'Session typeorm none - none'],
  ])('ends the records of the entity that it is connected with, %s', (_case, options, expected) => {
    const entity = "import { Column, Entity, PrimaryColumn } from 'typeorm';\n@Entity()\nexport class Session {\n  @PrimaryColumn() id: string;\n  @Column() json: string;\n  @Column() expiredAt: number;\n}\n";
    const server = `import session from 'express-session';\nimport { TypeormStore } from 'connect-typeorm/out';\nimport { getRepository } from 'typeorm';\nimport { Session } from './session';
session({ cookie: { maxAge: 7 * 24 * 60 * 60 * 1000 }, store: new TypeormStore(${options}).connect(getRepository(Session)) });\n`;
    expect(storesOf('', { 'src/session.ts': entity, 'src/main.ts': server }).map((text) => text.split(' ').slice(0, 5).join(' '))).toEqual([expected]);
  });

  it('ends the records of the collection that mongoose or the driver declares', () => {
    const store = `${session}const MongoStore = require('connect-mongo');\nmodule.exports = MongoStore.create({ mongoUrl: 'x', ttl: 60 });`;
    const model = "const mongoose = require('mongoose');\nmodule.exports = mongoose.model('Session', new mongoose.Schema({ _id: String, session: String, expires: Date }));\n";
    expect(storesOf(store, { 'src/model.js': model })).toEqual(['Session mongoose enforced 60 hard session:content']);
    const driver = "const { MongoClient } = require('mongodb');\nmodule.exports = (id) => new MongoClient('x').db().collection('sessions').deleteOne({ _id: id });\n";
    expect(storesOf(store, { 'src/logout.js': driver }).map((text) => text.split(' ').slice(0, 5).join(' '))).toEqual(['sessions mongodb enforced 60 hard']);
  });
});
