import { describe, expect, it } from 'vitest';
import { checkClient } from './client-program.js';

const schema = `
generator client {
  provider = "prisma-client-js"
}

datasource db {
  provider = "postgresql"
}

enum Role {
  ADMIN
  MEMBER
}

model User {
  id       String   @id @default(uuid())
  email    String   @unique
  nickname String?
  role     Role     @default(MEMBER)
  settings Json
  balance  Decimal
  avatar   Bytes?
  tags     String[]
  joinedAt DateTime
  secret   String   @ignore
  posts    Post[]
  profile  Profile?
}

model Profile {
  id     Int    @id
  phone  String
  user   User   @relation(fields: [userId], references: [id], onDelete: Cascade)
  userId String @unique
}

model Post {
  id       Int       @id
  title    String
  author   User      @relation(fields: [authorId], references: [id])
  authorId String
  comments Comment[]
}

model Comment {
  id     Int    @id
  text   String
  post   Post   @relation(fields: [postId], references: [id])
  postId Int
}
`;

function check(body: string): ReturnType<typeof checkClient> {
  const imports = "import { Prisma, PrismaClient } from '@prisma/client';";
  return checkClient(schema, `${imports}\nconst prisma = new PrismaClient();\n${body}\nexport { prisma };\n`);
}

describe('the generated client', () => {
  it('types whole records with their scalar fields', () => {
    const { errors, typeOf, phantomOf, fieldsOf } = check(`
      const user = await prisma.user.findUniqueOrThrow({ where: { id: 'x' } });
      const maybe = await prisma.user.findFirst();
      const many = await prisma.user.findMany({ where: { role: 'ADMIN' }, orderBy: { email: 'asc' } });
      const nickname = user.nickname;
      const role = user.role;
      const balance = user.balance.plus(1).toNumber();
      const avatar = user.avatar;
      const tags = user.tags;
    `);
    expect(errors).toEqual([]);
    expect(typeOf('user')).toBe('User');
    expect(phantomOf('user', '__record')).toBe('"db/schema.prisma#User"');
    expect(fieldsOf('user'))
      .toEqual(['avatar', 'balance', 'email', 'id', 'joinedAt', 'nickname', 'role', 'settings', 'tags']);
    expect(typeOf('maybe')).toBe('User | null');
    expect(typeOf('many')).toBe('User[]');
    expect(typeOf('nickname')).toBe('string | null');
    expect(typeOf('role')).toBe('Role');
    expect(typeOf('balance')).toBe('number');
    expect(typeOf('avatar')).toBe('Uint8Array<ArrayBufferLike> | null');
    expect(typeOf('tags')).toBe('string[]');
  });

  it('narrows by select, include and omit, nested', () => {
    const { errors, typeOf, phantomOf, fieldsOf } = check(`
      const selected = await prisma.user.findUnique({
        where: { id: 'x' },
        select: { email: true, posts: { select: { title: true } } },
      });
      const title = selected!.posts[0]!.title;
      const post = selected!.posts[0]!;
      const included = await prisma.post.findFirstOrThrow({
        include: { author: { include: { profile: true } }, _count: true },
      });
      const phone = included.author.profile!.phone;
      const author = included.author;
      const count = included._count.comments;
      const omitted = await prisma.user.update({ where: { id: 'x' }, data: {}, omit: { email: true, settings: true } });
    `);
    expect(errors).toEqual([]);
    expect(fieldsOf('selected')).toEqual(['email', 'posts']);
    expect(typeOf('title')).toBe('string');
    expect(fieldsOf('post')).toEqual(['title']);
    expect(phantomOf('post', '__record')).toBe('"db/schema.prisma#Post"');
    expect(fieldsOf('included')).toEqual(['_count', 'author', 'authorId', 'id', 'title']);
    expect(phantomOf('author', '__record')).toBe('"db/schema.prisma#User"');
    expect(typeOf('phone')).toBe('string');
    expect(typeOf('count')).toBe('number');
    expect(fieldsOf('omitted')).toEqual(['avatar', 'balance', 'id', 'joinedAt', 'nickname', 'role', 'tags']);
  });

  it('keeps the whole record where arguments are not known', () => {
    const { errors, typeOf } = check(`
      declare const open: any;
      declare const args: Prisma.UserFindManyArgs;
      const fromOpen = await prisma.user.findMany(open);
      const fromArguments = await prisma.user.findMany(args);
      const fromOpenSelect = await prisma.user.findMany({ select: open });
    `);
    expect(errors).toEqual([]);
    expect(typeOf('fromOpen')).toBe('User[]');
    expect(typeOf('fromArguments')).toBe('User[]');
    expect(typeOf('fromOpenSelect')).toBe('User[]');
  });

  it.each([
    ['findUnique', ['read where=args.where keeps=args.select:true']],
    ['findMany', ['read where=args.where keeps=args.select:true']],
    ['groupBy', ['read where=args.where']],
    ['create', ['create data=args.data']],
    ['createMany', ['create data=args.data']],
    ['updateManyAndReturn', ['update where=args.where data=args.data']],
    ['upsert', ['create data=args.create', 'update where=args.where data=args.update']],
    ['delete', ['delete where=args.where']],
    ['deleteMany', ['delete where=args.where']],
  ])('says what %s does', (method, tags) => {
    const { tagsOf, phantomOf } = check(`
      const store = prisma.user;
      const called = prisma.user.${method}({ where: {}, data: {}, by: ['role'] });
    `);
    expect(tagsOf('called')).toEqual(tags);
    expect(phantomOf('store', '__store')).toBe('"db/schema.prisma#User"');
  });

  it('knows the models inside transactions', () => {
    const { errors, typeOf, phantomOf, tagsOf } = check(`
      const result = await prisma.$transaction(async (tx) => {
        const store = tx.post;
        await store.deleteMany({ where: { authorId: 'x' } });
        return tx.user.delete({ where: { id: 'x' } });
      });
      const pair = await prisma.$transaction([prisma.user.findMany(), prisma.post.deleteMany()]);
      declare const transaction: Prisma.TransactionClient;
      const inTransaction = transaction.user;
      declare const parameter: Parameters<Parameters<typeof prisma.$transaction>[0]>[0];
      const throughParameters = parameter.user;
      declare const without: Omit<PrismaClient, '$transaction' | '$connect'>;
      const removed = await without.user.delete({ where: { id: 'x' } });
    `);
    expect(errors).toEqual([]);
    expect(typeOf('result')).toBe('User');
    expect(typeOf('pair')).toBe('[User[], BatchResult]');
    expect(phantomOf('inTransaction', '__store')).toBe('"db/schema.prisma#User"');
    expect(phantomOf('throughParameters', '__store')).toBe('"db/schema.prisma#User"');
    expect(tagsOf('removed')).toEqual(['delete where=args.where']);
  });

  it('keeps the models of extended clients and adds to them', () => {
    const { errors, typeOf, phantomOf, tagsOf } = check(`
      const extended = prisma.$extends({
        client: { $hello() { return Date.now(); } },
        model: {
          user: { async archive(id: string) { return id; } },
          $allModels: { async exists() { return true; } },
        },
        query: {
          user: { async findMany({ args, query }) { const wanted = args; return query(wanted); } },
          $allModels: {
            async $allOperations({ model, operation, args, query }) {
              const name: string = operation;
              return query({ ...args, model, name });
            },
          },
        },
        result: {
          user: { label: { needs: { email: true }, compute: (user) => user.email.length } },
        },
      });
      const again = extended.$extends(Prisma.defineExtension((client) => client.$extends({ name: 'audit' })));
      declare const undeclared: any;
      const open = prisma.$extends(undeclared);
      const archived = await extended.user.archive('x');
      const exists = await extended.post.exists();
      const hello = extended.$hello();
      const removed = await extended.user.delete({ where: { id: 'x' } });
      const inside = await extended.$transaction(async (tx) => {
        await tx.user.archive('x');
        return tx.user.findMany();
      });
      const ofOpen = open.user;
      const ofAgain = again.user;
    `);
    expect(errors).toEqual([]);
    expect(typeOf('archived')).toBe('string');
    expect(typeOf('exists')).toBe('boolean');
    expect(typeOf('hello')).toBe('number');
    expect(tagsOf('removed')).toEqual(['delete where=args.where']);
    expect(typeOf('inside')).toBe('User[]');
    expect(phantomOf('ofOpen', '__store')).toBe('"db/schema.prisma#User"');
    expect(phantomOf('ofAgain', '__store')).toBe('"db/schema.prisma#User"');
  });

  it('serves subclasses', () => {
    const { errors, typeOf } = check(`
      class Database extends PrismaClient<Prisma.PrismaClientOptions, 'query'> {
        constructor() { super({ log: ['query'] }); }
        async purge() { return this.$transaction(async (tx) => tx.user.deleteMany()); }
      }
      const database = new Database();
      const purged = await database.purge();
      const users = await database.user.findMany();
    `);
    expect(errors).toEqual([]);
    expect(typeOf('purged')).toBe('BatchResult');
    expect(typeOf('users')).toBe('User[]');
  });

  it('keeps what the developer says of raw statements', () => {
    const { errors, typeOf } = check(`
      import type { User } from '@prisma/client';
      const rows = await prisma.$queryRaw<User[]>\`SELECT * FROM "User" WHERE id = \${1}\`;
      const unsafe = await prisma.$queryRawUnsafe<{ email: string }[]>('SELECT email FROM "User"');
      const changed = await prisma.$executeRaw(Prisma.sql\`DELETE FROM "User" WHERE id IN (\${Prisma.join([1, 2])})\`);
    `);
    expect(errors).toEqual([]);
    expect(typeOf('rows')).toBe('User[]');
    expect(typeOf('unsafe')).toBe('{ email: string; }[]');
    expect(typeOf('changed')).toBe('number');
  });

  it('reaches relations from a query for one record', () => {
    const { errors, typeOf } = check(`
      const posts = await prisma.user.findUnique({ where: { id: 'x' } }).posts();
      const profile = await prisma.user.findUniqueOrThrow({ where: { id: 'x' } }).profile();
    `);
    expect(errors).toEqual([]);
    expect(typeOf('posts')).toBe('Post[] | null');
    expect(typeOf('profile')).toBe('Profile | null');
  });

  it('counts and aggregates', () => {
    const { errors, typeOf, phantomOf } = check(`
      const count = await prisma.user.count({ where: { role: 'ADMIN' } });
      const total = (await prisma.user.aggregate({ _count: true, _max: { joinedAt: true } }))._max.joinedAt;
      const groups = await prisma.user.groupBy({ by: ['email'], _count: true });
      const group = groups[0]!;
      const email = group.email;
    `);
    expect(errors).toEqual([]);
    expect(typeOf('count')).toBe('number');
    expect(typeOf('total')).toBe('Date | null');
    expect(typeOf('email')).toBe('string');
    expect(phantomOf('group', '__record')).toBe('');
  });

  it('exports models, enums and the namespace', () => {
    const { errors, typeOf, phantomOf, fieldsOf } = check(`
      import { Role, $Enums } from '@prisma/client';
      import type { Post, User } from '@prisma/client';
      import whole from '@prisma/client';
      import { Decimal } from '@prisma/client/runtime/library';
      declare const user: User;
      declare const post: Prisma.PostGetPayload<{ include: { author: { select: { email: true } } } }>;
      declare const input: Prisma.UserUncheckedCreateInput;
      const admin: Role = Role.ADMIN;
      const author = post.author;
      const email = input.email;
      const select = { id: true, email: true } satisfies Prisma.UserSelect;
      const picked = await prisma.user.findFirst({ select });
      const validated = Prisma.validator<Prisma.UserDefaultArgs>()({ include: { posts: true } });
      declare const payload: Prisma.UserGetPayload<typeof validated>;
      const where: Prisma.PostWhereInput = { author: { email: { contains: 'x' } } };
      const other = new whole.PrismaClient();
      const ofOther = other.user;
      const amount = new Decimal(1).toNumber();
      const member = $Enums.Role.MEMBER;
      const name: Prisma.ModelName = 'User';
      const fields = Prisma.UserScalarFieldEnum.email;
      let found: Post | undefined;
      try { found = (await prisma.post.findMany({ where }))[0]; } catch (error) {
        if (error instanceof Prisma.PrismaClientKnownRequestError) { const code: string = error.code; }
      }
    `);
    expect(errors).toEqual([]);
    expect(fieldsOf('author')).toEqual(['email']);
    expect(typeOf('email')).toBe('string | undefined');
    expect(phantomOf('input', '__record')).toBe('"db/schema.prisma#User"');
    expect(fieldsOf('picked')).toEqual(['email', 'id']);
    expect(fieldsOf('payload')).toContain('posts');
    expect(phantomOf('ofOther', '__store')).toBe('"db/schema.prisma#User"');
    expect(typeOf('admin')).toBe('Role');
    expect(typeOf('member')).toBe('"MEMBER"');
    expect(typeOf('user')).toBe('User');
  });

  it('is found at a custom output', () => {
    const settings = 'provider = "prisma-client"\n  output = "../src/generated/prisma"';
    const custom = schema.replace('provider = "prisma-client-js"', settings);
    const { errors, typeOf } = checkClient(custom, `
      import { PrismaClient } from '/src/generated/prisma/client';
      import type { UserModel } from '/src/generated/prisma/models';
      import { Role } from '/src/generated/prisma/enums';
      const prisma = new PrismaClient();
      const users: UserModel[] = await prisma.user.findMany({ where: { role: Role.ADMIN } });
      export { users };
    `);
    expect(errors).toEqual([]);
    expect(typeOf('users')).toBe('User[]');
  });

  it('is no query log where the database speaks SQL, and one for MongoDB', () => {
    const code = `
      import { PrismaClient } from '@prisma/client';
      const prisma = new PrismaClient({ log: ['query'] });
      export { prisma };
    `;
    expect(checkClient(schema, code).tagsOf('prisma')).toEqual([]);
    const document = checkClient(schema.replace('postgresql', 'mongodb'), code);
    expect(document.errors).toEqual([]);
    expect(document.tagsOf('prisma')).toEqual(['query-log options.log query']);
  });
});
