import { describe } from 'vitest';
import { itReads, leavingBy, sortedOnce } from '../analyzed.js';
import type { Application } from '../../../src/link/application.js';

const around = {
  shared: {
    'src/member.ts': `
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Member { @PrimaryGeneratedColumn() id: number; @Column() email: string; @Column() phone: string; @Column() paid: boolean }`,
    'src/tables.ts': `
import { writeFileSync } from 'fs';
export function exportRows(name: string, rows: object[]) { writeFileSync(name, JSON.stringify(rows)); }`,
  },
  file: (code: string): string => `
import fs from 'fs';
import os from 'os';
import path from 'path';
import Excel from 'exceljs';
import JSZip from 'jszip';
import PDFDocument from 'pdfkit';
import { stringify } from 'csv-stringify/sync';
import { Parser, parse } from 'json2csv';
import Papa from 'papaparse';
import { appendFile, writeFile, unlink } from 'node:fs/promises';
import type { Member } from './member.js';
import { exportRows } from './tables.js';
export async function report(members: Member[], member: Member, response: NodeJS.WritableStream) { ${code} }`,
};

describe('a file holds', () => {
  itReads(around, leavingBy('file'), [
    ['what is written at once', "await writeFile('members.json', JSON.stringify(members));", ['Member.email', 'Member.phone']],
    ['what is appended', "await appendFile('members.txt', `${member.email}\\n`); fs.appendFileSync('members.txt', member.phone);", ['Member.email', 'Member.phone']],
    ['what a stream is given', "const stream = fs.createWriteStream('members.csv'); stream.write(member.email);", ['Member.email']],
    ['rows of a table', 'return stringify(members.map(({ email }) => [email]));', ['Member.email']],
    ['rows of a sheet', "const sheet = new Excel.Workbook().addWorksheet('members'); sheet.addRow({ email: member.email });", ['Member.email']],
    ['the text of a document', 'new PDFDocument().fontSize(12).text(`Dear ${member.email}`);', ['Member.email']],
    ['what an archive is given', "new JSZip().file('members.txt', member.email);", ['Member.email']],
    ['what a function that exports is given', "exportRows('members.json', [{ email: member.email }]);", ['Member.email']],
    ['nothing where a value only decides', "await writeFile('members.txt', member.email ? 'known' : 'unknown');", []],
    ['nothing that is no personal data', "await writeFile('paid.json', JSON.stringify({ paid: member.paid, id: member.id }));", []],
    ['nothing for long, where it is removed again', "await writeFile('members.txt', member.email); await unlink('members.txt');", []],
    ['nothing, where the document goes to a client', 'const document = new PDFDocument(); document.pipe(response); document.fontSize(12).text(`Dear ${member.email}`);', []],
    ['the text of a document that goes to a disk', "const document = new PDFDocument(); document.pipe(fs.createWriteStream('bill.pdf')); document.text(member.email);", ['Member.email']],
    ['nothing for long, where its folder is removed again', "const folder = path.join(os.tmpdir(), 'export'); fs.writeFileSync(path.join(folder, 'members.txt'), member.email); fs.rmSync(folder, { recursive: true });", []],
    ['what stays where another folder is removed', "const folder = path.join(os.tmpdir(), 'export'); fs.writeFileSync(path.join(folder, 'members.txt'), member.email); fs.rmSync(os.homedir(), { recursive: true });", ['Member.email']],
    ['nothing for long, where a kept path is removed again', "const place = path.join(os.tmpdir(), 'members.txt'); try { fs.writeFileSync(place, member.email); } finally { fs.rmSync(place); }", []],
  ]);
});

describe('of records that are exported, a file holds', () => {
  const whole = ['Member.email', 'Member.phone'];
  itReads(around, leavingBy('file'), [
    ['all columns', 'return parse(members);', whole],
    ['the columns that the call names', "return parse(members, { fields: ['id', 'email'] });", ['Member.email']],
    ['the columns that the exporter was made for', "const fields = [{ label: 'Mail', value: 'email' }, { label: 'Paid', value: 'paid' }];\nconst parser = new Parser({ fields });\nreturn parser.parse(members);", ['Member.email']],
    ['what the function of a column takes', "return new Parser({ fields: ['id', { label: 'Call', value: (row: Member) => `tel:${row.phone}` }] }).parse(members);", ['Member.phone']],
    ['what the function of a column takes apart', "return parse(members, { fields: [{ value: ({ phone }: Member) => phone }] });", ['Member.phone']],
    ['the columns with headings', "return stringify(members, { columns: { id: 'Number', phone: 'Call' } });", ['Member.phone']],
    ['the columns with keys', "return stringify(members, { header: true, columns: [{ key: 'email', header: 'Mail' }] });", ['Member.email']],
    ['the columns of a table for spreadsheets', "return Papa.unparse(members, { columns: ['id', 'paid'] });", []],
    ['all columns where nobody knows which', "const more: string[] = JSON.parse(String(process.env.MORE)); return parse(members, { fields: ['id', ...more] });", whole],
    ['all columns where only their form is chosen', "return parse(members, { delimiter: ';' });", whole],
    ['a text that is written with the columns', "await writeFile('members.csv', parse(members, { fields: ['id', 'phone'] }));", ['Member.phone']],
  ]);
});

const formsOfFiles = (application: Application, file: string): string[] => sortedOnce(application.flows
  .filter(({ sink, span }) => sink === 'file' && span.file === file)
  .map(({ form }) => form ?? 'kept'));

describe('a file is', () => {
  itReads(around, formsOfFiles, [
    ['kept', "await writeFile('members.txt', member.email);", ['kept']],
    ['temporary in the folder of the system', "await writeFile(path.join(os.tmpdir(), 'members.txt'), member.email);", ['temporary']],
    ['temporary in a folder that is kept in a variable', "const folder = fs.mkdtempSync('members-'); const place = `${folder}/members.txt`; fs.writeFileSync(place, member.email);", ['temporary']],
    ['temporary behind a stream', "fs.createWriteStream('/tmp/members.csv').write(member.email);", ['temporary']],
  ]);
});
