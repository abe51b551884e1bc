declare module 'mongoose-delete' {
  import mongoose = require('mongoose');
  namespace softDelete {
    interface SoftDeleteDocument extends mongoose.Document {
      deleted?: boolean;
      deletedAt?: Date;
      deletedBy?: any;
      /** @lethe soft-delete */ delete(...options: any[]): Promise<this>;
      restore(...options: any[]): Promise<this>;
    }
    interface SoftDeleteModel<Fields = any, Helpers = {}, Methods = {}>
      extends mongoose.Model<Fields, Helpers, Methods> {
      /** @lethe soft-delete where=filter */ delete(filter?: any, ...options: any[]): Promise<any>;
      /** @lethe soft-delete */ deleteById(id: any, ...options: any[]): Promise<any>;
      /** @lethe read where=filter */
      findDeleted(filter?: any, ...options: any[]): Promise<mongoose.HydratedDocument<Fields, Methods>[]>;
      /** @lethe read where=filter */
      findWithDeleted(filter?: any, ...options: any[]): Promise<mongoose.HydratedDocument<Fields, Methods>[]>;
      restore(filter?: any): Promise<any>;
      countDeleted(filter?: any): Promise<number>;
    }
  }
  function softDelete(schema: any, options?: any): void;
  export = softDelete;
}
