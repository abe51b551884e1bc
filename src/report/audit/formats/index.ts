import { csv } from './csv.js';
import { fides } from './fides.js';
import type { AuditFormat } from './format.js';
import { html } from './html.js';
import { markdown } from './markdown.js';
import { pretty } from './pretty.js';

/** Every format of `lethe report`, by the name that `--format` takes. */
export const auditFormats = { html, markdown, csv, fides, pretty } as const satisfies Record<string, AuditFormat>;

export type AuditFormatName = keyof typeof auditFormats;

/** In the order of the help; the first is the default. */
export const auditFormatNames = Object.keys(auditFormats) as [AuditFormatName, ...AuditFormatName[]];
