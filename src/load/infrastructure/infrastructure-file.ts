import { isForDevelopment } from '../../catalog/development.js';
import type { EndFact, LogFact, ExposureFact } from '../../collect/infrastructure-facts.js';
import type { Evidence, Note, Span } from '../../collect/facts.js';
import { SourceText } from '../prisma/source-text.js';
import { baseName, directoryOf, joinPath } from '../paths.js';
import { formatOf } from './names.js';
import type { Placed } from './placed.js';
import { TerraformValues } from './terraform-values.js';
import { readYaml } from './yaml.js';

/** What a reader is given: one file, and the others that it may refer to. */
export class InfrastructureFile {
  readonly source: SourceText;

  constructor(readonly file: string, readonly text: string, readonly others: Surroundings) {
    this.source = new SourceText(file, text);
  }

  get folder(): string {
    return directoryOf(this.file);
  }

  /** The documents of the file, read as YAML or JSON. */
  documents(): Placed[] {
    return this.others.documentsOf(this.file);
  }

  /** A file of the application by its path as seen from this one. */
  path(relative: string): string {
    return joinPath(this.folder, relative);
  }

  spanOf({ start, end }: { start: number; end: number }): Span {
    return this.source.span(start, end);
  }

  evidenceAt({ start }: { start: number }, how: string): Evidence {
    return { file: this.file, line: this.source.position(start).line, how };
  }

  /** A container of the project is started with it. */
  get isMounted(): boolean {
    const name = baseName(this.file);
    return [...this.others.texts].some(([path, text]) => formatOf(path) === 'compose' && text.includes(name));
  }

  get isDevelopment(): boolean {
    return isForDevelopment(this.file);
  }
}

export interface InfrastructureFacts {
  exposures: ExposureFact[];
  ends: EndFact[];
  logs: LogFact[];
}

export type InfrastructureReader = (file: InfrastructureFile) => Partial<InfrastructureFacts>;

/** The texts of all infrastructure files, and of the files with variables that they name. */
export class Surroundings {
  readonly #documents = new Map<string, Placed[]>();
  #manifests: readonly Placed[] | undefined;
  /** What variables and modules of Terraform stand for. */
  readonly terraform = new TerraformValues(this);

  /** @param readEnvironment the text of a file with variables, if it is part of the project */
  constructor(readonly texts: ReadonlyMap<string, string>, readonly notes: Note[], readonly readEnvironment: (file: string) => string | undefined) {}

  documentsOf(file: string): Placed[] {
    const known = this.#documents.get(file) ?? readYaml(file, this.texts.get(file) ?? '', this.notes);
    this.#documents.set(file, known);
    return known;
  }

  /** The documents of all manifests of Kubernetes. A template of Helm is no YAML. */
  get manifests(): readonly Placed[] {
    this.#manifests ??= [...this.texts].filter(([file, text]) => formatOf(file) === 'kubernetes' && isManifest(text)).flatMap(([file]) => this.documentsOf(file));
    return this.#manifests;
  }

  /** Files of a folder whose names match. */
  filesIn(folder: string, name: RegExp): string[] {
    return [...this.texts.keys()].filter((file) => directoryOf(file) === folder && name.test(baseName(file)));
  }
}

export function isManifest(text: string): boolean {
  return /^kind:/m.test(text) && /^apiVersion:/m.test(text) && !text.includes('{{');
}
