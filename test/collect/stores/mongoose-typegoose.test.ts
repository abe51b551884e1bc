import { describe, expect, it } from 'vitest';
import type { StoreFact } from '../../../src/collect/facts.js';
import { fieldOf, namesOf, storesOf } from './mongoose-program.js';

const imports = "import { prop, arrayProp, index, plugin, modelOptions, getModelForClass, Ref } from '@typegoose/typegoose';\nimport { TimeStamps } from '@typegoose/typegoose/lib/defaultClasses';\n";

function classesOf(text: string): StoreFact[] {
  return storesOf({ 'moorings.ts': imports + text });
}

describe('a class of Typegoose', () => {
  it('is a store where a model is made of it, with the options of the call', () => {
    const stores = classesOf(`
export class Skipper {
  @prop({ required: true }) email: string;
  cached: string;
}
export const SkipperModel = getModelForClass(Skipper, { schemaOptions: { timestamps: true, collection: 'captains' } });
`);
    expect(stores).toMatchObject([{ id: 'moorings.ts#Skipper', name: 'Skipper', kind: 'mongoose', span: { line: 4, column: 1 } }]);
    expect(stores[0]?.aliases).toEqual(expect.arrayContaining(['skippers', 'captains']));
    expect(stores.flatMap(namesOf)).toEqual(['email', 'createdAt', 'updatedAt', '_id']);
  });

  it('takes the options of its decorator, and the indexes and plugins on it', () => {
    const [store] = classesOf(`
import softDelete from 'mongoose-delete';
@index({ leftAt: 1 }, { expireAfterSeconds: 3600 })
@plugin(softDelete)
@modelOptions({ schemaOptions: { collection: 'berths', timestamps: { createdAt: 'made', updatedAt: false } } })
class Berth { @prop() leftAt: Date; }
export default getModelForClass(Berth);
`);
    expect(store).toMatchObject({ name: 'Berth', expiry: [{ field: 'leftAt', seconds: 3600 }], softDelete: { field: 'deleted', automatic: true } });
    expect(store === undefined ? [] : namesOf(store)).toEqual(['leftAt', 'deleted', 'made', '_id']);
  });

  it('has the fields of its bases, and those of parts below their names', () => {
    const stores = classesOf(`
class Person { @prop() name: string; }
class Crew extends Person { @prop() berth: number; }
class Harbour extends TimeStamps { @prop() town: string; }
class Ship extends Harbour {
  @prop({ type: Crew, default: [] }) crew: Crew[];
  @arrayProp({ items: String }) calls: string[];
  @prop({ type: () => [Person] }) guests: Person[];
  @prop({ ref: () => Person }) owner: Ref<Person>;
}
export const ShipModel = getModelForClass(Ship);
`);
    expect(stores.map(({ name }) => name)).toEqual(['Ship']);
    const [store] = stores;
    if (store === undefined) throw new Error('no store Ship');
    expect(namesOf(store)).toEqual(['town', 'crew.name', 'crew.berth', 'calls', 'guests.name', 'owner', 'createdAt', 'updatedAt', '_id']);
    expect(fieldOf(store, 'crew.name')).toMatchObject({ type: 'string', list: true });
    expect(fieldOf(store, 'calls')).toMatchObject({ type: 'string', list: true });
    expect(fieldOf(store, 'owner')).toMatchObject({ type: 'string', references: { name: 'Person' } });
  });

  it('is a store where a function makes models of classes that it is handed, unless it is a part or a base of others', () => {
    const stores = storesOf({
      'provide.ts': "import { getModelForClass } from '@typegoose/typegoose';\nexport function provide(source: any) { return { use: () => getModelForClass(source) }; }\n",
      'moorings.ts': `${imports}import { provide } from './provide';
class Base { @prop() at: Date; }
class Crew { @prop() name: string; }
class Ship extends Base { @prop() crew: Crew; }
export const provider = provide(Ship);
`,
    });
    expect(stores.map(({ name }) => name)).toEqual(['Ship']);
  });

  it('is one where the module of Nest is told of it', () => {
    const stores = classesOf(`
import { TypegooseModule } from 'nestjs-typegoose';
class Pilot { @prop() phone: string; }
class Tug { @prop() name: string; }
class Draft { @prop() name: string; }
export const features = TypegooseModule.forFeature([Pilot, { typegooseClass: Tug, schemaOptions: { timestamps: true } }]);
`);
    expect(stores.map(({ name, fields }) => [name, fields.length])).toEqual([['Pilot', 2], ['Tug', 4]]);
  });

  it('of the versions before 6 makes its own model', () => {
    const stores = storesOf({ 'moorings.ts': "import { prop, Typegoose } from 'typegoose';\nclass Pilot extends Typegoose { @prop() phone: string; }\nexport const PilotModel = new Pilot().getModelForClass(Pilot, { schemaOptions: { timestamps: true } });\n" });
    expect(stores.map((store) => [store.name, namesOf(store)])).toEqual([['Pilot', ['phone', 'createdAt', 'updatedAt', '_id']]]);
  });
});
