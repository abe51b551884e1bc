import { describe, expect, it } from 'vitest';
import { analyzed, itDoes, lazily, storeOf, type Around } from './analyzed.js';

const hotel: Around = {
  shared: {
    'package.json': '{ "name": "hotel", "dependencies": { "@adonisjs/lucid": "21" } }',
    'database/migrations/1_guests.ts': `import { BaseSchema } from '@adonisjs/lucid/schema';
export default class extends BaseSchema {
  protected tableName = 'guests';
  async up() { this.schema.createTable(this.tableName, (table) => { table.increments('id'); table.string('email'); table.timestamp('created_at'); }); }
  async down() { this.schema.dropTable(this.tableName); }
}
`,
    'database/migrations/2_notes.ts': `import { BaseSchema } from '@adonisjs/lucid/schema';
export default class extends BaseSchema {
  async up() { this.schema.createTable('guest_notes', (table) => { table.increments('id'); table.integer('guest_id').references('guests.id').onDelete('CASCADE'); }); }
}
`,
    'app/models/base.ts': "import { BaseModel, column } from '@adonisjs/lucid/orm';\nexport default abstract class Base extends BaseModel { @column.dateTime() declare createdAt: Date }\n",
    'app/models/guest.ts': `import { column, computed, hasMany } from '@adonisjs/lucid/orm';
import type { HasMany } from '@adonisjs/lucid/types/relations';
import Base from './base';
import GuestNote from './guest_note';
export default class Guest extends Base {
  @column({ isPrimary: true }) declare id: number;
  @column() declare email: string;
  @column({ serializeAs: null }) declare password: string | null;
  @computed() get title() { return this.email; }
  @hasMany(() => GuestNote) declare notes: HasMany<typeof GuestNote>;
}
`,
    'app/models/guest_note.ts': "import { BaseModel, column } from '@adonisjs/lucid/orm';\nexport default class GuestNote extends BaseModel { @column() declare text: string; @column() declare guestId: number }\n",
  },
  file: (code) => `import db from '@adonisjs/lucid/services/db';
import Guest from '../app/models/guest';
import GuestNote from '../app/models/guest_note';
export const used = [db, Guest, GuestNote];
${code}
`,
};
const given = (statement: string): string => `export default class Guests { async destroy(id: number) { ${statement} } }`;

describe('a model of Lucid', () => {
  const application = lazily(() => analyzed(hotel.shared));

  it('is a store where its class is not abstract, with its own columns and those above it', () => {
    expect(application().stores.map(({ name }) => name).sort()).toEqual(['Guest', 'GuestNote']);
    expect(storeOf(application(), 'Guest').fields.map(({ name, type }) => `${name} ${type}`).sort()).toEqual(['createdAt date', 'email string', 'id number', 'password string']);
  });

  it('goes with another where a migration says so', () => {
    const removing = analyzed({ ...hotel.shared, 'app/guests.ts': hotel.file(given('const guest = await Guest.find(id); await guest?.delete();')).replaceAll('../app/', './') });
    expect(storeOf(removing, 'GuestNote').deletion.verdict).toBe('cascade');
  });
});

describe('code that works with models of Lucid', () => {
  itDoes(hotel, [
    ['deletes a record', given('const guest = await Guest.findOrFail(id); await guest.delete();'), ['delete Guest', 'read Guest']],
    ['deletes by a query', given("await Guest.query().where('id', id).delete();"), ['delete Guest']],
    ['deletes through a relation', given("const guest = await Guest.findOrFail(id); await guest.related('notes').query().delete();"), ['delete GuestNote', 'read Guest']],
    ['deletes from a table', given("await db.from('guest_notes').where('id', id).delete();"), ['delete GuestNote']],
    ['creates', given("await Guest.create({ email: '' });"), ['create Guest']],
  ]);

  it('ends records by their age', () => {
    const purging = analyzed({ ...hotel.shared, 'commands/purge.ts': "import Guest from '../app/models/guest';\nexport default class Purge { async run() { await Guest.query().where('created_at', '<', new Date(Date.now() - 86_400_000)).delete(); } }\n" });
    expect(storeOf(purging, 'Guest').retention.verdict).toBe('enforced');
  });
});

describe('a model of LoopBack', () => {
  const files = {
    'package.json': '{ "name": "hotel", "dependencies": { "@loopback/repository": "7" } }',
    'src/models.ts': `import { belongsTo, Entity, model, property } from '@loopback/repository';
@model({ name: 'visitor' }) export class Guest extends Entity {
  @property({ type: 'string', id: true }) id?: string;
  @property({ type: 'string' }) email: string;
  @property({ type: 'date' }) createdAt: string;
  @property({ type: 'string', hidden: true }) secret: string;
}
@model() export class Stay extends Entity { @belongsTo(() => Guest) guestId: string; @property() nights: number }
@model() export class NewGuest extends Guest { @property() password: string }
`,
    'src/repositories.ts': `import { DefaultCrudRepository, type HasManyRepositoryFactory } from '@loopback/repository';
import { Guest, Stay } from './models';
export class StayRepository extends DefaultCrudRepository<Stay, string> {}
export class GuestRepository extends DefaultCrudRepository<Guest, string> { stays: HasManyRepositoryFactory<Stay, string> }
`,
  };

  it('is a store where a repository keeps it', () => {
    const application = analyzed(files);
    expect(application.stores.map(({ name }) => name)).toEqual(['Guest', 'Stay']);
    expect(storeOf(application, 'Guest').fields.map(({ name, type, hidden }) => `${name} ${type}${hidden ? ' hidden' : ''}`)).toEqual(['id string', 'email string', 'createdAt date', 'secret string hidden']);
    expect(storeOf(application, 'Stay').fields[0]?.references?.name).toBe('Guest');
  });

  it('is deleted by its repository and through relations, and purged by age', () => {
    const application = analyzed({
      ...files,
      'src/controller.ts': `import { repository } from '@loopback/repository';
import { GuestRepository } from './repositories';
export class Guests {
  constructor(@repository(GuestRepository) private guests: GuestRepository) {}
  async remove(id: string) { await this.guests.stays(id).delete(); }
  async purge() { await this.guests.deleteAll({ createdAt: { lt: new Date(Date.now() - 86_400_000) } }); }
}
`,
    });
    expect([storeOf(application, 'Guest').retention.verdict, storeOf(application, 'Guest').deletion.verdict, storeOf(application, 'Stay').deletion.verdict]).toEqual(['enforced', 'hard', 'hard']);
  });
});
