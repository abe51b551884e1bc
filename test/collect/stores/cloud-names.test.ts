import { describe } from 'vitest';
import type { Application } from '../../../src/link/application.js';
import { itReads } from '../analyzed.js';

/** The stores that stand in a file, with their fields: `users: email, name`. */
function storesIn(application: Application, file: string): string[] {
  return application.stores.filter(({ span }) => span.file === file).map(({ name, fields }) => `${name}: ${fields.map((field) => field.name).sort().join(', ')}`);
}

const dynamo = {
  shared: { 'src/settings.ts': 'export const settings = { orders: process.env.ORDERS_TABLE ?? \'\' };\nexport function required(name: string): string { return process.env[name]!; }' },
  file: (code: string): string => `
    import { DynamoDBDocumentClient, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
    import { settings, required } from './settings.js';
    declare const client: DynamoDBDocumentClient;
    export async function act(email: string, id: string, stage: string, parts: string[]) { ${code} }
  `,
};

describe('the name of a table in DynamoDB', () => {
  itReads(dynamo, storesIn, [
    ['is a constant', 'await client.send(new PutCommand({ TableName: \'plants\', Item: { email } }));', ['plants: email']],
    ['is a setting of the environment', 'await client.send(new PutCommand({ TableName: process.env.TREES_TABLE, Item: { email } }));', ['TREES_TABLE: email']],
    ['is a setting behind an object', 'await client.send(new PutCommand({ TableName: settings.orders, Item: { email } }));', ['ORDERS_TABLE: email']],
    ['is a setting that a function reads', 'await client.send(new PutCommand({ TableName: required(\'HERBS_TABLE\'), Item: { email } }));', ['HERBS_TABLE: email']],
    ['may have a stage before it', 'await client.send(new PutCommand({ TableName: `${stage}-mosses`, Item: { email } }));', ['mosses: email']],
    ['is not known where all of it varies', 'await client.send(new PutCommand({ TableName: stage, Item: { email } }));', []],
    ['may stand in parameters that were put into a variable', 'const input = { TableName: \'ferns\', Item: { email } };\nawait client.send(new PutCommand(input));', ['ferns: email']],
  ]);
});

describe('an update in DynamoDB', () => {
  const updated = (rest: string): string => `await client.send(new UpdateCommand({ TableName: 'table-${String(rest.length)}', Key: { id }, ${rest} }));`;
  const name = (rest: string): string => `table-${String(rest.length)}`;
  const plain = 'UpdateExpression: \'SET email = :email, address.city = :city ADD visits :one\', ExpressionAttributeValues: { \':email\': email, \':city\': \'\', \':one\': 1 }';
  const named = 'UpdateExpression: \'SET #m = if_not_exists(#m, :email)\', ExpressionAttributeNames: { \'#m\': \'email\' }, ExpressionAttributeValues: { \':email\': email }';
  const built = 'UpdateExpression: `SET ${parts.join()}`, ExpressionAttributeNames: { \'#a\': \'phone\', \'#b\': \'city\' }';
  const removed = 'UpdateExpression: \'REMOVE email, cards[0]\'';
  itReads(dynamo, storesIn, [
    ['names its fields', updated(plain), [`${name(plain)}: address.city, email, visits`]],
    ['may give them other names', updated(named), [`${name(named)}: email`]],
    ['that is put together when it runs still has their names', updated(built), [`${name(built)}: city, phone`]],
    ['that only removes gives no field', updated(removed), [`${name(removed)}: `]],
  ]);
});

const firestore = {
  shared: {},
  file: (code: string): string => `
    import { addDoc, collection, doc, getFirestore, setDoc } from 'firebase/firestore';
    const database = getFirestore();
    export async function act(email: string, id: string) { ${code} }
  `,
};

describe('a path of Firestore', () => {
  itReads(firestore, storesIn, [
    ['names a collection', 'await addDoc(collection(database, \'birds\'), { email });', ['birds: email']],
    ['has what is put into a record before, also under another type', 'const bird: any = { email };\n(bird as { phone?: string }).phone = id;\nconst other: any = {};\nother.fax = id;\nawait addDoc(collection(database, \'storks\'), bird);', ['storks: email, phone']],
    ['names the collection of a document', 'await setDoc(doc(database, \'owls\', id), { email });', ['owls: email']],
    ['may be one text', 'await setDoc(doc(database, `larks/${id}`), { email });', ['larks: email']],
    ['may be put together', 'await setDoc(doc(database, \'doves/\' + id), { email });', ['doves: email']],
    ['ends below a document', 'await addDoc(collection(database, \'hens\', id, \'nests\'), { email });', ['nests: email']],
    ['may vary and names nothing then', 'await addDoc(collection(database, id), { email });', []],
    ['may stand in a setting', 'await addDoc(collection(database, process.env.SWANS_COLLECTION as string), { email });', ['swans: email']],
    ['may stand in a setting of several words, with another where it is left out', 'await setDoc(doc(database, process.env.GREY_HERONS_COLLECTION_PATH ?? id, id), { email });', ['grey_herons: email']],
    ['may stand in an object of settings', 'const config = { robinsCollectionPath: process.env.ROBINS_COLLECTION as string };\nawait addDoc(collection(database, config.robinsCollectionPath), { email });', ['robins: email']],
    ['may stand in settings that nothing tells', 'const config: Record<string, string> = JSON.parse(id);\nawait addDoc(collection(database, config.wrensCollectionName), { email });', ['wrens: email']],
    ['may go on below one in a setting', 'await addDoc(collection(database, process.env.TITS_COLLECTION ?? id, id, \'eggs\'), { email });', ['eggs: email']],
    ['may stand in a setting that does not name it', 'await addDoc(collection(database, process.env.FIRESTORE_PLACE ?? id), { email });', []],
    ['may stand in a setting of one word', 'await addDoc(collection(database, process.env.COLLECTION ?? id), { email });', []],
    ['is none where a setting names the document', 'await setDoc(doc(database, id, process.env.JAYS_COLLECTION ?? id), { email });', []],
    ['is none where a property of anything else is called so', 'const bird: Record<string, string> = JSON.parse(id);\nawait addDoc(collection(database, bird.finchesCollection), { email });', []],
    ['below a collection that is known is no other one', 'const cranes = collection(database, \'cranes\');\nawait setDoc(doc(cranes, \'first\'), { email });', ['cranes: email']],
  ]);
});

const bucket = {
  shared: {},
  file: (code: string): string => `
    import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
    declare const client: S3Client;
    export async function act(user: { email: string; id: string }, file: string, body: string) { ${code} }
  `,
};

describe('a bucket', () => {
  itReads(bucket, storesIn, [
    ['is a store where its keys are personal', 'await client.send(new PutObjectCommand({ Bucket: \'red\', Key: `files/${user.email}.png`, Body: body }));', ['red: email, files']],
    ['is none where they say nothing', 'await client.send(new PutObjectCommand({ Bucket: \'blue\', Key: `pages/${file}`, Body: body }));', []],
    ['is none for an opaque id', 'await client.send(new PutObjectCommand({ Bucket: \'green\', Key: `pages/${user.id}`, Body: body }));', []],
    ['is told by what callers put into the key', 'const put = (key: string) => client.send(new PutObjectCommand({ Bucket: \'pink\', Key: key, Body: body }));\nawait put(`letters/${user.email}`);', ['pink: email, letters']],
  ]);
});
