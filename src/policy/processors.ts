import type { ParsedNode } from 'yaml';
import type { Policy, ProcessorEntry } from './policy.js';
import { entriesOf, textsOf, valueOf } from './sections.js';
import type { YamlFile } from './yaml-file.js';

/** The services outside with what they may receive, in the order of the file. */
export function readProcessors(file: YamlFile, node: ParsedNode | undefined): ProcessorEntry[] {
  return entriesOf(file, node).map(({ name, key, value }) => {
    const categories = textsOf(file, valueOf(file, value, 'categories'));
    if (value !== undefined && categories.length === 0) file.report(key, `"${name}" may receive nothing: write { categories: [contact] }, or leave it out`);
    return { name, categories, purposes: textsOf(file, valueOf(file, value, 'purposes')), ...file.place(key) };
  });
}

/** The categories that the policy and a rule's option allow a service; names count whatever their case and punctuation. */
export function mayReceive({ processors }: Policy, service: string, allow: Readonly<Record<string, string[]>>): string[] {
  const listed = processors.filter(({ name }) => isSameService(name, service)).flatMap(({ categories }) => categories);
  return [...listed, ...Object.entries(allow).filter(([name]) => isSameService(name, service)).flatMap(([, categories]) => categories)];
}

/** Whatever their case and punctuation. */
export function isSameService(name: string, service: string): boolean {
  return plain(name) === plain(service);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}
