import { describe } from 'vitest';
import { itDoes, type Around } from './analyzed.js';

const typeorm: Around = {
  shared: {
    'package.json': '{ "name": "clinic" }',
    'src/entities.ts': `import { Column, DeleteDateColumn, Entity, PrimaryGeneratedColumn, BaseEntity } from 'typeorm';
@Entity() export class Patient {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column() email!: string;
  @DeleteDateColumn() deletedAt?: Date;
}
@Entity() export class Visit {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column() reason!: string;
  @Column() endedAt!: Date;
}
@Entity() export class Ticket extends BaseEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column() email!: string;
}
`,
    'src/room.ts': `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export default class Room { @PrimaryGeneratedColumn() id!: number; @Column() name!: string }
`,
    'src/base.ts': `import type { FindOptionsWhere, Repository } from 'typeorm';
export abstract class PatientStore { abstract remove(id: string): Promise<void>; }
export class BaseRepository<Row extends { id: string }> {
  constructor(protected readonly repository: Repository<Row>) {}
  async erase(where: FindOptionsWhere<Row>) { await this.repository.delete(where); }
  async eraseTwice(where: FindOptionsWhere<Row>) { await this.erase(where); }
}
`,
  },
  file: (code) => `import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { getRepository, LessThan, type DataSource, type EntityManager, type Repository } from 'typeorm';
import { Patient, Ticket, Visit } from './entities';
import { BaseRepository, PatientStore } from './base';
import Room from './room';
export type Used = [DataSource, EntityManager, Repository<Patient>];
export const used = [Injectable, InjectRepository, getRepository, LessThan, Patient, Ticket, Visit, BaseRepository, PatientStore, Room];
${code}
`,
};

const given = (statement: string): string => `export async function act(patients: Repository<Patient>, source: DataSource, manager: EntityManager, id: string): Promise<unknown> {\n  ${statement}\n  return [patients, source, manager, id];\n}`;

describe('a TypeORM repository', () => {
  itDoes(typeorm, [
    ['deletes by criteria', given('await patients.delete({ id });'), ['delete Patient']],
    ['removes a record', given('const found = await patients.findOneByOrFail({ id }); await patients.remove(found);'), ['delete Patient', 'read Patient']],
    ['deletes of a class that is a default export', 'export class Rooms { constructor(private readonly rooms: Repository<Room>) {} async close(id: number) { await this.rooms.delete(id); } }', ['delete Room']],
    ['deletes softly', given('await patients.softDelete(id);'), ['soft-delete Patient']],
    ['removes what the typed state of a context of Koa holds', "import type Koa from 'koa';\ntype Context<State> = Koa.ParameterizedContext<State> & { manager: EntityManager };\nexport const leave = (context: Context<{ patient: Patient }>) => context.manager.remove(context.state.patient);", ['delete Patient']],
    ['removes what the state of a context of Koa is said to hold', "import type { Context } from 'koa';\ndeclare module 'koa' { interface DefaultState { patient: Patient } }\nexport const leave = (manager: EntityManager, context: Context) => manager.remove(context.state.patient);", ['delete Patient']],
    ['removes what the state of an application of Koa holds', "import Koa from 'koa';\nconst app = new Koa<{ patient: Patient }, { manager: EntityManager }>();\napp.use(async (context) => { await context.manager.remove(context.state.patient); });", ['delete Patient']],
    ['deletes of each entity of a list', "import type { EntityTarget, ObjectLiteral } from 'typeorm';\nconst old: { target: EntityTarget<ObjectLiteral> }[] = [{ target: Visit }, { target: Patient }];\nexport const purge = (source: DataSource) => Promise.all(old.map(({ target }) => source.getRepository(target).delete({ endedAt: LessThan(new Date()) })));", ['delete Patient', 'delete Visit']],
    ['removes softly', given('const found = await patients.findOneByOrFail({ id }); await patients.softRemove(found);'), ['read Patient', 'soft-delete Patient']],
    ['updates', given("await patients.update(id, { email: '' });"), ['update Patient']],
    ['creates', given('await patients.insert({ email: id });'), ['create Patient']],
    ['reads', given('await patients.find(); await patients.countBy({ id });'), ['read Patient']],
    ['is found by its class', given('await source.getRepository(Visit).delete({ id });'), ['delete Visit']],
    ['is found by a global function', given('await getRepository(Visit).delete({ id });'), ['delete Visit']],
    ['is found by name', given("await source.getRepository('Visit').delete({ id });"), ['delete Visit']],
    ['is injected', '@Injectable()\nexport class Patients {\n  constructor(@InjectRepository(Patient) private readonly patients: Repository<Patient>) {}\n  async remove(id: string) { await this.patients.delete(id); }\n}', ['delete Patient']],
    ['is kept in a field without a type', 'export class Patients {\n  private patients;\n  constructor(private readonly source: DataSource) {}\n  open() { this.patients = this.source.getRepository(Patient); }\n  async remove(id: string) { await this.patients.delete({ id }); }\n}', ['delete Patient']],
    ['is not told by a field without a type that may keep one of two', 'export class People {\n  private people;\n  constructor(private readonly source: DataSource) {}\n  open(isVisit: boolean) { if (isVisit) this.people = this.source.getRepository(Visit); else this.people = this.source.getRepository(Patient); }\n  async remove(id: string) { await this.people.delete({ id }); }\n}', []],
    ['is behind an abstract class', '@Injectable()\nexport class Patients extends PatientStore {\n  constructor(@InjectRepository(Patient) private readonly patients: Repository<Patient>) { super(); }\n  async remove(id: string) { await this.patients.delete(id); }\n}', ['delete Patient']],
    ['is behind a base class', 'export class Visits extends BaseRepository<Visit> {}\nexport async function act(visits: Visits) { await visits.eraseTwice({}); }', ['delete Visit']],
    ['is extended', 'import { Repository as Base } from \'typeorm\';\nexport class Visits extends Base<Visit> {\n  async finish(id: string) { await this.delete({ id }); }\n}', ['delete Visit']],
  ]);
});

