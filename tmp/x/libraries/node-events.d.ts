declare module 'events' {
  class EventEmitter<Events = any> {
    constructor(options?: object);
    /** @lethe handle */
    on(event: string | symbol, listener: (...values: any[]) => void): this;
    /** @lethe handle */
    once(event: string | symbol, listener: (...values: any[]) => void): this;
    /** @lethe handle */
    addListener(event: string | symbol, listener: (...values: any[]) => void): this;
    /** @lethe handle */
    prependListener(event: string | symbol, listener: (...values: any[]) => void): this;
    off(event: string | symbol, listener: (...values: any[]) => void): this;
    removeListener(event: string | symbol, listener: (...values: any[]) => void): this;
    removeAllListeners(event?: string | symbol): this;
    emit(event: string | symbol, ...values: unknown[]): boolean;
    emitAsync(event: string | symbol, ...values: unknown[]): Promise<any[]>;
    listeners(event: string | symbol): Function[];
    listenerCount(event: string | symbol): number;
    setMaxListeners(count: number): this;
    eventNames(): (string | symbol)[];
  }
  namespace EventEmitter {
    export { EventEmitter };
    export function once(emitter: unknown, event: string): Promise<any[]>;
    export let defaultMaxListeners: number;
  }
  export = EventEmitter;
}
declare module 'node:events' { import EventEmitter = require('events'); export = EventEmitter; }
declare module 'eventemitter3' { export { EventEmitter, EventEmitter as default } from 'events'; }
declare module 'eventemitter2' { export { EventEmitter as EventEmitter2, EventEmitter as default } from 'events'; }
