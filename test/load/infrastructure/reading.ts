import type { ExposureFact } from '../../../src/collect/facts.js';
import { isEnvironmentName } from '../../../src/catalog/leakable.js';
import { readInfrastructure, type Infrastructure } from '../../../src/load/infrastructure/index.js';
import { baseName } from '../../../src/load/paths.js';
import type { SourceTree } from '../../../src/load/source-tree.js';

/** What infrastructure files of these texts say. */
export function infrastructureOf(files: Record<string, string>): Infrastructure {
  return read(files, []);
}

function read(files: Record<string, string>, leakable: readonly string[]): Infrastructure {
  const texts = new Map(Object.entries(files));
  const tree: SourceTree = {
    root: '/application',
    list: () => ({ entries: [] }),
    read: (file) => ({ text: texts.get(file) ?? '', bytes: 0 }),
    has: (file) => texts.has(file),
    foldersAbove: () => [],
  };
  const environments = new Set([...texts.keys()].filter((file) => isEnvironmentName(baseName(file))));
  const infrastructure = new Map([...texts].filter(([file]) => !environments.has(file)));
  return readInfrastructure({ tree, infrastructure, environments, leakable, configurations: new Set() });
}

/** What infrastructure files of these texts open, beside files with secrets and copies of records at these paths. */
export function exposuresOfFiles(files: Record<string, string>, leakable: readonly string[]): ExposureFact[] {
  return read(files, leakable).exposures;
}

/** `compose.yaml:5 redis published none 6379`: place, technology, way, protection and ports. */
export function exposuresIn(files: Record<string, string>): string[] {
  return infrastructureOf(files).exposures.map(described);
}

function described({ span, technology, way, protection, ports }: ExposureFact): string {
  return [`${span.file}:${span.line}`, technology, way, protection, ...ports].join(' ');
}

/** The text of a file after what closes its first exposure. */
export function closed(files: Record<string, string>, file: string): string {
  const [exposure] = infrastructureOf(files).exposures;
  const edits = (exposure?.closing?.edits ?? []).toSorted((first, second) => second.span.start - first.span.start);
  return edits.reduce((text, { span, text: added }) => text.slice(0, span.start) + added + text.slice(span.end), files[file] ?? '');
}
