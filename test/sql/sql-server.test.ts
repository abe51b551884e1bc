import { describe, expect, it } from 'vitest';
import { readSql } from '../../src/sql/script.js';

describe('tables and procedures of SQL Server', () => {
  it('stand between the batches of SQL Server', () => {
    const script = readSql(`SET ANSI_NULLS ON
GO
CREATE TABLE [dbo].[Guest]
(
  [id] [int] IDENTITY(1,1) NOT NULL,
  [email] [nvarchar](100) NULL,
  CONSTRAINT [PK_Guest] PRIMARY KEY CLUSTERED ([id] ASC) WITH (PAD_INDEX = OFF) ON [PRIMARY]
) ON [PRIMARY]
GO
CREATE PROC [dbo].[Guest_Delete] @id int AS BEGIN DELETE FROM Guest WHERE id = @id; DELETE FROM Visit WHERE guestId = @id; END
go
ALTER TABLE [dbo].[Guest] ADD [phone] [varchar](20) NULL
GO
`);
    expect(script.changes.map((change) => `${change.kind} ${change.table} ${change.kind === 'create' ? change.columns.map(({ name, type }) => `${name} ${type}`).join() : change.kind === 'add-column' ? change.column.name : ''}`)).toEqual(['create Guest id number,email string', 'add-column Guest phone']);
    expect([script.effects, script.problems]).toEqual([[], []]);
    expect(script.stored.map(({ effect, runner }) => `${runner.name} ${effect.verb} ${effect.table}`)).toEqual(['Guest_Delete delete Guest', 'Guest_Delete delete Visit']);
  });

  it.each([
    ["IF OBJECT_ID(N'dbo.Guest', N'U') IS NULL\nBEGIN\n  CREATE TABLE [dbo].[Guest] ([email] NVARCHAR(50));\nEND\nGO", ['create Guest']],
    ["IF NOT EXISTS (SELECT * FROM sysobjects WHERE name = 'Guest')\nCREATE TABLE Guest (email nvarchar(50))\nGO", ['create Guest']],
    ["IF (SELECT COUNT(*) FROM Guest) = 0\nINSERT INTO Guest (email) VALUES ('x')\nGO", []],
  ])('of SQL Server may depend on a condition: %s', (text, expected) => {
    expect(readSql(text).changes.map(({ kind, table }) => `${kind} ${table}`)).toEqual(expected);
  });

  it.each([
    ['CREATE OR ALTER PROCEDURE Guest_Drop @id int AS\nBEGIN\n  SET NOCOUNT ON\n  DELETE FROM Visit WHERE guestId = @id\n  DELETE FROM Guest WHERE id = @id\nEND', ['Guest_Drop delete Visit', 'Guest_Drop delete Guest']],
    ['CREATE PROC dbo.Guest_Drop (@id int) AS DELETE FROM Guest WHERE id = @id', ['Guest_Drop delete Guest']],
  ])('stand in procedures: %s', (text, expected) => {
    expect(readSql(text).stored.map(({ effect, runner }) => `${runner.name} ${effect.verb} ${effect.table}`)).toEqual(expected);
  });
});
