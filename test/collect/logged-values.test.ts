import { describe } from 'vitest';
import { itLogs } from './analyzed.js';
import { wholeUser, withUser } from './newsroom.js';

describe('a property of a record', () => {
  itLogs(withUser, [
    ['is logged', 'log.info(user.email);', ['User.email']],
    ['by index too', "log.info(user['email']);", ['User.email']],
    ['of an optional record', 'const found = await prisma.user.findUnique({ where: { id } }); log.info(found?.email);', ['User.email']],
    ['with a non-null assertion and a cast', 'log.info(user.phone! as unknown as string);', ['User.phone']],
    ['of an element', 'log.info(users[0]?.name);', ['User.name']],
    ['of a related record', 'const article = await prisma.article.findFirstOrThrow({ include: { author: true } }); log.info(article.author.email);', ['User.email']],
    ['that is a boolean is silent', 'log.info({ verified: user.isEmailVerified });', []],
    ['that is a count is silent', 'log.info(`sent ${user.emailCount} messages`);', []],
    ['whose length is logged is silent', 'log.info(user.email.length); log.info(users.length);', []],
    ['that only decides is silent', "if (user.email) log.info('has an address'); if (user.email.endsWith('.invalid')) log.info('no delivery');", []],
    ['of a thing is silent', 'const article = await prisma.article.findFirstOrThrow(); log.info(article.title);', []],
    ['that is an opaque id is not direct', 'log.info(user.id);', []],
  ]);
});

describe('text', () => {
  itLogs(withUser, [
    ['of a template', 'log.info(`welcome ${user.email}`);', ['User.email']],
    ['of several spans', 'log.info(`${user.name} <${user.email}>`);', ['User.email', 'User.name']],
    ['of a concatenation', "log.info('welcome ' + user.name + '!');", ['User.name']],
    ['made before', 'const line = `welcome ${user.name}`; log.info(line);', ['User.name']],
    ['added to', "let line = 'welcome'; line += user.name; log.info(line);", ['User.name']],
    ['joined', "log.info([user.name, user.email].join(', '));", ['User.email', 'User.name']],
    ['changed', 'log.info(user.email.trim().toLowerCase());', ['User.email']],
    ['of JSON', 'log.info(JSON.stringify(user));', wholeUser],
    ['of JSON of a part', 'log.info(JSON.stringify({ address: user.email }, null, 2));', ['User.email']],
    ['that only mentions an address is silent', "log.info('the e-mail address and password are wrong');", []],
    ['of a template without data is silent', 'const part = 1; log.info(`email ${part} sent`);', []],
    ['of an object that is written out is silent', 'const entry = { email: user.email }; log.info(`guest ${entry}`); log.info(`guest ${{ email: user.email }}`); log.info("guest " + entry); log.info(entry + "");', []],
    ['of an object that says what its text is', 'const entry = { email: user.email, toString() { return user.email; } }; log.info(`guest ${entry}`);', ['User.email']],
    ['of a list and of JSON of an object', 'const entry = { phone: user.phone }; log.info(`guest ${[user.email]} ${JSON.stringify(entry)}`);', ['User.email', 'User.phone']],
    ['that a function makes of an object is silent', 'const report = (message: any) => { log.info(`desk: ${message}`); }; report({ email: user.email });', []],
    ['of a comparison is silent', "log.info('same: ' + (user.email === user.name));", []],
  ]);
});

describe('an object', () => {
  itLogs(withUser, [
    ['with a property', 'log.info({ recipient: user.email });', ['User.email']],
    ['with a nested property', 'log.info({ event: { actor: { contact: user.phone } } });', ['User.phone']],
    ['with a shorthand', 'const { email } = user; log.info({ email });', ['User.email']],
    ['with a shorthand of a record', 'log.info({ user });', wholeUser],
    ['that was made before', 'const entry = { recipient: user.email }; log.info(entry);', ['User.email']],
    ['of which one property is logged', 'const entry = { recipient: user.email, at: user.createdAt }; log.info(entry.recipient);', ['User.email']],
    ['of which another property is logged is silent', 'const entry = { recipient: user.email, at: user.createdAt }; log.info(entry.at);', []],
    ['that a record is spread into', 'log.info({ ...user, at: 1 });', wholeUser],
    ['that overwrites what was spread', "log.info({ ...user, email: '[redacted]' });", ['User.birthDate', 'User.name', 'User.phone']],
    ['that overwrites it before it is logged', "const safe = { ...user, email: '[redacted]' }; log.info(safe);", ['User.birthDate', 'User.name', 'User.phone']],
    ['that is overwritten by what is spread', "log.info({ email: '[redacted]', ...user });", wholeUser],
    ['that overwrites with the same', 'log.info({ ...user, email: user.email.trim() });', wholeUser],
    ['with keys that mention data is silent', 'log.info({ emailSent: true, emailCount: 3, phoneRequired: false });', []],
    ['with a fixed text under a personal key is silent', "log.info({ email: '[redacted]' });", []],
  ]);
});

