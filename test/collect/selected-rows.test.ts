import { describe } from 'vitest';
import { itTells, type Around } from './analyzed.js';

const around: Around = {
  shared: {
    'package.json': '{ "name": "hotel" }',
    'schema.sql': 'CREATE TABLE guests (id int PRIMARY KEY, email text, full_name text, room text);\nCREATE TABLE stays (guest_id int REFERENCES guests (id), notes text, room text);\n',
    'src/guests.js': "const { Pool } = require('pg');\nconst pool = new Pool();\nexports.first = async (room) => { const { rows } = await pool.query('SELECT email, room FROM guests WHERE room = $1', [room]); return rows[0] || null; };\n",
  },
  extension: 'js',
  file: (code) => `const { Pool } = require('pg');
const mysql = require('mysql2/promise');
const sqlite = require('sqlite3');
const Database = require('better-sqlite3');
const postgres = require('postgres');
const guests = require('./guests');
const pool = new Pool();
const database = new sqlite.Database('hotel');
const file = new Database('hotel');
const sql = postgres();
module.exports = async (connection, room) => {
  ${code}
};
`,
};

const whole = ['guests.email', 'guests.full_name', 'guests.id'];

describe('rows that a statement of SQL gives', () => {
  itTells(around, [
    ['are records of the table', "const result = await pool.query('SELECT * FROM guests'); console.log(result.rows);", whole],
    ['are held by the result', "const result = await pool.query('SELECT * FROM guests'); console.log(result);", whole],
    ['may be taken out of it', "const { rows: found } = await pool.query('SELECT * FROM guests'); console.log({ found });", whole],
    ['are the first of a pair', "const [rows, fields] = await connection.execute('SELECT * FROM guests'); console.log(rows); console.error(fields);", whole],
    ['are one of them', "const { rows } = await pool.query('SELECT * FROM guests'); const guest = rows[0]; console.log(guest);", whole],
    ['have the columns that are asked for', "const { rows } = await pool.query('SELECT room, email FROM guests'); console.log(rows);", ['guests.email']],
    ['have nothing of a person where none is asked for', "const { rows } = await pool.query('SELECT room FROM guests WHERE email = $1', [room]); console.log(rows);", []],
    ['are none where they are counted', "const { rows } = await pool.query('SELECT COUNT(id), length(email) FROM guests'); console.log(rows);", []],
    ['are no number of them', "const { rows, rowCount } = await pool.query('SELECT * FROM guests'); console.log(rows.length, rowCount);", []],
    ['have fields', "const { rows } = await pool.query('SELECT * FROM guests'); console.log(rows[0].full_name, rows[0].room);", ['guests.full_name']],
    ['are of the tables that columns are asked of', "const [rows] = await connection.query('SELECT s.* FROM guests g JOIN stays s ON s.guest_id = g.id'); console.log(rows);", ['stays.notes', 'stays.guest_id']],
    ['are what a change gives back', "const { rows } = await pool.query('UPDATE guests SET room = $1 RETURNING full_name', [room]); console.log(rows);", ['guests.full_name']],
    ['are none of a change that gives nothing back', "const result = await pool.query('DELETE FROM guests WHERE room = $1', [room]); console.log(result);", []],
    ['are none of a query within another', "const { rows } = await pool.query('SELECT room FROM stays WHERE guest_id IN (SELECT id FROM guests)'); console.log(rows);", []],
    ['go to a callback', "database.all('SELECT full_name FROM guests', (error, rows) => { console.log(rows); });", ['guests.full_name']],
    ['are resolved to', "const guest = await new Promise((resolve) => database.get('SELECT full_name FROM guests', (error, row) => resolve(row))); console.log(guest);", ['guests.full_name']],
    ['come from a statement in an object', "const sql = 'SELECT email FROM guests'; const [rows] = await connection.query({ sql, rowsAsArray: false }); console.log(rows[0]);", ['guests.email']],
    ['come from a table with another name', "const [rows] = await connection.query('SELECT * FROM guests user LEFT JOIN stays AS s ON s.guest_id = user.id WHERE user.room = ?', [room]); console.log(rows[0]);", [...whole.slice(0, 2), 'stays.notes', 'guests.id', 'stays.guest_id']],
    ['come from a prepared statement', "const guest = file.prepare('SELECT email FROM guests WHERE id = ?').get(room); console.log(guest);", ['guests.email']],
    ['come from a statement as a template', 'const [guest] = await sql`SELECT email FROM guests WHERE room = ${room}`; console.log(guest);', ['guests.email']],
    ['come from a function', 'const guest = await guests.first(room); console.log(guest);', ['guests.email']],
    ['are gone through', "const { rows } = await pool.query('SELECT full_name FROM guests'); for (const row of rows) console.log(row); rows.forEach((row) => console.log(row));", ['guests.full_name']],
    ['are waited for', "pool.query('SELECT email FROM guests').then(({ rows }) => { console.log(rows); });", ['guests.email']],
    ['are those at the same place of several', "const [{ rows: first }, { rows: second }] = await Promise.all([pool.query('SELECT room FROM stays'), pool.query('SELECT email FROM guests')]); console.log(first);", []],
    ['are those at the other place', "const [first, second] = await Promise.all([pool.query('SELECT room FROM stays'), pool.query('SELECT email FROM guests')]); console.log(second.rows);", ['guests.email']],
  ]);
});
