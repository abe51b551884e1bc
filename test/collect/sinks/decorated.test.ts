import { describe, expect, it } from 'vitest';
import { analyzed, flowsIn, itLogs, type Around } from '../analyzed.js';

const decorators = `
export interface LogOptions { withArguments?: boolean; transform?: (values: unknown[]) => unknown }
const describeCall = (values: unknown[]) => JSON.stringify(values);

export function LogCalls() {
  return (target: object, key: string, descriptor: PropertyDescriptor) => {
    const original = descriptor.value;
    descriptor.value = async function (this: unknown, ...values: unknown[]) {
      console.log(key, values);
      return original.apply(this, values);
    };
  };
}
export const LogFirst = (target: object, key: string, descriptor: PropertyDescriptor): void => {
  const original = descriptor.value;
  const wrapped = (first: unknown, ...others: unknown[]) => { console.log(\`\${key} of \${first}\`); return original(first, ...others); };
  descriptor.value = wrapped;
};
export function LogModern(label: string) {
  return function (method: Function, context: unknown) {
    return function (this: unknown, ...values: any[]) { console.log(label, describeCall(values)); return method.apply(this, values); };
  };
}
export function LogWhen(options: LogOptions = {}) {
  return (target: object, key: string, descriptor: PropertyDescriptor) => {
    const original = descriptor.value;
    descriptor.value = function (...values: unknown[]) {
      if (options.withArguments ?? false) console.log(values);
      return original.apply(this, values);
    };
  };
}
export function Timed() {
  return (target: object, key: string, descriptor: PropertyDescriptor) => {
    const original = descriptor.value;
    descriptor.value = function (...values: unknown[]) { console.log(key, values.length); return original.apply(this, values); };
  };
}
`;
const around: Around = {
  shared: { 'package.json': '{ "name": "bookshop" }', 'src/decorators.ts': decorators },
  file: (code) => `import { LogCalls, LogFirst, LogModern, LogWhen, Timed } from './decorators.js';
import { Body, Controller, Post } from '@nestjs/common';
void [LogCalls, LogFirst, LogModern, LogWhen, Timed, Body, Controller, Post];
interface Reader { id: string; email: string; plan: string }
export class Loans {
  ${code}
}
`,
};

describe('a decorator that logs arguments', () => {
  itLogs(around, [
    ['writes a parameter', '@LogCalls() lend(email: string, title: string) { return email + title; }', ['email']],
    ['writes what a parameter has', '@LogCalls() lend(reader: Reader) { return reader.plan; }', ['Reader.email']],
    ['writes what a parameter is taken apart to', '@LogCalls() lend({ email }: Reader) { return email; }', ['Reader.email']],
    ['writes a part of a request', '@Post() @LogCalls() lend(@Body() loan: { title: string }) { return loan; }', ['request body']],
    ['writes only the first parameter', '@LogFirst lend(title: string, email: string) { return title + email; }', []],
    ['writes the first parameter', '@LogFirst lend(email: string, title: string) { return title + email; }', ['email']],
    ['writes by the newer kind of decorators', "@LogModern('loans') lend(email: string) { return email; }", ['email']],
    ['writes where its options say so', '@LogWhen({ withArguments: true }) lend(email: string) { return email; }', ['email']],
    ['is silent where its options say otherwise', '@LogWhen({ withArguments: false }) lend(email: string) { return email; }', []],
    ['is silent where its options say nothing', '@LogWhen() lend(email: string) { return email; }', []],
    ['is silent where it only counts', '@Timed() lend(email: string) { return email; }', []],
    ['is silent about parameters of no person', '@LogCalls() lend(title: string, weeks: number) { return title + weeks; }', []],
    ['is silent on other methods', '@LogCalls() list() { return []; }\n  lend(email: string) { return email; }', []],
  ]);

  it('is told at its application', () => {
    const application = analyzed({ 'src/decorators.ts': decorators, 'src/loans.ts': "import { LogCalls } from './decorators.js';\nexport class Loans {\n  @LogCalls()\n  lend(email: string) { return email; }\n}\n" });
    const [flow] = flowsIn(application, 'src/loans.ts');
    expect({ how: flow?.how, line: flow?.span.line, column: flow?.span.column, through: flow?.through.map(({ file, line }) => `${file}:${line}`), edits: flow?.personal[0]?.value.edits })
      .toEqual({ how: '@LogCalls', line: 3, column: 3, through: ['src/decorators.ts:9'] });
  });
});

describe('a function whose constant arguments decide whether it logs', () => {
  itLogs({
    shared: { 'package.json': '{ "name": "bookshop" }' },
    file: (code) => `interface Reader { id: string; email: string }\ndeclare const reader: Reader;\n${code}\nexport {};\n`,
  }, [
    ['logs', 'function note(value: string, isLoud: boolean) { if (isLoud) console.log(value); return value; }\nnote(reader.email, true);', ['Reader.email']],
    ['is silent', 'function note(value: string, isLoud: boolean) { if (isLoud) console.log(value); return value; }\nnote(reader.email, false);', []],
    ['is silent by default', 'function note(value: string, isLoud = false) { isLoud && console.log(value); return value; }\nnote(reader.email);', []],
    ['is silent in the other branch', "function note(value: string, { mode }: { mode?: string } = {}) { if (mode !== 'loud') return value; else console.log(value); return value; }\nnote(reader.email, { mode: 'quiet' });", []],
    ['may log where only the running program knows', 'function note(value: string, isLoud: boolean) { if (isLoud) console.log(value); return value; }\nnote(reader.email, Math.random() > 0.5);', ['Reader.email']],
  ]);
});
