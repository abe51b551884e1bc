/**
 * Auth.js and NextAuth: what an adapter does to the tables of the application. With sessions in the database a sign-in creates one
 * and a sign-out deletes it; one that has expired is deleted when it is presented again, and stays for ever otherwise
 * (nextauthjs/next-auth, packages/core/src/lib/actions/session.ts and signout.ts). A verification token is deleted when it is used
 * (adapters.ts, useVerificationToken); one that is never used stays. With `session: { strategy: 'jwt' }`, `{ jwt: true }` in version 3, no session is stored.
 * Users are created and updated, accounts are created; `deleteUser` and `unlinkAccount` belong to the interface, "not yet invoked" (adapters.ts).
 */
declare module 'lethe:auth-js' {
  export interface Adapter {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- applications replace the adapter's methods one by one
    [method: string]: any;
  }

  export interface CreateAdapter {
    /**
     * @lethe model 'User' 'user' 'users' 'UserEntity' named=options.usersTable,options.models.User,options.entities.UserEntity,options.entities.User,options.collections.Users
     * @lethe model 'Account' 'account' 'accounts' 'AccountEntity' named=options.accountsTable,options.models.Account,options.entities.AccountEntity,options.entities.Account,options.collections.Accounts
     * @lethe model 'Session' 'session' 'sessions' 'SessionEntity' named=options.sessionsTable,options.models.Session,options.entities.SessionEntity,options.entities.Session,options.collections.Sessions unless=^session.strategy:jwt,^session.jwt
     * @lethe model 'VerificationToken' 'verificationToken' 'verificationTokens' 'verification_token' 'verification_tokens' 'VerificationTokenEntity' named=options.verificationTokensTable,options.models.VerificationToken,options.entities.VerificationTokenEntity,options.entities.VerificationToken,options.collections.VerificationTokens
     * @lethe model 'Authenticator' 'authenticator' 'authenticators' named=options.authenticatorsTable
     * @lethe create 'User' in=createUser
     * @lethe read 'User' in=getUser
     * @lethe update 'User' in=updateUser
     * @lethe create 'Account' in=linkAccount
     * @lethe read 'Account' in=getUserByAccount
     * @lethe create 'Session' in=createSession
     * @lethe read 'Session' deadline=expires in=getSessionAndUser
     * @lethe update 'Session' in=updateSession
     * @lethe delete 'Session' in=deleteSession
     * @lethe create 'VerificationToken' in=createVerificationToken
     * @lethe read 'VerificationToken' deadline=expires in=useVerificationToken
     * @lethe delete 'VerificationToken' in=useVerificationToken
     * @lethe create 'Authenticator' in=createAuthenticator
     * @lethe read 'Authenticator' in=getAuthenticator
     * @lethe update 'Authenticator' in=updateAuthenticatorCounter
     */
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- clients tell by their types, options by their paths
    (client?: any, options?: any): Adapter;
  }
}

declare module '@auth/prisma-adapter' {
  import type { CreateAdapter } from 'lethe:auth-js';
  /** @lethe adapter prisma stores=client */
  export const PrismaAdapter: CreateAdapter;
}

declare module '@next-auth/prisma-adapter' {
  export * from '@auth/prisma-adapter';
}

declare module '@auth/drizzle-adapter' {
  import type { CreateAdapter } from 'lethe:auth-js';
  /** @lethe adapter drizzle */
  export const DrizzleAdapter: CreateAdapter;
}

declare module '@auth/typeorm-adapter' {
  import type { CreateAdapter } from 'lethe:auth-js';
  /** @lethe adapter typeorm */
  export const TypeORMAdapter: CreateAdapter;
  export { TypeORMAdapter as TypeORMLegacyAdapter };
}

declare module '@next-auth/typeorm-legacy-adapter' {
  export * from '@auth/typeorm-adapter';
}

declare module '@auth/mongodb-adapter' {
  import type { CreateAdapter } from 'lethe:auth-js';
  /** @lethe adapter mongodb mongoose */
  export const MongoDBAdapter: CreateAdapter;
}

declare module '@next-auth/mongodb-adapter' {
  export * from '@auth/mongodb-adapter';
}

declare module '@auth/sequelize-adapter' {
  import type { CreateAdapter } from 'lethe:auth-js';
  /** @lethe adapter sequelize */
  const SequelizeAdapter: CreateAdapter;
  export default SequelizeAdapter;
}

declare module '@next-auth/sequelize-adapter' {
  export { default } from '@auth/sequelize-adapter';
}

declare module '@auth/mikro-orm-adapter' {
  import type { CreateAdapter } from 'lethe:auth-js';
  /** @lethe adapter mikro-orm */
  export const MikroOrmAdapter: CreateAdapter;
}

declare module '@auth/kysely-adapter' {
  import type { CreateAdapter } from 'lethe:auth-js';
  /** @lethe adapter kysely sql */
  export const KyselyAdapter: CreateAdapter;
}

declare module '@auth/pg-adapter' {
  import type { CreateAdapter } from 'lethe:auth-js';
  /** @lethe adapter sql knex kysely drizzle */
  const PostgresAdapter: CreateAdapter;
  export default PostgresAdapter;
}

declare module '@auth/supabase-adapter' {
  import type { CreateAdapter } from 'lethe:auth-js';
  /** @lethe adapter sql */
  export const SupabaseAdapter: CreateAdapter;
}
/** Sign-in by a link or a code in a mail. Source: authjs.dev/getting-started/authentication/email. */
declare module 'lethe:auth-js-mail' {
  export interface SendVerificationRequestParams {
    /** @lethe personal contact */ identifier: string;
    /** @lethe personal credential */ token: string;
    /** @lethe personal credential */ url: string;
    expires: Date;
    provider: any;
    theme: any;
    request: any;
  }
  export interface EmailConfig {
    sendVerificationRequest?(params: SendVerificationRequestParams): any;
    [option: string]: any;
  }
  export type EmailUserConfig = EmailConfig;
  export type EmailProviderSendVerificationRequestParams = SendVerificationRequestParams;
  export default function provider(options: EmailConfig): any;
}
declare module 'next-auth/providers/email' { export * from 'lethe:auth-js-mail'; export { default } from 'lethe:auth-js-mail'; }
declare module 'next-auth/providers/nodemailer' { export * from 'lethe:auth-js-mail'; export { default } from 'lethe:auth-js-mail'; }
declare module 'next-auth/providers/resend' { export * from 'lethe:auth-js-mail'; export { default } from 'lethe:auth-js-mail'; }
declare module '@auth/core/providers/email' { export * from 'lethe:auth-js-mail'; export { default } from 'lethe:auth-js-mail'; }
declare module '@auth/core/providers/nodemailer' { export * from 'lethe:auth-js-mail'; export { default } from 'lethe:auth-js-mail'; }
declare module '@auth/core/providers/resend' { export * from 'lethe:auth-js-mail'; export { default } from 'lethe:auth-js-mail'; }
