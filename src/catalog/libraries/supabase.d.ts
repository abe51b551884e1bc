/**
 * Supabase. A table is named where a query begins; its records are those of the generated types, of the migrations, or what is written to it. What it stores for
 * signing in, and files, lie at the service.
 */
declare module '@supabase/supabase-js' {
  interface SupabaseUsers {
    /** @lethe processor person auth.admin.deleteUser at=supabase.co/auth/v1/admin/users */ readonly __store: 'Supabase user';
    /** @lethe create data=values */ createUser(values: any): Promise<any>;
    /** @lethe create data=values */ inviteUserByEmail(email: string, values?: any): Promise<any>;
    /** @lethe update data=values */ updateUserById(id: string, values: any): Promise<any>;
    /** @lethe delete */ deleteUser(id: string, softly?: boolean): Promise<any>;
    [member: string]: any;
  }
  /** Who is signed in: supabase.com/docs/reference/javascript/auth-getuser. */
  export interface User {
    /** @lethe personal pseudonymous */ id: string;
    /** @lethe personal contact */ email?: string;
    /** @lethe personal contact */ phone?: string;
    /** @lethe personal identity */ user_metadata: any;
    app_metadata: any; aud: string; role?: string; created_at: string; updated_at?: string; last_sign_in_at?: string; identities?: any[];
    [detail: string]: any;
  }
  export interface Session {
    /** @lethe personal credential */ access_token: string;
    /** @lethe personal credential */ refresh_token: string;
    user: User; expires_in: number; expires_at?: number; token_type: string;
    [detail: string]: any;
  }
  interface SignedIn { data: { user: User | null; session: Session | null }; error: any }
  interface SupabaseAuth {
    readonly __store: 'Supabase user';
    admin: SupabaseUsers;
    /** @lethe create data=values */ signUp(values: any): Promise<SignedIn>;
    signInWithPassword(values: any): Promise<SignedIn>;
    exchangeCodeForSession(code: string): Promise<SignedIn>;
    refreshSession(values?: any): Promise<SignedIn>;
    setSession(values: any): Promise<SignedIn>;
    getUser(token?: string): Promise<{ data: { user: User | null }; error: any }>;
    getSession(): Promise<{ data: { session: Session | null }; error: any }>;
    onAuthStateChange(listener: (event: any, session: Session | null) => any): any;
    signOut(options?: any): Promise<any>;
    [member: string]: any;
  }
  interface SupabaseBucket<Name = never> {
    /** @lethe processor file storage.from(bucket).remove */ readonly __store: 'Supabase file' | Name;
    /** @lethe create key=path */ upload(path: string, body: any, options?: any): Promise<any>;
    /** @lethe update */ update(path: string, body: any, options?: any): Promise<any>;
    /** @lethe delete */ remove(paths: any): Promise<any>;
    [member: string]: any;
  }
  interface SupabaseStorage {
    /** @lethe store bucket kind=supabase-storage listed=personal */ from<Name extends string>(bucket: Name): SupabaseBucket<Name>;
    [member: string]: any;
  }
  type Known<Fields> = 0 extends 1 & Fields ? { [column: string]: any } : Fields;
  /** A record that was found, with the phantom that says of which store. */
  type Row<Fields, Name> = Known<Fields> & { readonly __record: Name };
  /** The record of a table in the types that Supabase generates. */
  type RowOf<Database, Name extends string> = Database extends { public: { Tables: Record<Name, { Row: infer Fields }> } } ? Fields : any;
  interface Answer<Result> { data: Result; error: any; count: number | null; status: number; statusText: string }
  export interface PostgrestFilterBuilder<Fields, Name, Result> extends Promise<Answer<Result>> {
    readonly __store: Name;
    eq(column: string, value: any): this; neq(column: string, value: any): this; gt(column: string, value: any): this; gte(column: string, value: any): this; lt(column: string, value: any): this; lte(column: string, value: any): this;
    like(column: string, pattern: string): this; ilike(column: string, pattern: string): this; is(column: string, value: any): this; in(column: string, values: any): this; contains(column: string, value: any): this;
    containedBy(column: string, value: any): this; overlaps(column: string, value: any): this; textSearch(column: string, text: string, options?: any): this; match(values: any): this; not(column: string, operator: string, value: any): this;
    or(filters: string, options?: any): this; filter(column: string, operator: string, value: any): this; order(column: string, options?: any): this; limit(count: number, options?: any): this; range(from: number, to: number, options?: any): this;
    abortSignal(signal: any): this; throwOnError(): this; csv(): any; explain(options?: any): any;
    returns<Shape>(): PostgrestFilterBuilder<Fields, Name, Shape>; overrideTypes<Shape>(): PostgrestFilterBuilder<Fields, Name, Shape>;
    select(columns?: string, options?: any): PostgrestFilterBuilder<Fields, Name, Row<Fields, Name>[] | null>;
    single<Shape = Row<Fields, Name>>(): PostgrestFilterBuilder<Fields, Name, Shape | null>;
    maybeSingle<Shape = Row<Fields, Name>>(): PostgrestFilterBuilder<Fields, Name, Shape | null>;
  }
  export interface PostgrestQueryBuilder<Fields, Name> {
    readonly __store: Name;
    readonly __fields: Fields;
    /** @lethe read */ select(columns?: string, options?: any): PostgrestFilterBuilder<Fields, Name, Row<Fields, Name>[] | null>;
    /** @lethe create data=values */ insert(values: any, options?: any): PostgrestFilterBuilder<Fields, Name, null>;
    /** @lethe create data=values */ upsert(values: any, options?: any): PostgrestFilterBuilder<Fields, Name, null>;
    /** @lethe update data=values */ update(values: any, options?: any): PostgrestFilterBuilder<Fields, Name, null>;
    /** @lethe delete */ delete(options?: any): PostgrestFilterBuilder<Fields, Name, null>;
  }
  export interface SupabaseClient<Database = any, Schema = any, Tables = any> {
    auth: SupabaseAuth;
    storage: SupabaseStorage;
    /** @lethe store table kind=supabase shared=* */ from<Name extends string>(table: Name): PostgrestQueryBuilder<RowOf<Database, Name>, Name>;
    rpc(name: string, ...values: any[]): any;
    schema(name: string): SupabaseClient<any>;
    channel(name: string, ...options: any[]): any; removeChannel(channel: any): any; functions: any; realtime: any;
  }
  export function createClient<Database = any>(url: string, key: string, options?: any): SupabaseClient<Database>;
  export type PostgrestError = any; export type AuthError = any; export type RealtimeChannel = any; export type SupabaseClientOptions<Schema = any> = any;
  export type QueryData<Query> = any; export type PostgrestSingleResponse<Shape> = Answer<Shape>; export type PostgrestResponse<Shape> = Answer<Shape[]>; export type AuthChangeEvent = any; export type Provider = any;
}
declare module '@supabase/ssr' {
  import { SupabaseClient } from '@supabase/supabase-js';
  export function createServerClient<Database = any>(url: string, key: string, options?: any): SupabaseClient<Database>;
  export function createBrowserClient<Database = any>(url: string, key: string, options?: any): SupabaseClient<Database>;
  export type CookieOptions = any;
}
declare module '@supabase/auth-helpers-nextjs' {
  import { SupabaseClient } from '@supabase/supabase-js';
  export function createServerComponentClient<Database = any>(...options: any[]): SupabaseClient<Database>;
  export function createClientComponentClient<Database = any>(...options: any[]): SupabaseClient<Database>;
  export function createRouteHandlerClient<Database = any>(...options: any[]): SupabaseClient<Database>;
  export function createServerActionClient<Database = any>(...options: any[]): SupabaseClient<Database>;
  export function createMiddlewareClient<Database = any>(...options: any[]): SupabaseClient<Database>;
  export function createPagesServerClient<Database = any>(...options: any[]): SupabaseClient<Database>;
  export function createPagesBrowserClient<Database = any>(...options: any[]): SupabaseClient<Database>;
}
