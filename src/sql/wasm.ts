import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { initSync, parse_sql } from '../../node_modules/@guanmingchiu/sqlparser-ts/wasm/sqlparser_rs_wasm.js';

/*
 * The parser is compiled code. In the package it stands beside the bundle that this module becomes part of, among the sources
 * in the package that it comes from.
 */
const places = ['./sql-parser.wasm', '../../node_modules/@guanmingchiu/sqlparser-ts/wasm/sqlparser_rs_wasm_bg.wasm'];
let isReady = false;

/** The dialect that understands most comes first; the others are asked about what it refuses. */
const dialects = ['generic', 'mysql', 'postgresql', 'sqlite', 'clickhouse'] as const;

/**
 * The syntax trees of the statements in a text.
 *
 * @returns a problem where no dialect understands the text
 */
export function parseStatements(text: string): { trees: unknown[] } | { problem: string } {
  start();
  let problem = '';
  for (const dialect of dialects) {
    try {
      return { trees: parse_sql(dialect, text) as unknown[] };
    } catch (error) {
      problem ||= messageOf(error);
    }
  }
  return { problem };
}

function start(): void {
  if (isReady) return;
  const file = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path));
  if (file === undefined) throw new Error('The SQL parser is missing from the installation.');
  initSync({ module: readFileSync(file) });
  isReady = true;
}

function messageOf(error: unknown): string {
  const { message } = error as { message?: unknown };
  return typeof message === 'string' ? message.replace(/^sql parser error: /, '').replace(/ at Line: \d+, Column: \d+$/, '') : 'The parser failed.';
}
