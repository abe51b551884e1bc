/*
 * RedBean for Node: records ("beans") of a table are found and made by its name, have whatever properties they are given, and are
 * written and removed by the client (redbean-node.whatsticker.online).
 */
declare module 'redbean-node' {
  type Bean<Table> = { readonly __record: Table } & { [member: string]: any };

  export class BeanModel {
    [member: string]: any;
  }

  export class RedBeanNode {
    /** @lethe store type kind=redbean shared=* */
    dispense<Table extends string>(type: Table): Bean<Table>;
    /** @lethe store type kind=redbean shared=* */
    load<Table extends string>(type: Table, id: any): Promise<Bean<Table> | null>;
    /** @lethe store type kind=redbean shared=* */
    findOne<Table extends string>(type: Table, clause?: string, values?: any[]): Promise<Bean<Table> | null>;
    /** @lethe store type kind=redbean shared=* */
    find<Table extends string>(type: Table, clause?: string, values?: any[]): Promise<Bean<Table>[]>;
    /** @lethe store type kind=redbean shared=* */
    findAll<Table extends string>(type: Table, clause?: string, values?: any[]): Promise<Bean<Table>[]>;
    convertToBeans<Table extends string>(type: Table, rows: any): Bean<Table>[];
    convertToBean<Table extends string>(type: Table, row: any): Bean<Table>;
    duplicate<Kind>(bean: Kind, deep?: boolean): Promise<Kind>;
    /**
     * @lethe create bean data=bean
     * @lethe update bean data=bean
     */
    store(bean: any, changedOnly?: boolean): Promise<any>;
    /**
     * @lethe create beans data=beans
     * @lethe update beans data=beans
     */
    storeAll(beans: any[]): Promise<any[]>;
    /** @lethe delete bean */ trash(bean: any): Promise<any>;
    /** @lethe delete beans */ trashAll(beans: any[]): Promise<any>;
    exec(sql: string, values?: any[]): Promise<any>;
    getAll(sql: string, values?: any[]): Promise<any[]>;
    getRow(sql: string, values?: any[]): Promise<any>;
    getCol(sql: string, values?: any[]): Promise<any[]>;
    getCell(sql: string, values?: any[]): Promise<any>;
    getAssoc(sql: string, values?: any[]): Promise<any>;
    getAssocCol(sql: string, values?: any[]): Promise<any>;
    count(type: string, clause?: string, values?: any[]): Promise<number>;
    inspect(type?: string): Promise<any>;
    hasTable(type: string): Promise<boolean>;
    begin(): Promise<any>;
    transaction(run: (transaction: RedBeanNode) => Promise<void>): Promise<void>;
    setup(connection?: any, configuration?: any): any;
    freeze(isFrozen: boolean): void;
    debug(isOn: boolean): void;
    close(): Promise<any>;
    autoloadModels(folder: string, type?: string): void;
    isoDate(date?: any): string;
    isoDateTime(date?: any): string;
    isoDateTimeMillis(date?: any): string;
    isoTime(date?: any): string;
    readonly knex: any;
    readonly modelList: any;
  }

  export const R: RedBeanNode;
}
declare module 'redbean-node/dist/bean-model' { export { BeanModel } from 'redbean-node'; }
declare module 'redbean-node/dist/redbean-node' { export { RedBeanNode, R } from 'redbean-node'; }
