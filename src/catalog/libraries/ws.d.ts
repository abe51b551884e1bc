/** What the clients of a server of web sockets send. Source: github.com/websockets/ws/blob/master/doc/ws.md. */
declare module 'ws' {
  class WebSocket {
    constructor(address: any, ...options: any[]);
    readyState: number;
    /**
     * @lethe handle
     * @lethe heard body given
     */
    on(event: string, listener: (...values: any[]) => any): this;
    /**
     * @lethe handle
     * @lethe heard body given
     */
    once(event: string, listener: (...values: any[]) => any): this;
    send(data: any, ...options: any[]): void;
    close(...values: any[]): void;
    terminate(): void;
    [member: string]: any;
  }
  namespace WebSocket {
    export class WebSocketServer {
      constructor(options?: any, callback?: () => void);
      clients: Set<WebSocket>;
      /** @lethe handle */ on(event: 'connection', listener: (socket: WebSocket, request: any) => any): this;
      /** @lethe handle */ on(event: string, listener: (...values: any[]) => any): this;
      handleUpgrade(request: any, socket: any, head: any, callback: (socket: WebSocket, request: any) => any): void;
      emit(event: string, ...values: any[]): boolean;
      close(...values: any[]): void;
      [member: string]: any;
    }
    export const OPEN: number; export const CLOSED: number; export const CLOSING: number; export const CONNECTING: number;
    export type Data = any; export type RawData = any; export type ServerOptions = any; export type MessageEvent = any;
    export { WebSocket, WebSocket as default, WebSocketServer as Server };
  }
  export = WebSocket;
}
