declare module '@supabase/supabase-js' {
  interface SupabaseUsers {
    /** @lethe processor person auth.admin.deleteUser at=supabase.co/auth/v1/admin/users */ readonly __store: 'Supabase user';
    /** @lethe create data=values */ createUser(values: any): Promise<any>;
    /** @lethe create data=values */ inviteUserByEmail(email: string, values?: any): Promise<any>;
    /** @lethe update data=values */ updateUserById(id: string, values: any): Promise<any>;
    /** @lethe delete */ deleteUser(id: string, softly?: boolean): Promise<any>;
    [member: string]: any;
  }
  interface SupabaseAuth {
    readonly __store: 'Supabase user';
    admin: SupabaseUsers;
    /** @lethe create data=values */ signUp(values: any): Promise<any>;
    getUser(token?: string): Promise<any>;
    getSession(): Promise<any>;
    signOut(options?: any): Promise<any>;
    [member: string]: any;
  }
  interface SupabaseBucket {
    /** @lethe processor file storage.from(bucket).remove */ readonly __store: 'Supabase file';
    /** @lethe create */ upload(path: string, body: any, options?: any): Promise<any>;
    /** @lethe update */ update(path: string, body: any, options?: any): Promise<any>;
    /** @lethe delete */ remove(paths: any): Promise<any>;
    [member: string]: any;
  }
  export interface SupabaseClient<Database = any, Schema = any, Tables = any> {
    auth: SupabaseAuth;
    storage: { from(bucket: string): SupabaseBucket; [member: string]: any };
    from(table: string): any;
    rpc(name: string, ...values: any[]): any;
    [member: string]: any;
  }
  export function createClient<Database = any>(url: string, key: string, options?: any): SupabaseClient<Database>;
  export type User = any; export type Session = any; export type PostgrestError = any;
}
