import { describe, expect, it } from 'vitest';
import type { Application } from '../../src/link/application.js';
import { analyzed, storeOf } from './analyzed.js';

const entities = `import { Column, DeleteDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Patient { @PrimaryGeneratedColumn() id: number; @Column() email: string; @DeleteDateColumn() removedAt: Date; }
@Entity() export class Appointment { @PrimaryGeneratedColumn() id: number; @Column() patientEmail: string; }
`;

function clinic(code: string, more: Record<string, string> = {}): Application {
  return analyzed({ 'package.json': '{}', 'src/entities.ts': entities, 'src/admin.ts': `import { Appointment, Patient } from './entities';\nexport const used = [Appointment, Patient];\n${code}\n`, ...more });
}

const deletionsIn = (application: Application): string[] => application.stores.map(({ name, deletion }) => `${name} ${deletion.verdict}`).sort();

describe('a controller with generated routes', () => {
  const controller = (options: string): Application => clinic(`import { Crud } from '@nestjsx/crud';\n@Crud({ model: { type: Patient }, ${options} })\nexport class PatientsController {}`);

  it.each([
    ['deletes', '', 'hard'],
    ['deletes nothing where the route is left out', "routes: { exclude: ['createManyBase', 'deleteOneBase'] }", 'none'],
    ['deletes nothing where other routes are asked for', "routes: { only: ['getOneBase'] }", 'none'],
    ['deletes where the route is asked for', "routes: { only: ['getOneBase', 'deleteOneBase'] }", 'hard'],
    ['only marks records where that is asked for', 'query: { softDelete: true }', 'soft-only'],
  ])('%s', (_behaviour, options, verdict) => {
    expect(storeOf(controller(options), 'Patient').deletion.verdict).toBe(verdict);
  });

  it('names the route, and leaves other entities alone', () => {
    const application = controller('');
    expect(storeOf(application, 'Patient').deletion.evidence).toEqual([{ file: 'src/admin.ts', line: 4, how: 'Crud in deleteOne' }]);
    expect(storeOf(application, 'Appointment').accesses).toEqual([]);
  });

  it('takes options that controllers share', () => {
    const application = clinic(`import { Crud } from '@dataui/crud';
const shared = { routes: { exclude: ['deleteOneBase'] } };
@Crud({ model: { type: Patient }, ...shared }) export class PatientsController {}
@Crud({ model: { type: Appointment }, ...shared, routes: {} }) export class AppointmentsController {}`);
    expect(deletionsIn(application)).toEqual(['Appointment hard', 'Patient none']);
  });
});

describe('an admin panel', () => {
  const panel = (resources: string): Application => clinic(`import AdminJS from 'adminjs';\nexport const panel = new AdminJS({ resources: [${resources}] });`);

  it.each([
    ['deletes records of its resources', 'Patient, Appointment', ['Appointment hard', 'Patient hard']],
    ['deletes records of resources with options', "{ resource: Patient, options: { properties: {} } }", ['Appointment none', 'Patient hard']],
    ['deletes nothing where neither action is accessible', '{ resource: Patient, options: { actions: { delete: { isAccessible: false }, bulkDelete: { isAccessible: () => false } } } }, Appointment', ['Appointment hard', 'Patient none']],
    ['deletes several where only one cannot be deleted', '{ resource: Patient, options: { actions: { delete: { isAccessible: false } } } }', ['Appointment none', 'Patient hard']],
    ['deletes where some may', "{ resource: Patient, options: { actions: { delete: { isAccessible: ({ currentAdmin }: any) => currentAdmin.role === 'owner' } } } }", ['Appointment none', 'Patient hard']],
  ])('%s', (_behaviour, resources, expected) => {
    expect(deletionsIn(panel(resources))).toEqual(expected);
  });

  it('takes its options from elsewhere', () => {
    const application = clinic(`import AdminJS, { type AdminJSOptions } from 'adminjs';
import { frozen } from './frozen';
const resources = [frozen(Patient), { resource: Appointment }];
const options: AdminJSOptions = { resources };
export const panel = new AdminJS(options);`, { 'src/frozen.ts': 'export const frozen = (resource: unknown) => ({ resource, options: { actions: { delete: { isAccessible: false }, bulkDelete: { isAccessible: false } } } });\n' });
    expect(deletionsIn(application)).toContain('Appointment hard');
    expect(deletionsIn(application)).toContain('Patient none');
  });

  it('is set up in a module', () => {
    const application = clinic("import { AdminModule } from '@adminjs/nestjs';\nexport const panel = AdminModule.createAdminAsync({ useFactory: async () => ({ adminJsOptions: { resources: [Patient] } }) });");
    expect(deletionsIn(application)).toEqual(['Appointment none', 'Patient hard']);
  });

  it('shows models of Prisma by their names', () => {
    const application = analyzed({
      'package.json': '{}',
      'schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Patient {\n  id Int @id\n  email String\n}\nmodel Visit {\n  id Int @id\n}\n',
      'src/admin.ts': "import AdminJS from 'adminjs';\nimport { getModelByName } from '@adminjs/prisma';\nimport { PrismaClient } from '@prisma/client';\nconst client = new PrismaClient();\nexport const panel = new AdminJS({ resources: [{ resource: { model: getModelByName('Patient'), client } }] });\n",
    });
    expect(deletionsIn(application)).toEqual(['Patient hard', 'Visit none']);
  });

  it('shows collections of Mongoose, in plain JavaScript', () => {
    const application = analyzed({
      'package.json': '{}',
      'models.js': "const mongoose = require('mongoose');\nexports.Patient = mongoose.model('Patient', new mongoose.Schema({ email: String }));\nexports.Visit = mongoose.model('Visit', new mongoose.Schema({ at: Date }));\n",
      'admin.js': "const AdminBro = require('admin-bro');\nconst { Patient } = require('./models');\nmodule.exports = new AdminBro({ resources: [{ resource: Patient, options: {} }] });\n",
    });
    expect(deletionsIn(application)).toEqual(['Patient hard', 'Visit none']);
  });
});

