import { describe, expect, it } from 'vitest';
import { analyzed } from '../analyzed.js';

const leaking = { 'files/backup.sql.gz': 'x', 'files/.env': 'A=1', 'other/dump.json': '{}', 'files/migrations/first.sql': 'CREATE TABLE a (b int);' };
const served = (code: string, file = 'src/app.ts') => analyzed({ 'package.json': '{ "name": "shop" }', ...leaking, [file]: code }).exposures.map(({ name, span }) => `${name} ${span.line}`);

describe('a folder that a call shows', () => {
  it.each([
    ["import express from 'express';\nexpress().use(express.static('files'));"],
    ["import express from 'express';\nimport path from 'node:path';\nexpress().use(express.static(path.join(__dirname, '..', 'files')));"],
    ["const express = require('express');\nconst app = express();\napp.use(express.static(require('path').resolve(process.cwd(), 'files')));"],
    ["import serve from 'koa-static';\nexport const files = serve('./files');"],
  ])('has no copies of records below it: %s', (code) => {
    expect(served(code, code.includes('require') ? 'src/app.js' : 'src/app.ts')).toEqual([`files/backup.sql.gz ${code.split('\n').length}`]);
  });

  it.each([
    ["import express from 'express';\nexpress().use(express.static('files', { dotfiles: 'allow' }));"],
    ["import fastify from 'fastify';\nimport files from '@fastify/static';\nvoid fastify().register(files, { root: process.cwd() + '' });\nvoid fastify().register(files, { root: 'files' });"],
  ])('may show hidden files: %s', (code) => {
    expect(served(code).map((line) => line.split(' ')[0]).sort()).toEqual(['files/.env', 'files/backup.sql.gz']);
  });

  it.each([
    ["import express from 'express';\nexpress().use(express.static(process.cwd(), { dotfiles: 'allow' }));"],
    ["import fastify from 'fastify';\nimport files from '@fastify/static';\nvoid fastify().register(files, { root: '.' });"],
    ["import { Hono } from 'hono';\nimport { serveStatic } from '@hono/node-server/serve-static';\nnew Hono().use('/*', serveStatic({ root: './' }));"],
    ["import { Module } from '@nestjs/common';\nimport { ServeStaticModule } from '@nestjs/serve-static';\nimport { join } from 'node:path';\n@Module({ imports: [ServeStaticModule.forRoot({ rootPath: join(__dirname, '..'), serveStaticOptions: { dotfiles: 'allow' } })] })\nexport class App {}"],
  ])('may be the whole repository: %s', (code) => {
    expect(served(code).map((line) => line.split(' ')[0]).sort()).toEqual(['.git', 'files/.env', 'files/backup.sql.gz', 'other/dump.json']);
  });

  it.each([
    ["import { NestFactory } from '@nestjs/core';\nimport type { NestExpressApplication } from '@nestjs/platform-express';\nexport const start = (app: NestExpressApplication) => app.useStaticAssets('files');"],
    ["import { Hono } from 'hono';\nimport { serveStatic } from 'hono/bun';\nnew Hono().use('/files/*', serveStatic({ root: './' }));"],
  ])('is named in other ways: %s', (code) => {
    expect(served(code).map((line) => line.split(' ')[0])).toContain('files/backup.sql.gz');
    expect(served(code).map((line) => line.split(' ')[0])).not.toContain('other/dump.json');
  });

  it.each([
    ["import { Hono } from 'hono';\nimport { serveStatic } from 'hono/bun';\nnew Hono().use('/static/*', serveStatic({ root: './' }));"],
    ["import { Hono } from 'hono';\nimport { serveStatic } from 'hono/bun';\nnew Hono().use('/files/*', serveStatic({ root: './', rewriteRequestPath: (path) => `/assets${path}` }));"],
    ["import express from 'express';\nexpress().use(express.static('assets'));"], ["import express from 'express';\nexport const serve = (folder: string) => express.static(folder);"],
    ["const other = { static: (folder: string) => folder };\nother.static('files');"], ["import serve from 'koa-static';\nexport const files = serve('/var/files');"],
  ])('may hold nothing of the kind, or not be known: %s', (code) => {
    expect(served(code)).toEqual([]);
  });
});
