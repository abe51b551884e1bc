import { describe } from 'vitest';
import type { Application } from '../../src/link/application.js';
import { itReads, sortedOnce } from './analyzed.js';

const around = {
  shared: { 'package.json': '{ "dependencies": { "npmlog": "7" } }' },
  extension: 'js',
  file: (code: string): string => `
const log = require('npmlog');
${code}`,
};

const kindsIn = (application: Application, file: string): string[] =>
  sortedOnce(application.flows.filter(({ span }) => span.file === file).flatMap(({ personal }) => personal).map(({ kind, subject }) => `${kind} ${subject}`));

describe('a value that is called like a person, and of which nothing else is known, is a pseudonym', () => {
  itReads(around, kindsIn, [
    ['as an argument', "exports.leave = (patient) => { log.info('Ward', 'left id=%s', patient); };", ['pseudonymous patient']],
    ['in a text', 'exports.leave = (task) => { log.info(\'Ward\', `left ${task.data.patient}`); };', ['pseudonymous data.patient']],
    ['in the message of an error', 'exports.leave = (patient) => { throw new Error(`no bed for ${patient}`); };', ['pseudonymous patient']],
    ['and not several of them', "exports.leave = (patients) => { log.info('Ward', 'left %s', patients); };", []],
    ['and not whether there is one', "exports.leave = (patient) => { log.info('Ward', 'left %s', patient !== undefined); };", []],
    ['and not where a type says that it is a text', "/** @param {string} patient */ exports.leave = (patient) => { log.info('Ward', 'left id=%s', patient); };", []],
    ['and not a fixed name', "exports.leave = () => { const user = 'root'; log.info('Ward', 'left %s', user); };", []],
    ['and not an object in a text', "exports.leave = (bed) => { if (bed.patient.ward === 3) log.info('Ward', `left ${bed.patient}`); };", []],
    ['and not an object in a text in the branch that has asked something of it', "exports.leave = async (patient) => { if (!patient.isHere) { log.info('Ward', `left ${patient}`); throw new Error('gone'); } };", []],
    ['and not where there is none', "exports.leave = (patient) => { if (!patient) { log.info('Ward', `no ${patient}`); return; } };", []],
    ['and not where there is none or no object', "exports.leave = (patient) => { if (!patient || typeof patient !== 'object') { log.info('Ward', 'no %s', patient); return; } };", []],
    ['and one where another is no object, or it is no text', "exports.leave = (patient, bed) => { if (!patient || typeof bed !== 'object') { log.info('Ward', 'left %s', patient); } if (!patient || typeof patient !== 'string') { log.info('Ward', 'left', { patient }); } };", ['pseudonymous patient']],
    ['and one that is found where there was none, or that nobody has asked for', "exports.leave = async (patient, bed) => { if (!patient) { patient = await bed(); log.info('Ward', `left ${patient}`); } };", ['pseudonymous patient']],
    ['and one where another one is missing', "exports.leave = (patient, bed) => { if (!bed || !patient) { log.info('Ward', `left ${patient}`); } };", ['pseudonymous patient']],
    ['and one whose length is asked for', "exports.leave = (bed) => { if (bed.patient.length > 3) log.info('Ward', `left ${bed.patient}`); };", ['pseudonymous bed.patient']],
    ['and not whom a program signs in as', "exports.leave = (settings) => { log.info('Ward', 'as %s', settings.smtp.user); };", []],
  ]);
});

describe('whose key a text says it writes', () => {
  itReads(around, kindsIn, [
    ['is not said twice', "exports.leave = (patient) => { log.info('Ward', `for Patient ${patient._id}`); };", ['pseudonymous patient._id']],
    ['is not said of several', "exports.merge = (bed) => { for (const key of Object.keys(bed)) log.info('Ward', `merging patients ${key}`); };", []],
    ['is said where the value tells nobody', "exports.leave = (row) => { log.info('Ward', `for patient ${row._id}`); };", ['pseudonymous patient.id']],
  ]);
});

describe('what somebody is known by elsewhere', () => {
  itReads(around, kindsIn, [
    ['is the key of one', "exports.hear = (patientForeignId, call) => { log.info('Ward', 'heard %s %s', patientForeignId, call.getVisitorExternalId(), call.sender_remote_id); };", ['pseudonymous call.sender_remote_id', 'pseudonymous call.visitorExternalId', 'pseudonymous patientForeignId']],
    ['and not the key of a thing', "exports.hear = (bedForeignId, externalId) => { log.info('Ward', 'heard %s %s', bedForeignId, externalId); };", []],
  ]);
});

const chat = { ...around, shared: { ...around.shared, 'chat.js': "const { Client } = require('discord.js');\nexports.connect = () => new Client({ intents: [] });\n" } };

describe('the account of a socket', () => {
  itReads(around, kindsIn, [
    ['is whoever opened it', "exports.hear = (client) => { log.info('Ward', 'heard %s', client.user.username); };", ['direct user.username']],
  ]);
});

