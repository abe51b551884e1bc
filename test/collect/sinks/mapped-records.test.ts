import { describe, expect, it } from 'vitest';
import type { Application } from '../../../src/link/application.js';
import { analyzed, itLogs, itReads, sortedOnce, type Around } from '../analyzed.js';

const shared = {
  'package.json': '{ "name": "bookshop" }',
  'src/reader.entity.ts': `
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity()
export class Reader {
  @PrimaryGeneratedColumn() id: number;
  @Column() email: string;
  @Column() phone: string;
  @Column() passwordHash: string;
  @Column() plan: string;
}`,
  'src/views.ts': `
import { Exclude, Expose } from 'class-transformer';
export class OpenView { id: number; plan: string }
export class ChosenView { @Expose() id: number; @Expose() plan: string; email: string }
export class RenamedView { @Expose({ name: 'plan' }) subscription: string; @Expose({ name: 'email' }) address: string }
@Exclude() export class ClosedView { @Expose() id: number; @Expose() email: string; phone: string }
export class WithoutView { id: number; @Exclude() email: string; @Exclude() passwordHash: string }`,
};
const imports = `
import { instanceToPlain, plainToClass, plainToInstance } from 'class-transformer';
import { ClassSerializerInterceptor, Controller, Get, Param, SerializeOptions, UseInterceptors, applyDecorators } from '@nestjs/common';
import type { Repository } from 'typeorm';
import fastRedact from 'fast-redact';
import { z } from 'zod';
import { Reader } from './reader.entity.js';
import { ChosenView, ClosedView, OpenView, RenamedView, WithoutView } from './views.js';
void [instanceToPlain, plainToClass, plainToInstance, ClassSerializerInterceptor, Controller, Get, Param, SerializeOptions, UseInterceptors, applyDecorators, z, ChosenView, ClosedView, OpenView, RenamedView, WithoutView, Reader];
declare const readers: Repository<Reader>;
const redact = fastRedact({ paths: ['email', 'passwordHash'] });
const clean = fastRedact({ paths: ['reader.email', 'reader.passwordHash'], serialize: false });
void [redact, clean];
`;
const whole = ['Reader.email', 'Reader.passwordHash', 'Reader.phone'];
const logged: Around = { shared, file: (code) => `${imports}export async function show() {\n  const reader = await readers.findOneByOrFail({ id: 1 });\n  ${code}\n}\n` };

describe('a record that is mapped before it is logged', () => {
  itLogs(logged, [
    ['to a class that says nothing is still whole', 'console.log(plainToInstance(OpenView, reader));', whole],
    ['to what a class exposes, where nothing else may stay', 'console.log(plainToInstance(ChosenView, reader, { excludeExtraneousValues: true }));', []],
    ['to what a class exposes, by the strategy', "console.log(plainToClass(ChosenView, reader, { strategy: 'excludeAll' }));", []],
    ['to what a class exposes under another name', 'console.log(plainToInstance(RenamedView, reader, { excludeExtraneousValues: true }));', ['Reader.email']],
    ['to a class that exposes something, without the option', 'console.log(plainToInstance(ChosenView, reader));', whole],
    ['to a class that hides everything by default', 'console.log(plainToInstance(ClosedView, reader));', ['Reader.email']],
    ['to a class that leaves properties out', 'console.log(plainToInstance(WithoutView, reader));', ['Reader.phone']],
    ['in a list', 'console.log(plainToInstance(ChosenView, [reader], { excludeExtraneousValues: true }));', []],
    ['through an instance', 'console.log(instanceToPlain(plainToInstance(WithoutView, reader)));', ['Reader.phone']],
    ['by a redactor made for some paths', "console.log(redact(reader), clean({ reader }));", ['Reader.phone']],
    ['by a schema', 'console.log(z.object({ id: z.number(), email: z.string() }).parse(reader));', ['Reader.email']],
    ['by a schema of nothing personal', 'console.log(await z.object({ id: z.number(), plan: z.string() }).parseAsync(reader));', []],
    ['by a narrower schema', 'const View = z.object({ email: z.string(), phone: z.string(), plan: z.string() });\n  console.log(View.pick({ plan: true }).parse(reader), View.omit({ email: true }).parse(reader));', ['Reader.phone']],
    ['by a schema of a list', 'console.log(z.array(z.object({ plan: z.string() })).parse([reader]));', []],
    ['by a schema that lets the rest through', 'console.log(z.object({ plan: z.string() }).passthrough().parse(reader));', whole],
    ['by a schema of anything', 'console.log(z.any().parse(reader));', whole],
  ]);
});

describe('a request that a schema reads', () => {
  itLogs({ shared, file: (code) => `${imports}import type { Request } from 'express';\nexport function post(request: Request) {\n  ${code}\n}\n` }, [
    ['is what the schema declares', 'console.log(z.object({ email: z.string(), title: z.string() }).parse(request.body));', ['request body.email']],
    ['is nothing of a person where the schema declares nothing', 'console.log(z.object({ title: z.string() }).parse(request.body));', []],
  ]);
});

