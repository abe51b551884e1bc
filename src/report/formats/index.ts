import type { CheckFormat } from './format.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { pretty } from './pretty.js';
import { rdjson } from './rdjson.js';
import { sarif } from './sarif.js';

/** Every format of `lethe check`, by the name that `--format` takes. */
export const checkFormats = {
  pretty, json, sarif, github, gitlab, rdjson, markdown, junit,
} as const satisfies Record<string, CheckFormat>;

export type FormatName = keyof typeof checkFormats;

/** In the order of the help. */
export const formatNames = Object.keys(checkFormats) as [FormatName, ...FormatName[]];
