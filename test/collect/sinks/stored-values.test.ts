import { describe } from 'vitest';
import { itReads, leavingBy, sortedOnce } from '../analyzed.js';
import type { Application } from '../../../src/link/application.js';

const around = {
  shared: {
    'src/reader.ts': `
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Reader { @PrimaryGeneratedColumn() id: number; @Column() email: string; @Column() phone: string; @Column() theme: string }`,
    'src/keeper.ts': `
export const keeper = { set(key: string, value: unknown) { localStorage.setItem(key, JSON.stringify(value)); } };`,
  },
  file: (code: string): string => `
import Cookies from 'js-cookie';
import AsyncStorage from '@react-native-async-storage/async-storage';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { openDB } from 'idb';
import type { Response } from 'express';
import type { Reader } from './reader.js';
import { keeper } from './keeper.js';
declare const useLocalStorage: any, useSessionStorage: any, useStorage: any, useCookie: any, useState: any, database: any, answer: any, document: any, SecureStore: any;
export async function keep(reader: Reader, response: Response) { ${code} }`,
};

const itKeeps = (cases: Parameters<typeof itReads<string[]>>[2]): void => { itReads(around, leavingBy('browser-storage'), cases); };
const itSets = (cases: Parameters<typeof itReads<string[]>>[2]): void => { itReads(around, leavingBy('cookie'), cases); };

describe('the storage of a browser keeps', () => {
  itKeeps([
    ['what it is given under a key', "localStorage.setItem('reader', reader.email); window.sessionStorage.setItem('phone', reader.phone);", ['Reader.email', 'Reader.phone']],
    ['what is serialised', "localStorage.setItem('reader', JSON.stringify({ email: reader.email }));", ['Reader.email']],
    ['a property that is written', 'localStorage.reader = reader.email; sessionStorage["phone"] = reader.phone;', ['Reader.email', 'Reader.phone']],
    ['a token by its key', "localStorage.setItem('token', answer.data.token);", ['authToken']],
    ['a token by the last part of its key', "localStorage.setItem('library.token', answer.data.token); sessionStorage.setItem('library:loans', answer.data.count);", ['authToken']],
    ['a token that lets somebody in again', "localStorage.setItem('refresh_token', answer.data.refresh);", ['refresh_token']],
    ['what a reference is set to', "const kept = useLocalStorage('reader', ''); kept.value = reader.email;", ['Reader.email']],
    ['what a reference of another area is set to', "const kept = useSessionStorage('reader', ''); kept.value = reader.phone;", ['Reader.phone']],
    ['what a reference is set to, by its key', "const kept = useStorage('token', ''); kept.value = answer.data.token;", ['authToken']],
    ['a record of unknown type by its key', "localStorage.setItem('user', JSON.stringify(answer.data));", ['user']],
    ['what a member that nothing types is given', "class Desk { shelf: any; constructor() { this.shelf = window.localStorage; } put() { this.shelf.setItem('reader', reader.email); } }", ['Reader.email']],
    ['what a wrapper is given', "keeper.set('reader', reader.email);", ['Reader.email']],
    ['what a hook is given', "const [value, setValue] = useLocalStorage('reader'); setValue(reader.email); return value;", ['Reader.email']],
    ['what a store of objects is given', "database.transaction('readers', 'readwrite').objectStore('readers').put({ email: reader.email });", ['Reader.email']],
    ['what a database is given', "const opened = await openDB('library'); await opened.put('readers', { email: reader.email });", ['Reader.email']],
    ['what an app keeps openly', "await AsyncStorage.setItem('reader', reader.email);", ['Reader.email']],
    ['the state that persists', "create(persist(() => ({ email: reader.email, theme: 'dark' }), { name: 'reader' }));", ['Reader.email']],
  ]);
});

describe('the storage of a browser keeps nothing', () => {
  itKeeps([
    ['that is an opaque id', "localStorage.setItem('reader', String(reader.id));", []],
    ['that is no personal data', "localStorage.setItem('theme', reader.theme);", []],
    ['that a reference to nothing kept is set to', "const shown = useState('reader'); shown.value = reader.email;", []],
    ['that is a mark against forged requests', "localStorage.setItem('csrfToken', answer.token); localStorage.setItem('xsrf-token', answer.token);", []],
    ['that is a theme or a language', "localStorage.setItem('themeToken', answer.theme); localStorage.setItem('lang', answer.language); localStorage.setItem('app.layout', answer.layout);", []],
    ['where a value only decides', "localStorage.setItem('known', reader.email ? 'yes' : 'no');", []],
    ['that a state does not let persist', "create(persist(() => ({ email: reader.email, theme: 'dark' }), { name: 'reader', partialize: (state: any) => ({ theme: state.theme }) }));", []],
    ['in protected storage', "await SecureStore.setItemAsync('token', answer.token);", []],
  ]);
});