/** Stores whose records leave whole. */
function sentWhole(application: Application, file: string): string[] {
  const values = application.flows.filter((flow) => flow.sink === 'respond' && flow.span.file === file).flatMap((flow) => flow.personal);
  return sortedOnce(values.flatMap(({ subject, value: { origin } }) => (origin.kind === 'record' && origin.only === undefined && origin.without === undefined ? [subject.slice(0, subject.indexOf('.'))] : [])));
}

const interceptor = `
class ViewInterceptor { constructor(readonly view: any) {} intercept(context: any, next: any) { return next.handle().pipe((data: any) => plainToInstance(this.view, data, { excludeExtraneousValues: true })); } }
class TimeInterceptor { intercept(context: any, next: any) { return next.handle(); } }
export const Serialize = (view: any) => UseInterceptors(new ViewInterceptor(view));
export const Shown = (view: any) => applyDecorators(Serialize(view));
`;

describe('a handler whose response is mapped', () => {
  itReads({ shared, file: (code) => `${imports}${interceptor}${code}\n` }, sentWhole, [
    ['sends whole records without one', '@Controller() export class Readers { @Get() find() { return readers.findOneByOrFail({ id: 1 }); } }', ['Reader']],
    ['to a class that says nothing', '@Controller() export class Readers { @Get() async find() { return plainToInstance(OpenView, await readers.findOneByOrFail({ id: 1 })); } }', ['Reader']],
    ['to what a class exposes', '@Controller() export class Readers { @Get() async find() { return plainToInstance(ChosenView, await readers.findOneByOrFail({ id: 1 }), { excludeExtraneousValues: true }); } }', []],
    ['by an interceptor that maps', '@Controller() export class Readers { @UseInterceptors(new ViewInterceptor(ChosenView)) @Get() find() { return readers.findOneByOrFail({ id: 1 }); } }', []],
    ['by an interceptor that does something else', '@Controller() export class Readers { @UseInterceptors(TimeInterceptor) @Get() find() { return readers.findOneByOrFail({ id: 1 }); } }', ['Reader']],
    ['by a decorator of the application, on the class', '@Serialize(ChosenView) @Controller() export class Readers { @Get() find() { return readers.findOneByOrFail({ id: 1 }); } }', []],
    ['by decorators of the application together', '@Controller() export class Readers { @Shown(ChosenView) @Get() find() { return readers.findOneByOrFail({ id: 1 }); } }', []],
    ['by options that expose nothing else', "@SerializeOptions({ strategy: 'excludeAll' }) @Controller() export class Readers { @Get() find() { return readers.findOneByOrFail({ id: 1 }); } }", []],
    ['by options with a class that hides by default', '@Controller() export class Readers { @SerializeOptions({ type: ClosedView }) @Get() find() { return readers.findOneByOrFail({ id: 1 }); } }', []],
    ['by options that say nothing', "@SerializeOptions({ groups: ['own'] }) @UseInterceptors(ClassSerializerInterceptor) @Controller() export class Readers { @Get() find() { return readers.findOneByOrFail({ id: 1 }); } }", ['Reader']],
  ]);

  it('everywhere, where the application is set up so', () => {
    const files = (options: string): Record<string, string> => ({
      ...shared,
      'src/readers.ts': `${imports}@Controller() export class Readers { @Get() find() { return readers.findOneByOrFail({ id: 1 }); } }\n`,
      'src/main.ts': `import { ClassSerializerInterceptor } from '@nestjs/common';\nimport { NestFactory, Reflector } from '@nestjs/core';\nconst app = await NestFactory.create({});\napp.useGlobalInterceptors(new ClassSerializerInterceptor(app.get(Reflector), ${options}));\n`,
    });
    expect(sentWhole(analyzed(files('{}')), 'src/readers.ts')).toEqual(['Reader']);
    expect(sentWhole(analyzed(files("{ strategy: 'excludeAll' }")), 'src/readers.ts')).toEqual([]);
  });
});

describe('an entity that hides everything but what it exposes', () => {
  it('is sent without the rest', () => {
    const application = analyzed({
      'src/reader.entity.ts': "import { Exclude, Expose } from 'class-transformer';\nimport { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';\n@Exclude()\n@Entity()\nexport class Reader { @Expose() @PrimaryGeneratedColumn() id: number; @Expose() @Column() email: string; @Column() phone: string }\n",
      'src/readers.ts': "import { Controller, Get } from '@nestjs/common';\nimport type { Repository } from 'typeorm';\nimport { Reader } from './reader.entity.js';\n@Controller() export class Readers { constructor(readonly readers: Repository<Reader>) {}\n  @Get() find() { return this.readers.findOneByOrFail({ id: 1 }); } }\n",
    });
    expect(sortedOnce(application.flows.flatMap(({ personal }) => personal.filter(({ kind }) => kind === 'direct').map(({ subject }) => subject)))).toEqual(['Reader.email']);
  });
});
