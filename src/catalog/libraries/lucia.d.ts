/**
 * Adapters of Lucia: a sign-in creates a session, `invalidateSession` deletes it, and one that has expired is deleted when it is presented
 * again (lucia-auth/lucia, version 3, packages/lucia/src/core.ts, validateSession). Users are only read.
 */
declare module 'lethe:lucia' {
  export class ModelAdapter {
    /**
     * @lethe create session in=createSession
     * @lethe read session deadline=expiresAt in=validateSession
     * @lethe update session in=validateSession
     * @lethe delete session in=invalidateSession
     * @lethe read user in=validateSession
     */
    constructor(session: unknown, user: unknown);
    readonly adapter: true;
  }
  export class TableAdapter {
    /**
     * @lethe create session in=createSession
     * @lethe read session deadline=expiresAt in=validateSession
     * @lethe update session in=validateSession
     * @lethe delete session in=invalidateSession
     * @lethe read user in=validateSession
     */
    constructor(database: unknown, session: unknown, user: unknown);
    readonly adapter: true;
  }
}

declare module '@lucia-auth/adapter-prisma' { export { ModelAdapter as PrismaAdapter } from 'lethe:lucia'; }
declare module '@lucia-auth/adapter-mongoose' { export { ModelAdapter as MongooseAdapter } from 'lethe:lucia'; }
declare module '@lucia-auth/adapter-mongodb' { export { ModelAdapter as MongodbAdapter } from 'lethe:lucia'; }
declare module '@lucia-auth/adapter-drizzle' {
  export { TableAdapter as DrizzlePostgreSQLAdapter, TableAdapter as DrizzleMySQLAdapter, TableAdapter as DrizzleSQLiteAdapter } from 'lethe:lucia';
}
