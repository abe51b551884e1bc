import { describe, expect, it } from 'vitest';
import { analyzed, flowsIn, itLogs } from './analyzed.js';

const shared = { 'package.json': '{ "name": "kiosk", "dependencies": { "express": "4", "bcrypt": "5", "mongoose": "8" } }' };

describe('what lets somebody in', () => {
  itLogs({
    shared, extension: 'js',
    file: (code) => `const bcrypt = require('bcrypt');\nconst handle = async (req, res) => {\n  ${code}\n  res.send('ok');\n};\nmodule.exports = handle;\n`,
  }, [
    ['is a piece of a header', "const ticket = req.headers.authorization.split(' ')[1]; console.log(ticket);", ['request header authorization']],
    ['is the last piece of a header', "console.log(req.headers.authorization.split(' ').pop());", ['request header authorization']],
    ['is a piece of one of several headers', "let ticket = req.headers['x-access-token'] || req.headers.authorization; ticket = ticket.split(',')[0]; console.log(ticket);", ['request header authorization', 'request header x-access-token']],
    ['is no piece of another header', "console.log(req.headers.accept.split(',')[0], req.body.email.split('@')[1]);", []],
    ['is a hash of a password that is waited for', 'await bcrypt.hash(req.body.password, 10).then(async (made) => { console.log(made); });', ['request body.password']],
    ['is a token that is made, under any name', "const jwt = require('jsonwebtoken'); const made = jwt.sign({ desk: 4 }, 'secret'); console.log(made, `/enter/${made}`);", ['token']],
    ['is what was kept encrypted', "const decryptedDeskKey = await open(req.method); console.log('opened with %s', decryptedDeskKey);", ['decryptedDeskKey']],
    ['is not whether it is there, nor anything else that was', "const decryptedDeskKey = await open(req.method); const decryptedTitle = await open(req.method); console.log(decryptedDeskKey === '', decryptedTitle, await open('desk_key'));", []],
    ['is what a browser keeps under a key', "console.log(localStorage.getItem('authToken')); const known = sessionStorage.getItem('user_email'); console.log(known);", ['authToken', 'user_email']],
    ['is what holds what a browser keeps under a key that says little', "const account = { authToken: localStorage.getItem('token') }; console.log(account.authToken);", ['authToken']],
    ['is not what a browser keeps under the key of a setting', "console.log(localStorage.getItem('theme'), localStorage.getItem(req.body.email));", []],
  ]);
});

describe('what a server that gives out tokens answers', () => {
  itLogs({ shared, file: (code) => `import axios from 'axios';\ndeclare const code: string;\nconst base = 'https://lock.example.invalid';\nvoid [axios, base];\n${code}\n` }, [
    ['is in the text of its answer', "export async function act() { const answer = await fetch(`${base}/oauth/access_token`, { method: 'POST' }); const text = await answer.text(); console.log(`answer ${text}`); }", ['access token']],
    ['is in the data of its answer', "export async function act() { const answer = await axios.post('https://lock.example.invalid/oauth2/v2.0/token', { code }); console.log(answer.data); }", ['access token']],
    ['is in what an object asks for', "export async function act() { const answer = await axios({ method: 'post', url: base + '/api/token?grant=1' }); console.log(answer.data); }", ['access token']],
    ['is not in the answer with which the code gives up: silent', "export async function act() { const answer = await fetch(`${base}/oauth/token`); const data = await answer.json(); if (!answer.ok) { console.error('no token', data); throw new Error('no token'); } return data; }", []],
    ['is not in what is read of it where the code gives up: silent', "export async function act() { const answer = await fetch(`${base}/oauth/token`); if (!answer.ok) { const text = await answer.text(); console.error(text); throw new Error(text); } return answer; }", []],
    ['is not in its status: silent', "export async function act() { const answer = await fetch(`${base}/oauth/token`); console.log(answer.status, answer.ok); }", []],
    ['is not in an answer about tokens: silent', "export async function act() { const answer = await fetch(`${base}/tokens/prices`); console.log(await answer.text()); }", []],
  ]);
});

describe('values of types that tell little', () => {
  itLogs({
    shared,
    file: (code) => `import type { FieldValues, SubmitHandler } from 'react-hook-form';\n${code}\n`,
  }, [
    ['hold what the code takes from them', 'export const submit: SubmitHandler<FieldValues> = (data) => { console.log(data); void [data.email, data.page]; };', ['data.email']],
    ['hold what the code takes from them whatever that is', 'export const act = (data: Record<string, unknown>) => { console.log(data); void data.email; };', ['data.email']],
    ['hold nothing that is known where the code takes nothing', 'export const act = (data: Record<string, unknown>) => { console.log(data); };', []],
  ]);
});

describe('a key of MongoDB', () => {
  it.each([['teacherId', ['teacherId']], ['boatId', []]])('called %s is one of a person or of a thing, though it is an object to the compiler', (name, expected) => {
    const application = analyzed({ ...shared, 'act.ts': `import type { Types } from 'mongoose';\nexport const act = (${name}: Types.ObjectId) => { console.log(${name}, \`of \${${name}}\`); };\n` });
    const subjects = flowsIn(application, 'act.ts').flatMap(({ personal }) => personal.map(({ subject }) => subject));
    expect([...new Set(subjects)]).toEqual(expected);
  });
});
