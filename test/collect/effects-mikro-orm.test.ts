import { describe, expect, it } from 'vitest';
import { analyzed, itDoes, lazily, storeOf, type Around } from './analyzed.js';

const clinic: Around = {
  shared: {
    'package.json': '{ "name": "clinic" }',
    'src/entities.ts': `import { Collection, Entity, EntityRepositoryType, ManyToOne, OneToMany, PrimaryKey, Property, defineEntity, p, type Ref } from '@mikro-orm/postgresql';
import { SoftDeletable } from 'mikro-orm-soft-delete';
import type { PatientRepository } from './base';
@Entity() export class Patient {
  [EntityRepositoryType]?: PatientRepository;
  @PrimaryKey() id!: number;
  @Property() email!: string;
  @Property({ nullable: true }) deletedAt?: Date;
  @OneToMany(() => Visit, (visit) => visit.patient) visits = new Collection<Visit>(this);
  @ManyToOne(() => Ticket, { nullable: true }) best: Ticket | null = null;
}
@Entity() export class Visit {
  @PrimaryKey() id!: number;
  @Property() reason!: string;
  @Property() endedAt!: Date;
  @ManyToOne(() => Patient) patient!: Ref<Patient>;
}
@SoftDeletable(() => Ticket, 'closedAt', () => new Date())
@Entity() export class Ticket {
  @PrimaryKey() id!: number;
  @Property() email!: string;
  @Property({ nullable: true }) closedAt?: Date;
}
export const Guest = defineEntity({ name: 'Guest', properties: { id: p.integer().primary(), email: p.string() } });
`,
    'src/base.ts': `import { EntityManager, EntityRepository, type EntityName, type FilterQuery, type RequiredEntityData } from '@mikro-orm/postgresql';
import type { Patient } from './entities';
export class BaseRepository<Row extends { id: number }> extends EntityRepository<Row> {
  erase(row: Row) { this.em.remove(row); return this.em.flush(); }
  async eraseWhere(where: FilterQuery<Row>) { const found = await this.findOneOrFail(where); return this.erase(found); }
}
export class PatientRepository extends BaseRepository<Patient> {
  hide(patient: Patient) { patient.deletedAt = new Date(); return this.getEntityManager().flush(); }
}
export class Store<Row extends object> {
  constructor(private readonly em: EntityManager, private readonly entity: EntityName<Row>) {}
  drop(where: FilterQuery<Row>) { return this.em.nativeDelete(this.entity, where); }
  add(data: RequiredEntityData<Row>) { return this.em.insert(this.entity, data); }
}
export abstract class CrudService<Row extends { id: number }> {
  protected constructor(private readonly repository: BaseRepository<Row>) {}
  async remove(id: number) { const [found] = await this.repository.find({ id }); if (found) await this.repository.erase(found); }
}
export function removeAll<Row extends object>(em: EntityManager, rows: Row[]) { return em.removeAndFlush(rows); }
`,
  },
  file: (code) => `import { Controller, Delete, Injectable } from '@nestjs/common';
import { InjectRepository } from '@mikro-orm/nestjs';
import { EntityManager, EntityRepository, MikroORM, wrap, type EntityClass, type EntityName } from '@mikro-orm/postgresql';
import { Guest, Patient, Ticket, Visit } from './entities';
import { BaseRepository, CrudService, PatientRepository, Store, removeAll } from './base';
export const used = [Controller, Delete, Injectable, InjectRepository, MikroORM, wrap, Guest, Patient, Ticket, Visit, BaseRepository, CrudService, PatientRepository, Store, removeAll];
export type Used = [EntityClass, EntityName<Patient>];
${code}
`,
};

const given = (statement: string): string => `export async function act(em: EntityManager, patients: EntityRepository<Patient>, orm: MikroORM, id: number): Promise<unknown> {\n  ${statement}\n  return [em, patients, orm, id];\n}`;

