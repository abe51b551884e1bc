import type { TextEdit } from '../../collect/facts.js';
import type { SourceText } from '../prisma/source-text.js';
import { entryOf, itemsOf, textAt, valueAt, type Placed } from './placed.js';
import { unknownValue } from './protection.js';
import { interpolate } from './variables.js';

/** A port that a container publishes on every network interface of its host. */
export interface OpenPort {
  /** The entry in the list. */
  place: Placed;
  /** Inside the container. */
  container: number;
  /** On the host; absent where Docker chooses one. */
  host?: number;
  /** Publishes it on the own machine only. */
  edit?: TextEdit;
}

const everyInterface = /^(|0\.0\.0\.0|::|\[::\]|\*)$/;

/**
 * The ports of a service that everybody in the network reaches: `"6379:6379"`, and `{ target: 6379, published: 6379 }`. An address of the host before
 * the port (`127.0.0.1:6379:6379`) limits it to that address.
 * https://docs.docker.com/reference/compose-file/services/#ports
 */
export function openPortsOf(service: Placed, variables: ReadonlyMap<string, string>, source: SourceText): OpenPort[] {
  const ports = valueAt(service, 'ports');
  return itemsOf(ports?.kind === 'list' ? ports : undefined).flatMap((entry) => (entry.kind === 'object' ? longPort(entry, variables, source) : entry.kind === 'text' ? shortPort(entry, entry.text, variables, source) : []));
}

function shortPort(entry: Placed, raw: string, variables: ReadonlyMap<string, string>, source: SourceText): OpenPort[] {
  const [text = '', protocol = 'tcp'] = interpolate(raw, variables).split('/');
  const [, address = '', host = '', container = ''] = /^(?:(.*):)?([^:]*):([^:]+)$/.exec(text) ?? [undefined, '', '', text];
  const port = firstPort(container);
  if (protocol !== 'tcp' || port === undefined || !everyInterface.test(address)) return [];
  const start = contentStart(entry, source);
  const hasAddress = address !== '';
  const isPlain = source.text.startsWith(hasAddress ? address : raw, start);
  const edit = { span: source.span(start, hasAddress ? start + address.length : start), text: hasAddress ? '127.0.0.1' : host === '' ? '127.0.0.1::' : '127.0.0.1:' };
  return [{ place: entry, container: port, ...hostPort(host), ...(isPlain ? { edit } : {}) }];
}

function longPort(entry: Placed, variables: ReadonlyMap<string, string>, source: SourceText): OpenPort[] {
  const valueOf = (key: string): string => interpolate(textAt(entry, key) ?? '', variables);
  const port = firstPort(valueOf('target'));
  if (port === undefined || !/^(|tcp)$/.test(valueOf('protocol')) || !everyInterface.test(valueOf('host_ip'))) return [];
  return [{ place: entry, container: port, ...hostPort(valueOf('published')), ...longEdit(entry, source) }];
}

function longEdit(entry: Placed, source: SourceText): { edit?: TextEdit } {
  const given = valueAt(entry, 'host_ip');
  if (given !== undefined) return { edit: { span: source.span(given.start, given.end), text: '127.0.0.1' } };
  const target = entryOf(entry, 'target');
  if (target === undefined) return {};
  const lineStart = source.text.lastIndexOf('\n', target.start) + 1;
  const isFlow = source.text[entry.start] === '{';
  const indent = source.text.slice(lineStart, target.start).replace(/[^\s]/g, ' ');
  return { edit: { span: source.span(target.start, target.start), text: isFlow ? 'host_ip: 127.0.0.1, ' : `host_ip: 127.0.0.1\n${indent}` } };
}

function hostPort(text: string): { host?: number } {
  const host = firstPort(text);
  return host === undefined ? {} : { host };
}

/** Of a range the first. */
function firstPort(text: string): number | undefined {
  const digits = text.includes(unknownValue) ? undefined : /^(\d{1,5})(-\d+)?$/.exec(text.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Behind the quote where there is one. */
function contentStart(entry: Placed, source: SourceText): number {
  return /["']/.test(source.text[entry.start] ?? '') ? entry.start + 1 : entry.start;
}
