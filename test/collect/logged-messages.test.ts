import { describe } from 'vitest';
import { itLogs, type Around } from './analyzed.js';

const shared = { 'package.json': '{ "name": "ferry-desk" }' };

describe('a message of a client to socket.io', () => {
  const around: Around = {
    shared,
    file: (code) => `import { Server, type Socket } from 'socket.io';
const server = new Server(3000);
server.on('connection', (socket: Socket) => {
  ${code}
});
`,
  };
  itLogs(around, [
    ['is logged as a whole', "socket.on('berth', (data) => { console.log('asked', data); });", ['request body']],
    ['has a field of a person and one of a thing', "socket.on('berth', (data) => { console.log(data.email, data.pier); });", ['request body.email']],
    ['is heard once', "socket.once('berth', (payload: any) => { console.log(payload); });", ['request body']],
    ['is heard whatever its event is', 'socket.onAny((event, message) => { console.log(event, message); });', ['request body']],
    ['is heard by a function that is given by its name', "const book = (msg) => { console.log(msg); }; socket.on('berth', book);", ['request body']],
    ['is called after what it holds', "socket.on('berth', (pier) => { console.log(pier); }); socket.on('crew', (email) => { console.log(email); });", ['email']],
    ['says by its type what it holds', "socket.on('berth', (data: { pier: string }) => { console.log(data); });", []],
    ['tells of the connection alone', "socket.on('disconnect', (data) => { console.log(data); }); socket.on('error', (message) => { console.log(message); });", []],
  ]);
});

describe('a message of a client to socket.io without types', () => {
  itLogs({
    shared, extension: 'js',
    file: (code) => `const io = require('socket.io')(require('http').createServer());\n${code}\n`,
  }, [
    ['is heard on a connection', "io.on('connection', function (socket) { socket.on('berth', function (msg) { console.log('message: ' + msg); }); });", ['request body']],
    ['is heard on a connection of a namespace', "io.of('/pier').on('connection', (socket) => { socket.on('berth', (data) => { console.log(data); }); });", ['request body']],
    ['is heard on all sockets', "io.sockets.on('connection', (socket) => { socket.on('berth', (data) => { console.log(data); }); });", ['request body']],
  ]);
});

describe('a message of a client to a server that is handed in without a type', () => {
  itLogs({ shared, file: (code) => `export function serve(harbour: any): void { ${code} }` }, [
    ['is heard on a connection', "harbour.sockets.on('connection', (socket: any) => { socket.on('berth', (message: any, done: any) => { console.log('from', message); done(); }); });", ['request body']],
    ['is known by what is taken from it', "harbour.on('connection', (socket: any) => { socket.on('berth', (message: any) => { console.log(message.email, message.pier); }); });", ['request body.email']],
    ['tells of the connection alone', "harbour.on('connection', (socket: any) => { socket.on('disconnect', (reason: any, data: any) => { console.log(reason, data); }); });", []],
    ['is none of what something else hands out', "harbour.on('ready', (engine: any) => { engine.on('tide', (data: any) => { console.log(data); }); }); harbour.on('tide', (data: any) => { console.log(data); });", []],
  ]);
});

describe('a message of a client to a server of ws', () => {
  itLogs({
    shared,
    file: (code) => `import WebSocket, { WebSocketServer } from 'ws';\nconst server = new WebSocketServer({ port: 3000 });\n${code}\nexport { server, WebSocket };\n`,
  }, [
    ['is logged as a whole', "server.on('connection', (socket) => { socket.on('message', (data) => { console.log('%s', data); }); });", ['request body']],
    ['is parsed', "server.on('connection', (socket: WebSocket) => { socket.on('message', (data) => { const order = JSON.parse(data.toString()); console.log(order); }); });", ['request body']],
    ['comes from a server that the code has connected to', "const feed = new WebSocket('wss://tides.example'); feed.on('message', (data) => { console.log(data); });", []],
    ['ends the connection', "server.on('connection', (socket) => { socket.on('close', (code, data) => { console.log(code, data); }); });", []],
  ]);
});