describe('a unit of work of MikroORM', () => {
  itDoes(clinic, [
    ['removes a record', given('const found = await em.findOneOrFail(Patient, id); await em.remove(found).flush();'), ['delete Patient', 'read Patient']],
    ['removes records of several stores', given('const found = await em.findOneOrFail(Patient, id); const visits = await em.find(Visit, { patient: id }); await em.removeAndFlush([found, ...visits]);'), ['delete Patient', 'delete Visit', 'read Patient', 'read Visit']],
    ['removes by reference', given('em.remove(em.getReference(Visit, id));'), ['delete Visit']],
    ['removes what a reference holds', given('const visit = await em.findOneOrFail(Visit, id); em.remove(visit.patient.unwrap());'), ['delete Patient', 'read Visit']],
    ['removes what a collection holds', given('const found = await em.findOneOrFail(Patient, id, { populate: [\'visits\'] }); for (const visit of found.visits) em.remove(visit);'), ['delete Visit', 'read Patient']],
    ['removes a collection', given("const found = await em.findOneOrFail(Patient, id, { populate: ['visits'] }); em.remove(found.visits);"), ['delete Visit', 'read Patient']],
    ['removes a record that may be missing, with others', given('const found = await em.findOneOrFail(Patient, id); const best: Ticket | null = found.best; await em.remove([best, ...found.visits.getItems()]).flush();'), ['delete Visit', 'read Patient', 'soft-delete Ticket']],
    ['removes a record that may be missing, and others that it loads', given('const found = await em.findOneOrFail(Patient, id); const visits = await found.visits.loadItems(); await em.remove([found.best, ...visits]).flush();'), ['delete Visit', 'read Patient', 'soft-delete Ticket']],
    ['removes of each entity of a list', given('const old: { label: string; entity: EntityClass<any> }[] = [{ label: "a", entity: Visit }, { label: "b", entity: Patient }]; await Promise.all(old.map((one) => em.getRepository(one.entity).nativeDelete({ id })));'), ['delete Patient', 'delete Visit']],
    ['removes of each entity of a list without a type', given('const old: { label: string; entity: EntityClass }[] = [{ label: "a", entity: Visit }]; for (const { entity } of old) await em.nativeDelete(entity, { id });'), ['delete Visit']],
    ['removes of each entity that a loop names', given('const old: EntityName<any>[] = [Visit, Patient]; for (const entity of old) await em.nativeDelete(entity, { id });'), ['delete Patient', 'delete Visit']],
    ['removes of each entity that a loop opens', given('const old: EntityClass<any>[] = [Visit, Patient]; for (const entity of old) await em.getRepository(entity).nativeDelete({ id });'), ['delete Patient', 'delete Visit']],
    ['removes of each entity that a loop finds in an object', given('const old: { entity: EntityClass<any> }[] = [{ entity: Visit }]; for (const one of old) await em.nativeDelete(one.entity, { id });'), ['delete Visit']],
    ['but not of those of another list', given('const old: EntityClass<any>[] = [Visit]; const kept = [Patient]; for (const entity of kept) await em.find(entity, { id }); return old.map((entity) => entity.name);'), ['read Patient']],
    ['removes natively', given('await em.nativeDelete(Visit, { patient: id });'), ['delete Visit']],
    ['updates natively', given("await em.nativeUpdate(Patient, { id }, { email: '' });"), ['update Patient']],
    ['creates', given("em.create(Patient, { email: 'a' }); await em.flush();"), ['create Patient']],
    ['persists', given('const patient = new Patient(); await em.persistAndFlush(patient);'), ['create Patient', 'update Patient']],
    ['assigns', given("const found = await em.findOneOrFail(Patient, id); wrap(found).assign({ email: '' }); em.assign(found, { email: '' });"), ['read Patient', 'update Patient']],
    ['sets properties', given("const found = await em.findOneOrFail(Patient, id); found.email = '';"), ['read Patient', 'update Patient']],
    ['in a transaction', given('await em.transactional(async (inner) => { await inner.nativeDelete(Visit, {}); });'), ['delete Visit']],
    ['in a fork', given('await orm.em.fork().nativeDelete(Visit, {});'), ['delete Visit']],
    ['of a definition', given('await em.nativeDelete(Guest, { id }); em.remove(await em.findOneOrFail(Guest, id));'), ['delete Guest', 'read Guest']],
    ['only marks what a plug-in keeps', given('const found = await em.findOneOrFail(Ticket, id); em.remove(found);'), ['read Ticket', 'soft-delete Ticket']],
    ['removes natively what a plug-in keeps', given('await em.nativeDelete(Ticket, { id });'), ['delete Ticket']],
  ]);
});

