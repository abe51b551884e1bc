import { describe } from 'vitest';
import { itDoes, type Around } from './analyzed.js';

const hotel: Around = {
  shared: {
    'package.json': '{ "name": "hotel" }',
    'db/V1__guests.sql': 'SET ANSI_NULLS ON\nGO\nCREATE TABLE [dbo].[Guest] ([id] [int] IDENTITY(1,1) NOT NULL, [email] [nvarchar](100) NULL) ON [PRIMARY]\nGO\n',
    'db/V2__guests.sql': 'CREATE PROC [dbo].[Guest_Delete] @id int AS\nBEGIN\n  DELETE FROM [dbo].[Guest] WHERE id = @id\nEND\nGO\nCREATE PROC [dbo].[Guest_Insert] @email nvarchar(100) AS\n  INSERT INTO Guest (email) VALUES (@email)\nGO\n',
  },
  file: (code) => `import mssql from 'mssql';\nconst pool = new mssql.ConnectionPool({});\ndeclare const input: { id: number };\n${code}\n`,
};

describe('a procedure of SQL Server', () => {
  itDoes(hotel, [
    ['is run by its name', "export const act = async () => { const request = pool.request(); request.input('id', input.id); await request.execute('Guest_Delete'); };", ['delete Guest']],
    ['is run by its name behind that of the schema', "export const act = () => pool.request().execute('[dbo].[Guest_Insert]');", ['create Guest']],
    ['is none where nothing declares it', "export const act = () => pool.request().execute('Room_Delete');", []],
    ['is not run by what is called otherwise', "export const act = () => pool.request().describe('Guest_Delete');", []],
  ]);
});
