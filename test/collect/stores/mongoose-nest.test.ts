import { describe, expect, it } from 'vitest';
import type { StoreFact } from '../../../src/collect/facts.js';
import { fieldOf, namesOf, storesOf } from './mongoose-program.js';

const imports = "import { Prop, raw, Schema, SchemaFactory, MongooseModule, InjectModel } from '@nestjs/mongoose';\nimport mongoose, { HydratedDocument, Model, Types, Document } from 'mongoose';\n";

function classesOf(text: string): StoreFact[] {
  return storesOf({ 'guest.schema.ts': imports + text });
}

function guestWith(members: string, rest = ''): StoreFact {
  const store = classesOf(`${rest}\n@Schema()\nexport class Guest {\n${members}\n}\n`).find(({ name }) => name === 'Guest');
  if (store === undefined) throw new Error('no store Guest');
  return store;
}

describe('a decorated class', () => {
  it('is a store at the class, below its decorator', () => {
    const [store] = classesOf(`
/** @lethe retention 1y */
@Schema({ timestamps: true, collection: 'visitors' })
export class Guest {
  @Prop() name: string;
}
export type GuestRecord = HydratedDocument<Guest>;
export const GuestSchema = SchemaFactory.createForClass(Guest);
`);
    expect(store).toMatchObject({ id: 'guest.schema.ts#Guest', name: 'Guest', kind: 'mongoose', span: { line: 6, column: 1 }, annotations: [{ name: 'retention', value: '1y' }] });
    expect(store?.aliases).toEqual(expect.arrayContaining(['guests', 'visitors', 'GuestDocument', 'GuestRecord']));
    expect(store === undefined ? [] : namesOf(store)).toEqual(['name', 'createdAt', 'updatedAt', '_id']);
  });

  it('has the fields of its base, and not those without @Prop', () => {
    const [store] = classesOf("class Base { @Prop() tenant: string; helper: string; }\n@Schema()\nexport class Guest extends Base { @Prop() mail: string; cached: string; }\n");
    expect(store?.fields.map(({ name }) => name)).toEqual(['tenant', 'mail', '_id']);
  });

  it.each([
    ['@Prop() value: string;', 'string', false], ['@Prop() value?: string | null;', 'string', false], ['@Prop() value: number;', 'number', false],
    ['@Prop() value: boolean;', 'boolean', false], ['@Prop() value: Date;', 'date', false], ['@Prop() value: string[];', 'string', true],
    ['@Prop() value: Types.ObjectId;', 'string', false], ['@Prop() value: Record<string, unknown>;', 'json', false], ['@Prop() value: any;', 'json', false],
    ['@Prop() value: Level;', 'enum', false], ["@Prop() value: 'a' | 'b';", 'enum', false], ['@Prop({ type: Date }) value: string;', 'date', false],
    ['@Prop([String]) value: string[];', 'string', true], ['@Prop({ type: mongoose.Schema.Types.Mixed }) value: object;', 'json', false],
    ['@Prop({ type: () => Number }) value: any;', 'number', false],
  ])('reads %s as %s', (member, type, list) => {
    expect(fieldOf(guestWith(member, 'enum Level { Low, High }'), 'value')).toMatchObject({ type, list });
  });

  it('reads the options of a property', () => {
    const store = guestWith(`
  @Prop({ select: false }) password: string;
  @Prop({ type: Types.ObjectId, ref: Team.name }) team: Types.ObjectId;
  @Prop({ type: Types.ObjectId, ref: 'Plan' })
  plan: Types.ObjectId;
  @Prop({ type: Date, expires: '7d' }) seenAt: Date;
  @Prop() deletedAt?: Date;
`, 'class Team { @Prop() title: string; }');
    expect(fieldOf(store, 'password').hidden).toBe(true);
    expect(fieldOf(store, 'team').references).toEqual({ kind: 'mongoose', name: 'Team' });
    expect(store.relations.map(({ target }) => target.name)).toEqual(['Team', 'Plan']);
    expect(fieldOf(store, 'plan').span.line).toBe(fieldOf(store, 'team').span.line + 2);
    expect(store.expiry).toMatchObject([{ field: 'seenAt', seconds: 604_800 }]);
    expect(store.softDelete).toMatchObject({ field: 'deletedAt', automatic: false });
  });

  it('gets the indexes and plugins of the schema that is made for it', () => {
    const [store] = classesOf(`
import softDelete from 'mongoose-delete';
@Schema()
export class Visit { @Prop() at: Date; }
export const VisitSchema = SchemaFactory.createForClass(Visit);
VisitSchema.index({ at: 1 }, { expireAfterSeconds: 60 });
VisitSchema.plugin(softDelete);
`);
    expect(store).toMatchObject({ expiry: [{ field: 'at', seconds: 60 }], softDelete: { field: 'deleted', automatic: true } });
  });
});

