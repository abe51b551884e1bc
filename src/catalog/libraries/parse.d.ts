/*
 * Parse: classes are named where they are used, objects have whatever they are given by `set`, and a query is refined before it runs
 * (docs.parseplatform.org/js/guide). `User` and the other classes of Parse itself begin with a line below. In cloud code `Parse` is a global
 * variable, which `load` declares where code uses it.
 */
declare module 'parse' {
  namespace Parse {
    interface Callbacks<Result> { success?: (result: Result) => any; error?: (...values: any[]) => any; useMasterKey?: boolean; sessionToken?: string; [option: string]: any }
    interface Attributes { [attribute: string]: any }
    type Pointer = { __type: string; className: string; objectId: string };
    interface Instance<Name> {
      readonly __record: Name; readonly __store: Name;
      id: any; createdAt: Date; updatedAt: Date; className: string; attributes: any;
      get(attribute: string): any; has(attribute: string): boolean; escape(attribute: string): any; toPointer(): Pointer; toJSON(): this; isNew(): boolean; existed(): boolean; dirty(attribute?: string): boolean; dirtyKeys(): string[];
      /** @lethe update field=attribute data=value */ set(attribute: string, value: any, options?: any): this;
      /** @lethe update data=values */ set(values: object, options?: any): this;
      /** @lethe update field=attribute */ unset(attribute: string, options?: any): this;
      /** @lethe update field=attribute data=value */ add(attribute: string, value: any): this;
      /** @lethe update field=attribute data=value */ addUnique(attribute: string, value: any): this;
      addAll(attribute: string, values: any[]): this; remove(attribute: string, value: any): this; removeAll(attribute: string, values: any[]): this; increment(attribute: string, amount?: number): this; decrement(attribute: string, amount?: number): this; op(attribute: string): any;
      /**
       * @lethe create data=values
       * @lethe update data=values
       */
      save(values?: any, options?: any, more?: any): Promise<this>;
      /** @lethe delete */ destroy(options?: any): Promise<this>;
      /** @lethe delete */ destroyEventually(options?: any): Promise<this>;
      /** @lethe read */ fetch(options?: any): Promise<this>;
      fetchWithInclude(keys: any, options?: any): Promise<this>; fetchFromLocalDatastore(): Promise<this>; clone(): this; newInstance(): this; revert(...attributes: string[]): void; clear(): this; validate(...values: any[]): any; isValid(): boolean; equals(other: any): boolean;
      getACL(): any; setACL(acl: any, options?: any): any; relation(attribute: string): any; pin(): Promise<void>; unPin(): Promise<void>; isDataAvailable(): boolean; initialize(): void; [member: string]: any;
    }
    interface UserInstance extends Instance<'_User'> {
      /** @lethe create data=values */ signUp(values?: any, options?: any): Promise<this>;
      logIn(options?: any): Promise<this>; getUsername(): string; getEmail(): string; getSessionToken(): string; authenticated(): boolean; isCurrent(): boolean; linkWith(...options: any[]): Promise<this>; verifyPassword(...options: any[]): Promise<this>;
      /** @lethe update */ setEmail(value: string, options?: any): this;
      /** @lethe update */ setUsername(value: string, options?: any): this;
      /** @lethe update */ setPassword(value: string, options?: any): this;
    }
    interface ClassOf<Name> { new (values?: any, options?: any): Instance<Name>; readonly __class: Name; createWithoutData(id: string): Instance<Name>; fromJSON(json: any): Instance<Name>; className: string; [member: string]: any }
    interface UserConstructor {
      /** @lethe store '_User' kind=parse shared=mongodb */ new (values?: any): UserInstance;
      readonly __class: '_User'; readonly __store: '_User';
      current(options?: any): UserInstance | null; currentAsync(): Promise<UserInstance | null>;
      /**
       * @lethe store '_User' kind=parse shared=mongodb
       * @lethe create data=values
       */
      signUp(name: string, password: string, values?: any, options?: any): Promise<UserInstance>;
      logIn(name: string, password: string, options?: any): Promise<UserInstance>; logInWith(...options: any[]): Promise<UserInstance>; logOut(options?: any): Promise<void>; become(token: string, options?: any): Promise<UserInstance>; me(token: string, options?: any): Promise<UserInstance>;
      requestPasswordReset(email: string, options?: any): Promise<void>; requestEmailVerification(email: string, options?: any): Promise<void>; createWithoutData(id: string): UserInstance; enableUnsafeCurrentUser(): void; allowCustomUserConstructor(isAllowed: boolean): void; [member: string]: any;
    }
    interface SessionConstructor {
      /** @lethe store '_Session' kind=parse shared=mongodb */ new (values?: any): Instance<'_Session'>;
      readonly __class: '_Session'; current(): Promise<Instance<'_Session'>>; [member: string]: any;
    }
    interface InstallationConstructor {
      /** @lethe store '_Installation' kind=parse shared=mongodb */ new (values?: any): Instance<'_Installation'>;
      readonly __class: '_Installation'; [member: string]: any;
    }
    interface RoleConstructor {
      /** @lethe store '_Role' kind=parse shared=mongodb */ new (name?: any, acl?: any): Instance<'_Role'>;
      readonly __class: '_Role'; [member: string]: any;
    }
    interface ObjectConstructor {
      /** @lethe store name kind=parse shared=mongodb */ new <Name extends string>(name: Name, values?: any, options?: any): Instance<Name>;
      /** @lethe store '_User' kind=parse shared=mongodb */ extend(name: 'User' | '_User', ...members: any[]): UserConstructor;
      /** @lethe store name kind=parse shared=mongodb */ extend<Name extends string>(name: Name, ...members: any[]): ClassOf<Name>;
      /** @lethe delete list */ destroyAll(list: any, options?: any): Promise<any>;
      /**
       * @lethe create list data=list
       * @lethe update list data=list
       */
      saveAll(list: any, options?: any): Promise<any>;
      fetchAll<List>(list: List, options?: any): Promise<List>; fetchAllIfNeeded<List>(list: List, options?: any): Promise<List>; pinAll(list: any): Promise<void>; unPinAll(list: any): Promise<void>; unPinAllObjects(): Promise<void>;
      registerSubclass(name: string, type: any): void; createWithoutData(id: string): Instance<any>; fromJSON(json: any, ...more: any[]): Instance<any>; disableSingleInstance(): void; enableSingleInstance(): void; [member: string]: any;
    }
    interface Query<Name> {
      readonly __store: Name; className: string;
      equalTo(...values: any[]): this; notEqualTo(...values: any[]): this; lessThan(...values: any[]): this; lessThanOrEqualTo(...values: any[]): this; greaterThan(...values: any[]): this; greaterThanOrEqualTo(...values: any[]): this; containedIn(...values: any[]): this; notContainedIn(...values: any[]): this; containedBy(...values: any[]): this; containsAll(...values: any[]): this; containsAllStartingWith(...values: any[]): this; exists(...values: any[]): this; doesNotExist(...values: any[]): this; matches(...values: any[]): this; matchesQuery(...values: any[]): this; doesNotMatchQuery(...values: any[]): this; matchesKeyInQuery(...values: any[]): this; doesNotMatchKeyInQuery(...values: any[]): this; startsWith(...values: any[]): this; endsWith(...values: any[]): this; contains(...values: any[]): this; fullText(...values: any[]): this; sortByTextScore(...values: any[]): this; near(...values: any[]): this; withinMiles(...values: any[]): this; withinKilometers(...values: any[]): this; withinRadians(...values: any[]): this; withinGeoBox(...values: any[]): this; withinPolygon(...values: any[]): this; polygonContains(...values: any[]): this; ascending(...values: any[]): this; descending(...values: any[]): this; addAscending(...values: any[]): this; addDescending(...values: any[]): this; limit(...values: any[]): this; skip(...values: any[]): this; include(...values: any[]): this; includeAll(...values: any[]): this; select(...values: any[]): this; exclude(...values: any[]): this; withCount(...values: any[]): this; readPreference(...values: any[]): this; includeReadPreference(...values: any[]): this; subqueryReadPreference(...values: any[]): this; hint(...values: any[]): this; explain(...values: any[]): this; fromNetwork(...values: any[]): this; fromLocalDatastore(...values: any[]): this; fromPin(...values: any[]): this; fromPinWithName(...values: any[]): this; ignoreACLs(...values: any[]): this; comment(...values: any[]): this; watch(...values: any[]): this; cancel(...values: any[]): this;
      /** @lethe read */ find(options?: Callbacks<Instance<Name>[]>): Promise<Instance<Name>[]>;
      /** @lethe read */ findAll(options?: any): Promise<Instance<Name>[]>;
      /** @lethe read */ first(options?: Callbacks<Instance<Name> | undefined>): Promise<Instance<Name> | undefined>;
      /** @lethe read */ get(id: string, options?: Callbacks<Instance<Name>>): Promise<Instance<Name>>;
      /** @lethe read */ each(run: (found: Instance<Name>) => any, options?: any): Promise<void>;
      /** @lethe read */ eachBatch(run: (found: Instance<Name>[]) => any, options?: any): Promise<void>;
      /** @lethe read */ map<Result>(run: (found: Instance<Name>, ...more: any[]) => Result, options?: any): Promise<Result[]>;
      /** @lethe read */ filter(run: (found: Instance<Name>, ...more: any[]) => any, options?: any): Promise<Instance<Name>[]>;
      reduce(...options: any[]): Promise<any>; count(options?: any): Promise<number>; distinct(attribute: string, options?: any): Promise<any[]>; aggregate(pipeline: any, options?: any): Promise<any>; subscribe(...options: any[]): Promise<any>; toJSON(): any; withJSON(json: any): this;
    }
    interface QueryConstructor {
      /** @lethe store '_User' kind=parse shared=mongodb */ new (type: UserConstructor | 'User' | '_User'): Query<'_User'>;
      /** @lethe store '_Session' kind=parse shared=mongodb */ new (type: SessionConstructor): Query<'_Session'>;
      /** @lethe store '_Installation' kind=parse shared=mongodb */ new (type: InstallationConstructor): Query<'_Installation'>;
      /** @lethe store '_Role' kind=parse shared=mongodb */ new (type: RoleConstructor): Query<'_Role'>;
      /** @lethe store name kind=parse shared=mongodb */ new <Name extends string>(name: Name): Query<Name>;
      new <Name>(type: ClassOf<Name>): Query<Name>;
      or<Name>(...queries: Query<Name>[]): Query<Name>; and<Name>(...queries: Query<Name>[]): Query<Name>; nor<Name>(...queries: Query<Name>[]): Query<Name>; fromJSON(name: string, json: any): Query<any>;
    }
    interface CloudRequest {
      /** @lethe request body */ params: any;
      /** @lethe request headers */ headers: any;
      /** @lethe request ip */ ip: string;
      user?: UserInstance; master?: boolean; functionName: string; log: any; message: (text: string) => void;
    }
    interface TriggerRequest<Name> extends CloudRequest { object: Instance<Name>; original?: Instance<Name>; context: any; query: Query<Name>; objects: Instance<Name>[] }
    type Trigger<Name> = (request: TriggerRequest<Name>, response?: any) => any;
    interface Triggers {
      /** @lethe handle */ (type: UserConstructor, run: Trigger<'_User'>, validator?: any): void;
      /** @lethe handle */ <Name extends string>(name: Name, run: Trigger<Name>, validator?: any): void;
      /** @lethe handle */ <Name>(type: ClassOf<Name>, run: Trigger<Name>, validator?: any): void;
    }
    interface Cloud {
      /** @lethe handle */ define(name: string, run: (request: CloudRequest, response?: any) => any, validator?: any): void;
      /** @lethe handle */ job(name: string, run: (request: CloudRequest, status?: any) => any): void;
      beforeSave: Triggers; afterSave: Triggers; beforeDelete: Triggers; afterDelete: Triggers; beforeFind: Triggers; afterFind: Triggers; beforeLogin: any; afterLogin: any; afterLogout: any; beforeSaveFile: any; afterSaveFile: any; beforeConnect: any; beforeSubscribe: any;
      run(name: string, parameters?: any, options?: any): Promise<any>; startJob(name: string, parameters?: any): Promise<any>; httpRequest(options: any): Promise<any>; useMasterKey(): void; sendEmail(options: any): Promise<any>; getJobStatus(id: string): Promise<any>; getJobsData(): Promise<any>;
    }
  }
  const Parse: {
    Object: Parse.ObjectConstructor; Query: Parse.QueryConstructor; User: Parse.UserConstructor; Session: Parse.SessionConstructor; Role: Parse.RoleConstructor; Installation: Parse.InstallationConstructor; Cloud: Parse.Cloud; Schema: any; ACL: any; File: any; GeoPoint: any; Polygon: any; Relation: any; Error: any; Config: any; Push: any; Analytics: any; Hooks: any; LiveQuery: any;
    initialize(application: string, ...keys: any[]): void; serverURL: string; masterKey: string; applicationId: string; javaScriptKey: string; enableLocalDatastore(...options: any[]): void; [member: string]: any;
  };
  type Parse = typeof Parse;
  export = Parse;
}
declare module 'parse/node' { import all = require('parse'); export = all; }
declare module 'parse/node.js' { import all = require('parse'); export = all; }
declare module 'parse/react-native' { import all = require('parse'); export = all; }
declare module 'parse/dist/parse.min.js' { import all = require('parse'); export = all; }
