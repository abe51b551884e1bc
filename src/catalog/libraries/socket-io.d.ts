/** What a connection tells about who connects. Source: socket.io/docs/v4/server-api. */
declare module 'socket.io' {
  import http = require('http');
  function socketIo(...values: any[]): socketIo.Server;
  namespace socketIo {
    export interface Handshake {
      /** @lethe request headers */ headers: Record<string, string | string[] | undefined>;
      /** @lethe request query */ query: Record<string, any>;
      /** @lethe request ip */ address: string;
      /** @lethe personal credential */ auth: any;
      /** @lethe request url */ url: string;
      time: string;
      secure: boolean;
      xdomain: boolean;
    }
    export interface Socket {
      id: string;
      handshake: Handshake;
      data: any;
      rooms: Set<string>;
      nsp: any;
      request: any;
      conn: any;
      client: any;
      connected: boolean;
      emit(event: string, ...values: any[]): boolean;
      /**
       * @lethe handle
       * @lethe heard body
       */
      on(event: string, listener: (...values: any[]) => any): this;
      /**
       * @lethe handle
       * @lethe heard body
       */
      once(event: string, listener: (...values: any[]) => any): this;
      /**
       * @lethe handle
       * @lethe heard body
       */
      onAny(listener: (...values: any[]) => any): this;
      off(event: string, listener?: (...values: any[]) => any): this;
      use(middleware: (packet: any[], next: (error?: Error) => void) => any): this;
      join(rooms: any): any;
      leave(room: string): any;
      to(room: any): any;
      in(room: any): any;
      timeout(milliseconds: number): any;
      disconnect(close?: boolean): this;
      broadcast: any;
      volatile: any;
    }
    export interface ServerOptions {
      allowRequest?(request: http.IncomingMessage, decide: (...values: any[]) => void): void;
      [option: string]: any;
    }
    export class Server {
      constructor(options?: ServerOptions);
      constructor(server: any, options?: ServerOptions);
      /** @lethe handle */ on(event: string, listener: (socket: Socket) => any): this;
      /** @lethe handle */ use(middleware: (socket: Socket, next: (error?: Error) => void) => any): this;
      of(namespace: any): Server;
      emit(event: string, ...values: any[]): boolean;
      to(room: any): any;
      in(room: any): any;
      sockets: Server;
      engine: any;
      close(...values: any[]): any;
      listen(...values: any[]): any;
      attach(...values: any[]): any;
      adapter(...values: any[]): any;
      [member: string]: any;
    }
    export type Namespace = Server;
    export type ExtendedError = any; export type DefaultEventsMap = any;
  }
  export = socketIo;
}