describe('a whole record', () => {
  itLogs(withUser, [
    ['is all its personal fields', 'log.info(user);', wholeUser],
    ['of a list', 'log.info(users);', wholeUser],
    ['of a list element', 'log.info(users[0], users.at(-1));', wholeUser],
    ['that was awaited in place', 'log.info(await prisma.user.findFirst());', wholeUser],
    ['of Promise.all', 'const [first, all] = await Promise.all([prisma.user.findFirst(), prisma.user.count()]); log.info({ first, all });', wholeUser],
    ['in a then callback', 'await prisma.user.findFirst().then((found) => log.info(found));', wholeUser],
    ['of the variable of a loop', 'for (const member of users) log.info(member);', wholeUser],
    ['of a callback', 'users.forEach((member) => log.info(member.email));', ['User.email']],
    ['narrowed by select', 'const part = await prisma.user.findFirstOrThrow({ select: { id: true, email: true } }); log.info(part);', ['User.email']],
    ['narrowed by omit', 'const part = await prisma.user.findFirstOrThrow({ omit: { email: true, phone: true } }); log.info(part);', ['User.birthDate', 'User.name']],
    ['narrowed to nothing personal is silent', 'const part = await prisma.user.findFirstOrThrow({ select: { id: true, createdAt: true } }); log.info(part);', []],
    ['of a thing is silent', 'log.info(await prisma.article.findFirst());', []],
  ]);
});

describe('lists', () => {
  itLogs(withUser, [
    ['mapped to a field', 'log.info(users.map((member) => member.email));', ['User.email']],
    ['mapped with a block', 'log.info(users.map((member) => { const { name } = member; return name; }));', ['User.name']],
    ['mapped with destructuring', 'log.info(users.map(({ phone }) => phone));', ['User.phone']],
    ['mapped to an object', 'log.info(users.map((member) => ({ address: member.email })));', ['User.email']],
    ['filtered', 'log.info(users.filter((member) => member.isEmailVerified));', wholeUser],
    ['found', 'log.info(users.find((member) => member.id === id)?.name);', ['User.name']],
    ['reduced to text', "log.info(users.reduce((text, member) => text + member.name, ''));", ['User.name']],
    ['mapped to ids is not direct', 'log.info(users.map((member) => member.id));', []],
    ['mapped to counts is silent', 'log.info(users.map((member) => member.emailCount));', []],
    ['asked a question is silent', 'log.info(users.some((member) => member.email === id));', []],
  ]);
});

