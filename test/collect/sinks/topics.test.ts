import { describe, expect, it } from 'vitest';
import { topicOf } from '../../../src/collect/sinks/topics.js';
import { itReads, keysIn, type Around } from '../analyzed.js';
import { newsroom } from '../newsroom.js';

describe('what a line of a log is about', () => {
  it.each([
    ['Get user', 'user'], ['Updating customer...', 'customer'], ['User not found', 'User'], ['Failed to delete user', 'user'], ['[desk] Removing the guest', 'guest'], ['User', 'User'],
    ['User created', 'User'], ['Deleted user', 'user'], ['Guest has been removed', 'Guest'],
  ])('of %j is %s', (message, topic) => { expect(topicOf(message)).toBe(topic); });

  it.each([
    'Mail sent to user', 'User profile updated', 'Update user settings', 'List user events', 'Adding a note by user', 'user:created', 'Get user 4', '',
    'Sending the letter that was asked for by a user',
  ])('of %j is not known', (message) => { expect(topicOf(message)).toBeUndefined(); });
});

const express: Around = {
  shared: newsroom,
  file: (code) => `import type { Request, Response } from 'express';
import { log } from './log';
export function handle(req: Request, res: Response): void { const { params, body } = req; ${code} res.json([params, body]); }
`,
};

describe('a bare key beside a message', () => {
  itReads(express, keysIn, [
    ['is of whom the message is about', "console.log('Get user', { id: params.id });", ['user.id']],
    ['is so before the message', "log.info({ id: req.params.id }, 'User not found');", ['User.id']],
    ['is so under another name', "console.log('Removing user', { asked: body.id });", ['user.id']],
    ['is of a thing', "console.log('Get article', { id: params.id });", []],
    ['is of what else holds it', "const tent = { id: 4 }; console.log('Get user', { id: tent.id });", []],
    ['is of nobody where the message is about more', "console.log('Get settings of user', { id: params.id }); console.log('User profile updated', { id: params.id });", []],
  ]);
});
