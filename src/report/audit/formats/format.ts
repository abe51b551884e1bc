import type { Style } from '../../style.js';
import type { AuditReport } from '../model.js';
import type { PageAssets } from '../page/page.js';

/** What a format may need beside the report. */
export interface AuditContext {
  /** How text for people is laid out. */
  style: Style;
  /** Files that are written in this run, as the user named them. */
  files: readonly string[];
  assets: () => PageAssets;
}

/** A way to write the report of `lethe report`. */
export interface AuditFormat {
  /** For the help. */
  title: string;
  /** The text also tells what Lethe did not understand. */
  tellsNotes: boolean;
  /** Where it goes if the user names no file; absent for stdout. */
  defaultFile?: string;
  write: (report: AuditReport, context: AuditContext) => string;
}
