/** What of an application is reported, and how its paths are named. */
export interface ReportScope {
  /** Whether a file, by its path relative to the root, is to be reported. */
  includes: (file: string) => boolean;
  /** From the path relative to the root to the path that is shown. */
  display: (file: string) => string;
}

/** Everything, with paths relative to the root. */
export const everything: ReportScope = { includes: () => true, display: (file) => file };
