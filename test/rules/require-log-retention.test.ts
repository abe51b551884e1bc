import { describe, expect, it } from 'vitest';
import { requireLogRetention } from '../../rules/require-log-retention.js';
import type { LogFact } from '../../src/collect/facts.js';
import { judge } from '../../src/judge/judge.js';
import { defaultPolicy } from '../../src/policy/policy.js';
import { applicationOf, logAt, spanAt } from '../report/build-application.js';

const group: LogFact = { span: spanAt('main.tf', 3), kind: 'group', name: '/shop/orders', setting: 'retention_in_days' };
const file: LogFact = { span: spanAt('src/logger.ts', 5), kind: 'file', name: 'logs/app.log', libraries: ['winston', 'nest-winston'], setting: 'maxsize and maxFiles' };
const evidence = { file: 'main.tf', line: 4, how: 'the log group ends its events' };
const logged = (library?: string, level?: string) => ({ ...logAt('src/a.ts', 9, 'User.email'), ...(library === undefined ? {} : { library }), ...(level === undefined ? {} : { level }) });

const found = (logs: LogFact[], flows: ReturnType<typeof logAt>[], preset: 'strict' | 'all' = 'strict', options = {}) => judge(
  applicationOf([], { logs, flows }), [requireLogRetention], { ...defaultPolicy(), rules: { 'require-log-retention': { options } } }, preset,
);
const messages = (...given: Parameters<typeof found>) => found(...given).map(({ message }) => message);

describe('require-log-retention', () => {
  it('tells what is logged and kept for ever', () => {
    expect(found([group], [logAt('src/a.ts', 9, 'User.email'), logAt('src/b.ts', 4, 'User.email')])).toMatchObject([{
      span: { file: 'main.tf', line: 3 }, severity: 'warning', confidence: 'likely', category: 'contact',
      message: 'The log group /shop/orders keeps its events for ever, and the application logs User.email (contact). Set retention_in_days to the days that they are needed.',
      evidence: [{ file: 'src/a.ts', line: 9, how: 'logs User.email' }, { file: 'src/b.ts', line: 4, how: 'logs User.email' }],
    }]);
  });

  it('is only possible where nothing personal is logged', () => {
    expect(messages([group], [])).toEqual([]);
    expect(messages([group], [], 'all')).toEqual(['The log group /shop/orders keeps its events for ever. Set retention_in_days to the days that they are needed.']);
  });

  it('leaves logs alone that it is told to, and those that end', () => {
    expect(messages([group], [logged()], 'strict', { ignoreLogs: ['/shop/orders'] })).toEqual([]);
    expect(messages([{ ...group, end: { seconds: 86_400, evidence } }, { ...file, end: { evidence } }], [logged()], 'all')).toEqual([]);
  });

  it.each(['winston', 'nest-winston', undefined])('marks a file that is written to by %s', (library) => {
    expect(messages([file], [logged(library)])).toEqual([
      'The log file logs/app.log keeps its lines for ever, and the application logs User.email (contact). Set maxsize and maxFiles, so that old lines go after the days that they are needed.',
    ]);
  });

  it('does not take the console for a file', () => {
    expect(messages([file], [logged('globals')])).toEqual([]);
  });

  it.each([['error', 'info'], ['info', 'debug'], ['warn', 'http'], ['fatal', 'error']])('does not take a file of the level %s for one of lines of the level %s', (level, line) => {
    expect(messages([{ ...file, level }], [logged('winston', line)])).toEqual([]);
  });

  it.each([['error', 'error'], ['error', 'fatal'], ['info', 'log'], ['warn', 'warning'], ['error', undefined], [undefined, 'debug'], ['event', 'info']])('marks a file of the level %s for lines of the level %s', (level, line) => {
    expect(messages([level === undefined ? file : { ...file, level }], [logged('winston', line)])).toHaveLength(1);
  });

  it('knows that no line goes to a file for crashes', () => {
    expect(messages([{ ...file, isAside: true }], [logged('winston', 'error')])).toEqual([]);
    expect(messages([{ ...file, isAside: true }], [logged('winston', 'error')], 'all')).toHaveLength(1);
  });

  it('takes only what one file logs, where it is the log of a program of its own', () => {
    expect(messages([{ ...file, folder: 'src/a.ts' }], [logged('winston')])).toHaveLength(1);
    expect(messages([{ ...file, folder: 'src/upgrade.ts' }], [logged('winston')])).toEqual([]);
  });

  it('takes what the code of a folder logs, where it is the log of that folder', () => {
    expect(messages([{ ...group, folder: 'src' }], [logged()])).toHaveLength(1);
    expect(messages([{ ...group, folder: 'services/orders' }], [logged()])).toEqual([]);
  });

  it('knows that access logs hold addresses', () => {
    expect(messages([{ span: spanAt('nginx.conf', 2), kind: 'access', name: '/srv/access.log' }], [])).toEqual([
      'The access log /srv/access.log keeps the addresses of visitors for ever. Rotate it, so that old lines go after the days that they are needed.',
    ]);
  });

  it('takes what nothing is said about for possible', () => {
    const container: LogFact = { span: spanAt('compose.yaml', 2), kind: 'container', name: 'service app', setting: 'max-size', isDefault: true };
    expect(messages([container], [logged()])).toEqual([]);
    expect(messages([container], [logged()], 'all')).toEqual([
      "Docker's log of service app keeps what is printed for ever, and the application logs User.email (contact). Set max-size, so that old lines go after the days that they are needed.",
    ]);
  });

  it('marks a period that is longer than allowed', () => {
    const year = { ...group, end: { seconds: 31_536_000, evidence } };
    expect(found([year], [logged()], 'strict', { longest: '90 days' })).toMatchObject([{
      message: 'The log group /shop/orders keeps its events for 1 year, longer than the 90 days that are allowed, and the application logs User.email (contact). Set retention_in_days to the days that they are needed.',
      evidence: [{ file: 'src/a.ts', line: 9 }, evidence],
    }]);
    expect(messages([year], [logged()], 'strict', { longest: '1 year' })).toEqual([]);
    expect(messages([{ ...file, end: { evidence } }], [logged()], 'strict', { longest: '1 day' })).toEqual([]);
  });
});
