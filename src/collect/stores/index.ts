import type { ts } from 'ts-morph';
import type { StoreFact } from '../facts.js';
import type { CollectSession } from '../session.js';
import { readBookshelfStores } from './bookshelf.js';
import { readConvexStores } from './convex.js';
import { readDecoratedModels } from './decorated-models.js';
import { readDrizzleStores } from './drizzle.js';
import { readKeystoneStores } from './keystone.js';
import { readKyselyStores } from './kysely.js';
import { readMikroOrmStores } from './mikro-orm.js';
import { readMongooseStores } from './mongoose.js';
import { readObjectionStores } from './objection.js';
import { readPayloadStores } from './payload.js';
import { readSequelizeStores } from './sequelize.js';
import { readTypeormStores } from './typeorm.js';
import { readWaterlineStores } from './waterline.js';

/** Reads the stores that one source file declares. A reader costs nothing in a file that does not mention its library. */
export type StoreReader = (sourceFile: ts.SourceFile, session: CollectSession) => StoreFact[];

export const storeReaders: readonly StoreReader[] = [
  readTypeormStores, readMongooseStores, readSequelizeStores, readMikroOrmStores, readObjectionStores, readBookshelfStores, readDrizzleStores,
  readKyselyStores, readPayloadStores, readKeystoneStores, readConvexStores, readDecoratedModels, readWaterlineStores,
];
