import type { ExposureFact } from '../../collect/infrastructure-facts.js';
import type { InfrastructureFile, InfrastructureFacts } from './infrastructure-file.js';
import { entriesOf, type Placed } from './placed.js';

const statement = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|(?![\s\S]))|"[^"\n]*"|'[^'\n]*'|service\s+([\w.]+)|match\s+((?:\{[^{}\n]*\}|[^\s{])+)\s*\{|allow\s+(\w[\w\s,]*)(?::\s*if\b([^;]*))?;|[{}]/g;
const collectionRoot = /^\/databases\/\{\w+\}\/documents|^\/b\/\{\w+\}\/o/;
/** Conditions that everybody meets; those of the test mode of the console let everybody in until a date. */
const alwaysTrue = /^\(?\s*(true|(true\s*(&&|\|\|)\s*true)|request\.time\s*<\s*timestamp\.\w+\([^)]*\))\s*\)?$/;

/**
 * `allow` statements that let everybody in, of Firestore and Cloud Storage.
 * https://firebase.google.com/docs/rules/rules-language
 */
export function readFirestoreRules(file: InfrastructureFile): Partial<InfrastructureFacts> {
  if (!/\bservice\s+(cloud\.firestore|firebase\.storage)\b/.test(file.text)) return {};
  const exposures: ExposureFact[] = [];
  const paths: string[] = [];
  let service = '';
  for (const match of file.text.matchAll(statement)) {
    const [text, serviceName, path, methods, condition] = match;
    if (serviceName !== undefined) service = serviceName;
    else if (path !== undefined) paths.push(path);
    else if (text === '{') paths.push('');
    else if (text === '}') paths.pop();
    else if (methods !== undefined && (condition === undefined || alwaysTrue.test(condition.trim())) && !showsOneDocument(methods, paths.join(''), service)) exposures.push(exposureOf({ methods, path: paths.join(''), service }, match.index, text, file));
  }
  return { exposures };
}

/** `match /settings/shared { allow get: if true; }`: a document with a name of its own is no record of a collection. */
function showsOneDocument(methods: string, path: string, service: string): boolean {
  const parts = path.replace(collectionRoot, '').split('/').filter((part) => part !== '');
  return service === 'cloud.firestore' && parts.length > 0 && parts.length % 2 === 0 && /^[\w-]+$/.test(parts.at(-1) ?? '') && /^\s*(get|read)\s*$/.test(methods);
}

function exposureOf({ methods, path, service }: { methods: string; path: string; service: string }, start: number, text: string, file: InfrastructureFile): ExposureFact {
  const isStorage = service === 'firebase.storage';
  const inner = path.replace(collectionRoot, '');
  const collection = inner.split('/').find((part) => /^[\w-]+$/.test(part));
  return {
    span: file.spanOf({ start, end: start + text.length }),
    way: /write|create|update|delete/.test(methods) ? 'open-write' : 'open-read',
    technology: isStorage ? 'gcs' : 'firestore',
    title: isStorage ? 'Cloud Storage' : 'Firestore',
    name: collection === undefined ? 'all of it' : `${isStorage ? 'folder' : 'collection'} ${collection}`,
    ports: [], protection: 'none', isDevelopment: file.isDevelopment,
    ...(collection === undefined || isStorage ? {} : { collection }),
  };
}

/**
 * `.read` and `.write` of the Realtime Database that let everybody in. What a parent allows, no child takes back.
 * https://firebase.google.com/docs/database/security/core-syntax
 */
export function readDatabaseRules(file: InfrastructureFile): Partial<InfrastructureFacts> {
  const [document] = file.documents();
  return { exposures: entriesOf(document).filter(({ key }) => key === 'rules').flatMap(({ value }) => openRules(value, [], file)) };
}

function openRules(rules: Placed, path: readonly string[], file: InfrastructureFile): ExposureFact[] {
  const open = entriesOf(rules).filter(({ key, value }) => /^\.(read|write)$/.test(key) && value.kind === 'text' && /^\s*true\s*$/.test(value.text));
  const own = open.map(({ key, start, value }): ExposureFact => ({
    span: file.spanOf({ start, end: value.end }),
    way: key === '.write' ? 'open-write' : 'open-read',
    technology: 'firebase-database', title: 'The Realtime Database', name: path.length === 0 ? 'all of it' : `/${path.join('/')}`,
    ports: [], protection: 'none', isDevelopment: file.isDevelopment,
    ...(path[0] === undefined ? {} : { collection: path[0] }),
  }));
  return [...own, ...entriesOf(rules).filter(({ key }) => !key.startsWith('.')).flatMap(({ key, value }) => openRules(value, [...path, key], file))];
}
