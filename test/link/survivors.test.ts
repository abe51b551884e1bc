import { describe, expect, it } from 'vitest';
import { analyzed, storeOf } from '../collect/analyzed.js';
import type { Survivor } from '../../src/link/application.js';

const schema = `generator client {
  provider = "prisma-client-js"
}
model User {
  id String @id
  email String
  deletedAt DateTime?
  profiles Profile[]
  orders Order[]
}
model Profile {
  id String @id
  phone String
  user User @relation(fields: [userId], references: [id], onDelete: Cascade)
  userId String
}
model Order {
  id String @id
  shippingAddress String
  total Int
  user User? @relation(fields: [userId], references: [id], onDelete: SetNull)
  userId String?
}
model SearchLog {
  id String @id
  ipAddress String
  userId String
}
model Product {
  id String @id
  title String
  userId String
}
`;

function survivorsAfter(statements: string): Survivor[] {
  const application = analyzed({
    'package.json': '{}', 'schema.prisma': schema,
    'src/act.ts': `import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();\nexport async function erase(id: string) {\n  ${statements}\n}\n`,
  });
  return storeOf(application, 'User').survivors;
}

const names = (survivors: readonly Survivor[]): string[] => survivors.map(({ name }) => name);

describe('what survives a person', () => {
  it('is what does not cascade, and what has only a key', () => {
    const survivors = survivorsAfter('await prisma.user.delete({ where: { id } });');
    expect(names(survivors)).toEqual(['Order', 'SearchLog']);
    expect(survivors).toMatchObject([{ fields: ['shippingAddress'] }, { fields: ['ipAddress'] }]);
    expect(survivors[1]?.why).toContain('SearchLog.userId');
  });

  it('is not what the same erasure deletes', () => {
    expect(names(survivorsAfter('await prisma.searchLog.deleteMany({ where: { userId: id } }); await prisma.order.deleteMany({ where: { userId: id } }); await prisma.user.delete({ where: { id } });'))).toEqual([]);
  });

  it('is what cascades, too, where the person is only marked', () => {
    expect(names(survivorsAfter('await prisma.user.update({ where: { id }, data: { deletedAt: new Date() } });'))).toEqual(['Profile', 'Order', 'SearchLog']);
  });

  it('is told of persons only', () => {
    const application = analyzed({ 'schema.prisma': schema });
    expect(application.stores.filter(({ subject }) => subject).map(({ name }) => name)).toEqual(['User']);
    expect(application.stores.filter(({ survivors }) => survivors.length > 0).map(({ name }) => name)).toEqual(['User']);
  });
});