describe('a manager of TypeORM', () => {
  itDoes(typeorm, [
    ['deletes of a class', given('await manager.delete(Patient, { id });'), ['delete Patient']],
    ['deletes of a name', given("await manager.delete('Visit', { id });"), ['delete Visit']],
    ['deletes softly', given('await manager.softDelete(Patient, id);'), ['soft-delete Patient']],
    ['in a transaction', given('await source.transaction(async (inner) => { await inner.getRepository(Visit).delete({ id }); await inner.remove(await inner.findOneByOrFail(Patient, { id })); });'), ['delete Patient', 'delete Visit', 'read Patient']],
    ['of a query runner', given('const runner = source.createQueryRunner(); await runner.manager.delete(Visit, { id });'), ['delete Visit']],
  ]);
});

describe('a query builder of TypeORM', () => {
  itDoes(typeorm, [
    ['deletes from its repository', given("await patients.createQueryBuilder().delete().where('id = :id', { id }).execute();"), ['delete Patient']],
    ['deletes from a class', given("await source.createQueryBuilder().delete().from(Visit).where('id = :id', { id }).execute();"), ['delete Visit']],
    ['deletes softly', given("await patients.createQueryBuilder().softDelete().where('id = :id', { id }).execute();"), ['soft-delete Patient']],
    ['updates', given("await source.createQueryBuilder().update(Patient).set({ email: '' }).execute();"), ['update Patient']],
    ['reads', given("await patients.createQueryBuilder('patient').getMany();"), ['read Patient']],
  ]);
});

describe('an active record of TypeORM', () => {
  itDoes(typeorm, [
    ['removes itself', given('const ticket = await Ticket.findOneByOrFail({ id }); await ticket.remove();'), ['delete Ticket', 'read Ticket']],
    ['deletes by its class', given('await Ticket.delete({ id });'), ['delete Ticket']],
    ['is not an element that is removed', given("const element = { remove: () => undefined }; element.remove();"), []],
  ]);
});
