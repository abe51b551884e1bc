/* Plug-ins of Objection: functions from a model class to a model class, most of them made by a call with options. */
declare module 'objection-soft-delete' {
  interface SoftDelete { <Self>(model: Self & { prototype: object }): Self; (options?: object): <Self>(model: Self) => Self }
  const softDelete: SoftDelete;
  export = softDelete;
}
declare module 'objection-password' {
  function password(options?: object): <Self>(model: Self) => Self;
  export = password;
}
declare module 'objection-guid' {
  function guid(options?: object): <Self>(model: Self) => Self;
  export = guid;
}
declare module 'objection-unique' {
  function unique(options?: object): <Self>(model: Self) => Self;
  export = unique;
}
declare module 'objection-visibility' {
  function visibility<Self>(model: Self): Self;
  namespace visibility { export { visibility as default } }
  export = visibility;
}
declare module 'objection-timestamps' {
  export function timestampPlugin(options?: object): <Self>(model: Self) => Self;
}
declare module 'objection-db-errors' {
  export function DBErrors<Self>(model: Self): Self;
  export { DbErrors };
  function DbErrors<Self>(model: Self): Self;
}