describe('a service of Feathers', () => {
  const model = "import { model, Schema } from 'mongoose';\nexport const Patient = model('Patient', new Schema({ email: String }));\nexport const createPatients = () => Patient;\n";
  const service = (code: string): Application => analyzed({
    'package.json': '{}', 'src/model.ts': model, 'src/app.ts': `import { Service } from 'feathers-mongoose';\nimport { createPatients, Patient } from './model';\nexport const used = [Service, createPatients, Patient];\n${code}\n`,
  });

  it.each([
    ['of the library', 'new Service({ Model: Patient });'],
    ['of a class that extends it', 'class Patients extends Service {}\nnew Patients({ Model: Patient });'],
    ['with options that a function makes', 'class Patients extends Service {}\nconst getOptions = () => ({ Model: createPatients(), paginate: {} });\nnew Patients(getOptions());'],
  ])('removes records: %s', (_service, code) => {
    expect(deletionsIn(service(code))).toEqual(['Patient hard']);
  });

  it('removes rows of the table that a class below the library\'s is given', () => {
    const application = analyzed({
      'package.json': '{ "name": "clinic", "dependencies": { "@feathersjs/knex": "5", "knex": "3" } }',
      'migrations/1.ts': "export async function up(knex: any) { await knex.schema.createTable('patients', (t: any) => { t.string('email'); }); await knex.schema.createTable('visits', (t: any) => { t.string('reason'); }); }\n",
      'src/patients.class.ts': "import { KnexService } from '@feathersjs/knex';\nexport class Patients<Parameters = any> extends KnexService<any, any, Parameters, any> {}\nexport const getOptions = (app: any) => ({ Model: app.get('client'), name: 'patients' });\n",
      'src/patients.ts': "import { getOptions, Patients } from './patients.class';\nexport const patients = (app: any) => { app.use('patients', new Patients(getOptions(app))); };\n",
    });
    expect(deletionsIn(application)).toEqual(['patients hard', 'visits none']);
  });

  it('removes documents of the collection that is promised to it', () => {
    const application = analyzed({
      'package.json': '{ "name": "clinic", "dependencies": { "@feathersjs/mongodb": "5", "mongodb": "6" } }',
      'src/db.ts': "import { MongoClient } from 'mongodb';\nexport const open = (app: any) => { app.set('client', MongoClient.connect('').then((client) => client.db('clinic'))); };\n",
      'src/patients.class.ts': "import { MongoDBService } from '@feathersjs/mongodb';\nexport class Patients extends MongoDBService {}\nexport const getOptions = (app: any) => ({ Model: app.get('client').then((db: any) => db.collection('patients')) });\n",
      'src/patients.ts': "import { getOptions, Patients } from './patients.class';\nexport const patients = (app: any) => { app.use('patients', new Patients(getOptions(app))); };\n",
    });
    expect(deletionsIn(application)).toEqual(['patients hard']);
  });

  it('removes nothing where nothing makes it', () => {
    expect(deletionsIn(service('export class Patients extends Service {}'))).toEqual(['Patient none']);
  });
});

describe('an adapter of Lucia', () => {
  it('deletes sessions', () => {
    const application = analyzed({
      'package.json': '{}',
      'schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\nmodel User {\n  id String @id\n  email String\n}\nmodel Session {\n  id String @id\n  userId String\n  expiresAt DateTime\n}\n',
      'src/auth.ts': "import { PrismaAdapter } from '@lucia-auth/adapter-prisma';\nimport { PrismaClient } from '@prisma/client';\nconst client = new PrismaClient();\nexport const adapter = new PrismaAdapter(client.session, client.user);\n",
    });
    expect(deletionsIn(application)).toEqual(['Session hard', 'User none']);
    expect(storeOf(application, 'Session').retention.verdict).toBe('checked');
  });
});