describe('the account that a program signs in as', () => {
  itReads(chat, kindsIn, [
    ['at a chat is nobody', "exports.start = (client) => { log.info('Bot', 'is %s', client.user.id, client.user.tag, client.user.username); };", []],
    ['also below this', "exports.Start = class { run() { log.info('Bot', 'is %s', this.client.user.id); } };", []],
    ['also where a class of the application has it', "class Client extends require('chats') { start() {} }\n/** @param {Client} client */\nexports.begin = (client) => { log.info('Bot', 'is %s', client.user.id); };", []],
    ['and not who writes there', "exports.hear = (message) => { log.info('Bot', 'heard %s', message.user.username); };", ['direct user.username']],
    ['and not what a person has', "exports.bill = (client) => { log.info('Bill', 'to %s', client.user.email); };", ['direct user.email']],
  ]);
});

const referring = (schema: string) => ({ ...around, shared: { ...around.shared, 'schema.sql': schema } });
const voters = 'CREATE TABLE voters (uid serial PRIMARY KEY, email text);\n';
const ballots = 'CREATE TABLE ballots (id serial PRIMARY KEY, uid int REFERENCES voters (uid), head_id int REFERENCES voters (uid));\n';
const stays = 'CREATE TABLE stays (id serial PRIMARY KEY, uid int REFERENCES voters (uid), head_id int REFERENCES voters (uid));\n';
const rooms = 'CREATE TABLE rooms (uid text, head_id int);\nCREATE TABLE beds (uid text, head_id int);\n';

describe('a name by which tables refer to persons is that of a key', () => {
  itReads(referring(voters + ballots + stays), kindsIn, [
    ['by itself', "exports.vote = (zid, uid) => { log.info('Vote', 'by', { zid, uid }); };", ['pseudonymous uid']],
    ['in a text', "exports.vote = (uid) => { log.info('Vote', `by ${uid}`); };", ['pseudonymous uid']],
    ['in an object that hands it on', "exports.vote = (params) => { log.info('Vote', `by ${params.uid}`); };", ['pseudonymous params.uid']],
    ['of more than one word', "exports.vote = (ballot) => { log.info('Vote', 'with', { head: ballot.head_id, headId: ballot.headId }); };", ['pseudonymous ballot.headId', 'pseudonymous ballot.head_id']],
    ['and not that of a thing', "exports.vote = (dashboard) => { log.info('Vote', `on ${dashboard.uid}`); };", []],
    ['and not a bare id', "exports.vote = (id) => { log.info('Vote', `number ${id}`); };", []],
  ]);
  itReads(referring(voters + ballots), kindsIn, [
    ['and not where one table does so', "exports.vote = (uid) => { log.info('Vote', `by ${uid}`); };", []],
  ]);
  itReads(referring(voters + ballots + stays + rooms), kindsIn, [
    ['and not where others call something else so', "exports.vote = (uid, head_id) => { log.info('Vote', 'by', { uid, head_id }); };", []],
  ]);
});

const counts = 'CREATE TABLE boxes (id serial PRIMARY KEY, label text);\nCREATE TABLE counts (id serial PRIMARY KEY, seal_id int REFERENCES voters (uid), box_id int REFERENCES boxes (id), sorted_by_id int REFERENCES voters (uid));\n';

describe('what one table refers to persons by', () => {
  itReads(referring(voters + counts), kindsIn, [
    ['is a key in an object called like its records', "exports.tell = (count) => { log.info('Count', 'sealed', count.seal); };", ['pseudonymous count.seal']],
    ['and not in another, nor what refers to a thing', "exports.tell = (count, box) => { log.info('Count', 'sealed', box.seal, count.box, count.label); };", []],
    ['is a key where it says by whom something was done', "exports.tell = (sortedById) => { log.info('Count', `sorted by ${sortedById}`); };", ['pseudonymous sortedById']],
    ['and not where it says anything else', "exports.tell = (sealId) => { log.info('Count', `sealed with ${sealId}`); };", []],
  ]);
});

const documents = { ...around.shared, 'src/rooms.ts': "import { collection, doc, getFirestore, setDoc } from 'firebase/firestore';\nexport const keep = (id: string, uid: string) => setDoc(doc(collection(getFirestore(), 'rooms'), id), { floor: 2, uid });\n" };

describe('what the accounts beside Firestore are called by is the key of one', () => {
  itReads({ ...around, shared: documents }, kindsIn, [
    ['by itself', "exports.rest = (uid) => { log.info('Rest', `of [${uid}]`); };", ['pseudonymous uid']],
    ['once where the text says whose it is', "exports.rest = (uid) => { log.info('Rest', `of user [${uid}]`); };", ['pseudonymous user.id']],
    ['and not that of a thing', "exports.rest = (room) => { log.info('Rest', `in ${room.uid}`); };", []],
  ]);
  itReads({ ...around, shared: { ...documents, 'schema.sql': rooms } }, kindsIn, [
    ['and not where tables call something else so', "exports.rest = (uid) => { log.info('Rest', `of [${uid}]`); };", []],
  ]);
});