describe('a query builder of MikroORM', () => {
  itDoes(clinic, [
    ['deletes', given('await em.createQueryBuilder(Patient).delete().where({ id });'), ['delete Patient']],
    ['deletes from its repository', given('await patients.createQueryBuilder().delete({ id }).execute();'), ['delete Patient']],
    ['updates', given("await em.qb(Patient).update({ email: '' }).where({ id });"), ['update Patient']],
    ['reads', given('await em.qb(Visit).select(\'*\').where({ id }).getResultList();'), ['read Visit']],
    ['truncates', given('await em.qb(Visit).truncate();'), ['delete Visit']],
  ]);
});

describe('a repository of MikroORM', () => {
  itDoes(clinic, [
    ['is injected', '@Injectable()\nexport class Visits {\n  constructor(@InjectRepository(Visit) private readonly visits: EntityRepository<Visit>) {}\n  async remove(id: number) { await this.visits.nativeDelete({ id }); }\n}', ['delete Visit']],
    ['is found by its class', given('await em.getRepository(Visit).nativeDelete({ id });'), ['delete Visit']],
    ['is the one that the entity names', given('await em.getRepository(Patient).eraseWhere({ id });'), ['delete Patient', 'read Patient']],
    ['is extended', 'export class Visits extends EntityRepository<Visit> {\n  async finish(id: number) { await this.nativeDelete({ id }); this.em.remove(await this.findOneOrFail(id)); }\n}', ['delete Visit', 'read Visit']],
    ['removes what its base class is given', 'export const act = (visits: BaseRepository<Visit>, visit: Visit) => visits.erase(visit);', ['delete Visit']],
    ['removes what its base class finds', 'export class Visits extends BaseRepository<Visit> {}\nexport const act = (visits: Visits) => visits.eraseWhere({});', ['delete Visit', 'read Visit']],
    ['is made of an entity', 'export const act = (em: EntityManager) => new Store<Visit>(em, Visit).drop({ id: 1 });', ['delete Visit']],
    ['creates through one that is made of an entity', "export const act = (visits: Store<Visit>) => visits.add({ reason: '' });", ['create Visit']],
    ['stands behind a base service', 'export class Visits extends CrudService<Visit> {}\nexport const act = (visits: Visits) => visits.remove(1);', ['delete Visit', 'read Visit']],
    ['is no set of records', 'export const act = (visits: Set<Visit>, visit: Visit) => visits.delete(visit);', []],
  ]);
});

describe('a generic controller over a generic service', () => {
  const application = lazily(() => analyzed({
    ...clinic.shared,
    'src/controllers.ts': `import { Delete } from '@nestjs/common';
import type { CrudService } from './base';
export function controllerFor<Row extends { id: number }>(kind: new () => Row) {
  class Crud { protected service!: CrudService<Row>; @Delete() remove(id: number) { return this.service.remove(id); } }
  return Crud;
}
export function crudOf<Row extends { id: number }>(kind: new () => Row): new () => object {
  class Crud<Held extends { id: number }> { protected service!: CrudService<Held>; @Delete() drop(id: number) { return this.service.remove(id); } }
  return Crud;
}
`,
    'src/visits.ts': `import { Controller } from '@nestjs/common';
import { CrudService } from './base';
import { controllerFor } from './controllers';
import { Visit } from './entities';
export class VisitService extends CrudService<Visit> {}
@Controller('visits') export class VisitController extends controllerFor<Visit>(Visit) {}
`,
  }));

  it('acts on what the subclasses of the service are for', () => {
    expect(storeOf(application(), 'Visit').deletion.verdict).toBe('hard');
    expect(storeOf(application(), 'Patient').deletion.verdict).toBe('soft-only');
  });
});