describe('a cookie holds', () => {
  itSets([
    ['what a response sets', "response.cookie('reader', reader.email);", ['Reader.email']],
    ['what a library sets', "Cookies.set('reader', reader.email, { expires: 7 });", ['Reader.email']],
    ['what is assigned to the document', 'document.cookie = `reader=${reader.email}; path=/`;', ['Reader.email']],
    ['no opaque id', "response.cookie('reader', reader.id);", []],
    ['what a response of unknown type sets', "const put = (res: any) => res.cookie('reader', reader.email); put(answer);", ['Reader.email']],
    ['what a reply of unknown type sets', "const put = (reply: any) => reply.setCookie('reader', reader.email); put(answer);", ['Reader.email']],
    ['a token by its key', "const put = (reply: any, token: any) => reply.setCookie('token', token); put(answer, answer.token);", ['authToken']],
    ["what is assigned to a cookie's reference", "const kept = useCookie('reader'); kept.value = reader.email;", ['Reader.email']],
    ['nothing of a reference to something else', "const kept = useState('reader'); kept.value = reader.email;", []],
  ]);
});

const formsOfCookies = (application: Application, file: string): string[] => sortedOnce(application.flows
  .filter(({ sink, span }) => sink === 'cookie' && span.file === file)
  .map(({ form }) => form ?? 'open'));

describe('a cookie', () => {
  itReads(around, formsOfCookies, [
    ['is open to scripts', "response.cookie('reader', reader.email);", ['open']],
    ['is closed to scripts', "response.cookie('reader', reader.email, { httpOnly: true });", ['closed']],
    ['is closed by options that are kept elsewhere', "const options = { httpOnly: true, maxAge: 60 }; response.cookie('reader', reader.email, options);", ['closed']],
    ['is opened on purpose', "response.cookie('reader', reader.email, { httpOnly: false });", ['open']],
    ['is closed by a signature', "response.cookie('reader', reader.email, { signed: true });", ['closed']],
    ['is taken for closed where its options cannot be seen', "response.cookie('reader', reader.email, answer.options);", ['closed']],
  ]);
});

const livesOfCookies = (application: Application, file: string): string[] => sortedOnce(application.flows
  .filter(({ sink, span }) => sink === 'cookie' && span.file === file)
  .map(({ seconds }) => (seconds === undefined ? 'session' : String(seconds))));

describe('a cookie stays', () => {
  itReads(around, livesOfCookies, [
    ['as long as the session', "response.cookie('reader', reader.email);", ['session']],
    ['for its age', "response.cookie('reader', reader.email, { maxAge: 60 * 60 * 1000 });", ['3600']],
    ['for the age of options elsewhere', "const options = { maxAge: 120_000 }; response.cookie('reader', reader.email, options);", ['120']],
    ['until a date', "response.cookie('reader', reader.email, { expires: new Date(Date.now() + 60_000) });", ['60']],
    ['for days', "Cookies.set('reader', reader.email, { expires: 400 });", ['34560000']],
    ['for the age in its text', 'document.cookie = `reader=${reader.email}; path=/; max-age=31536000`;', ['31536000']],
    ['for the age put into its text', "document.cookie = 'reader=' + reader.email + ';max-age=' + 60 * 60;", ['3600']],
    ['until the date in its text', 'const end = new Date(Date.now() + 120_000); document.cookie = `reader=${reader.email}; expires=${end.toUTCString()}`;', ['120']],
    ['for the age in a header', "response.setHeader('Set-Cookie', `reader=${reader.email}; Max-Age=90`);", ['90']],
    ['for the age in one of several headers', "response.setHeader('Set-Cookie', [`theme=dark`, `reader=${reader.email}; Max-Age=91`]);", ['91']],
    ['for the milliseconds of a response of unknown type', "const put = (res: any) => res.cookie('reader', reader.email, { maxAge: 130_000 }); put(answer);", ['130']],
    ['for the seconds of a reply of unknown type', "const put = (reply: any) => reply.cookie('reader', reader.email, { maxAge: 140 }); put(answer);", ['140']],
    ['until the date of a reply of unknown type', "const put = (reply: any) => reply.setCookie('reader', reader.email, { expires: new Date(Date.now() + 150_000) }); put(answer);", ['150']],
    ['for the seconds of a reference', "const kept = useCookie('reader', { maxAge: 160 }); kept.value = reader.email;", ['160']],
    ['for what only the running program knows', "response.cookie('reader', reader.email, { maxAge: answer.age });", ['session']],
  ]);
});