describe('a class inside another', () => {
  const address = '@Schema({ _id: false })\nexport class Address { @Prop() street: string; }\nexport const AddressSchema = SchemaFactory.createForClass(Address);\n';

  it.each(['@Prop({ type: AddressSchema }) home: Address;', '@Prop({ type: Address }) home: Address;', '@Prop() home: Address;', '@Prop({ type: () => Address }) home: Address;', '@Prop({ required: true }) home: Address;'])('%s is a part, and no store', (member) => {
    const stores = classesOf(`${address}@Schema()\nexport class Guest { ${member} }\n`);
    expect(stores.map(({ name }) => name)).toEqual(['Guest']);
    expect(stores[0]?.fields.map(({ name, list }) => [name, list])).toEqual([['home.street', false], ['_id', false]]);
  });

  it.each(['@Prop({ type: [AddressSchema] }) homes: Address[];', '@Prop([Address]) homes: Address[];', '@Prop() homes: Address[];'])('%s is a list of parts', (member) => {
    const stores = classesOf(`${address}@Schema()\nexport class Guest { ${member} }\n`);
    expect(stores[0]?.fields[0]).toMatchObject({ name: 'homes.street', list: true });
  });

  it('is a store as well where the module registers it', () => {
    const stores = storesOf({
      'address.ts': imports + address,
      'guest.ts': `${imports}import { Address, AddressSchema } from './address';\n@Schema()\nexport class Guest { @Prop({ type: AddressSchema }) home: Address; }\n`,
      'module.ts': `${imports}import { Address, AddressSchema } from './address';\nexport const features = MongooseModule.forFeature([{ name: Address.name, schema: AddressSchema }]);\n`,
    });
    expect(stores.map(({ id }) => id)).toEqual(['address.ts#Address', 'guest.ts#Guest']);
  });

  it('may be plain, and may be a raw definition', () => {
    const store = guestWith('@Prop({ type: Status }) status: Status;\n@Prop(raw({ lat: { type: Number }, lng: Number })) position: object;', 'class Status { id: string; label?: string; }');
    expect(namesOf(store)).toEqual(['status.id', 'status.label', 'position.lat', 'position.lng', '_id']);
  });
});

it('a model of a class is the store of the class', () => {
  const stores = classesOf("@Schema()\nexport class Guest { @Prop() mail: string; }\nexport const GuestModel = mongoose.model('Visitor', SchemaFactory.createForClass(Guest));\n");
  expect(stores.map(({ name }) => name)).toEqual(['Guest']);
  expect(stores[0]?.aliases).toContain('Visitor');
});

it('a kind that the module is told of is a record of the class that it belongs to', () => {
  const stores = storesOf({
    'visit.ts': `${imports}@Schema({ discriminatorKey: 'kind' })\nexport class Visit { @Prop() mail: string; }\nexport const VisitSchema = SchemaFactory.createForClass(Visit);\n`,
    'stay.ts': `${imports}@Schema()\nexport class Stay { @Prop() mail: string; @Prop() phone: string; }\nexport const StaySchema = SchemaFactory.createForClass(Stay);\n`,
    'module.ts': `${imports}import { Visit, VisitSchema } from './visit';\nimport { Stay, StaySchema } from './stay';\nexport const features = MongooseModule.forFeature([{ name: Visit.name, schema: VisitSchema, discriminators: [{ name: Stay.name, schema: StaySchema }] }]);\n`,
  });
  expect(stores.map(({ id }) => id)).toEqual(['visit.ts#Visit']);
  expect(namesOf(stores[0] as StoreFact)).toEqual(['mail', '_id', 'phone']);
  expect(stores[0]?.aliases).toContain('Stay');
});