describe('variables', () => {
  itLogs(withUser, [
    ['hold what they were given', 'const address = user.email; log.info(address);', ['User.email']],
    ['are destructured', 'const { email, ...others } = user; log.info(email); void others;', ['User.email']],
    ['are renamed', 'const { email: recipient } = user; log.info(recipient);', ['User.email']],
    ['have defaults', "const { phone = 'none' } = user; log.info(phone);", ['User.phone']],
    ['are destructured from nested records', 'const { author: { name: writer } } = await prisma.article.findFirstOrThrow({ include: { author: true } }); log.info(writer);', ['User.name']],
    ['are destructured from a written list', 'const [sent, kept] = [user.phone, user.createdAt]; log.info(sent); log.info(kept);', ['User.phone']],
    ['are told by their type where they are filled later', 'const [change, none]: [{ email?: string; nights?: number }, object] = [{}, {}]; Object.keys(user).forEach((key) => { (change as Record<string, unknown>)[key] = key; }); log.info({ change, none });', ['change.email']],
    ['are destructured from lists', 'const [first] = users; log.info(first?.email);', ['User.email']],
    ['hold the rest without what was taken', 'const { email, phone, ...others } = user; log.info(others); void [email, phone];', ['User.birthDate', 'User.name']],
    ['are overwritten on the way are silent', 'let found: unknown = user; found = users.length; log.info(found);', []],
    ['are replaced by something made of them', 'let rows: unknown = users; rows = users.map((one) => ({ address: one.email })); log.info({ rows });', ['User.email']],
    ['are replaced by copies with more in them', 'let rows: any; rows = users; rows = rows.map((one: any) => ({ ...one, isNew: true })); log.info({ rows });', wholeUser],
    ['are perhaps overwritten on the way', 'let found: unknown = user.email; if (users.length > 2) { found = users.length; } log.info(found);', ['User.email']],
    ['are overwritten later', 'let found: unknown = user.email; log.info(found); found = users.length; log.error(String(found));', ['User.email']],
    ['are overwritten later in a loop', 'let found: unknown = users.length; for (const one of users) { log.info(found); found = one.email; }', ['User.email']],
    ['are overwritten outside of a callback', 'let found: unknown = user.email; const tell = () => { log.info(found); }; tell(); found = users.length; tell();', ['User.email']],
    ['are assigned later', "let address = ''; address = user.email; log.info(address);", ['User.email']],
    ['hold one of two', "const contact = id === '1' ? user.email : user.phone; log.info(contact);", ['User.email', 'User.phone']],
    ['hold a fallback', "log.info(user.phone ?? user.email); log.info(user.phone || 'none');", ['User.email', 'User.phone']],
    ['hold the last of a conjunction', "log.info(user.isEmailVerified && user.email);", ['User.email']],
    ['hold fixed text chosen by data: silent', "const state = user.email ? 'known' : 'unknown'; log.info(state); log.info(user.phone ? 'phone' : 'no phone');", []],
    ['hold a difference of dates: silent', 'const age = Date.now() - user.createdAt.getTime(); log.info(age);', []],
  ]);
});

describe('the account of a program', () => {
  itLogs(withUser, [
    ['at a database is silent', 'const open = ({ username, database }: { username: string; database: string }) => { log.info({ username, database }); }; void open;', []],
    ['at a host is silent', 'const open = (host: string, user: string, username: string) => { log.info(host, user, username); }; void open;', []],
    ['may be somebody where nothing says what for', 'const open = ({ username, room }: { username: string; room: string }) => { log.info({ username, room }); }; void open;', ['username']],
  ]);
});

describe('those whom a letter goes to', () => {
  itLogs(withUser, [
    ['stand beside its subject', 'const send = (to: string, subject: string) => { log.info(`sent to ${to}`); return subject; }; void send;', ['mail.to']],
    ['are taken out of it', 'const send = ({ cc, subject }: { cc: string[]; subject: string }) => { log.info({ cc, subject }); }; void send;', ['mail.cc']],
    ['are taken out of what nothing types', 'const send = (letter: any) => { const { to, subject } = letter; log.info(to, subject.length); }; void send;', ['mail.to']],
    ['are written into one that is built', 'const send = (to: string, subject: string) => { const letter = { to, subject }; log.info(letter); }; void send;', ['mail.to']],
    ['are called otherwise: silent', 'const send = ({ to: place, subject }: any) => { log.info(place, subject.length); }; void send;', []],
    ['are not what has no subject: silent', 'const go = (to: string, from: string) => { log.info(`from ${from} to ${to}`); }; void go;', []],
    ['are not who sends it: silent', 'const send = (from: string, subject: string) => { log.info(from, subject.length); }; void send;', []],
  ]);
});

describe('a caught error', () => {
  itLogs(withUser, [
    ['is silent', "try { await prisma.user.delete({ where: { id } }); } catch (error) { log.error(error); log.error({ err: error }, 'failed'); }", []],
    ['is silent with its message', 'try { await prisma.user.count(); } catch (error) { log.error((error as Error).message, (error as Error).stack); }', []],
    ['is silent in a callback', 'prisma.user.count().catch((reason) => log.error(reason));', []],
    ['does not hide what stands beside it', 'try { await prisma.user.count(); } catch (error) { log.error({ error, email: user.email }); }', ['User.email']],
  ]);
});
