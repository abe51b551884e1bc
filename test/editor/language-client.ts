import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const server = createRequire(import.meta.url).resolve('vscode-langservers-extracted/bin/vscode-eslint-language-server');

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
}

export interface Position {
  line: number;
  character: number;
}

export interface Diagnostic {
  message: string;
  code: string;
  range: { start: Position; end: Position };
  codeDescription?: { href: string };
}

export interface CodeAction {
  title: string;
  command: { command: string; arguments: unknown[] };
}

interface TextEdit {
  newText: string;
  range: Diagnostic['range'];
}

/** An editor as far as ESLint's language server sees one: it opens, changes and saves documents, and applies edits. */
export class LanguageClient {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #documents = new Map<string, { text: string; version: number }>();
  #received = Buffer.alloc(0);
  #requests = 0;

  constructor(readonly root: string) {
    this.#process = spawn(process.execPath, [server, '--stdio'], { cwd: root, stdio: 'pipe' });
    this.#process.stdout.on('data', (chunk: Buffer) => { this.#receive(chunk); });
  }

  /** Of the server. */
  get pid(): number | undefined {
    return this.#process.pid;
  }

  stop(): void {
    this.#process.kill();
  }

  async start(): Promise<void> {
    const capabilities = {
      workspace: { configuration: true, workspaceFolders: true, applyEdit: true },
      textDocument: { diagnostic: {}, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } },
    };
    await this.#request('initialize', { processId: process.pid, rootUri: this.#uri(''), workspaceFolders: [this.#folder()], capabilities });
    this.#send({ method: 'initialized', params: {} });
  }

  open(file: string, languageId: string, text: string): void {
    this.#documents.set(this.#uri(file), { text, version: 1 });
    this.#send({ method: 'textDocument/didOpen', params: { textDocument: { uri: this.#uri(file), languageId, version: 1, text } } });
  }

  type(file: string, text: string): void {
    const version = (this.#documents.get(this.#uri(file))?.version ?? 0) + 1;
    this.#documents.set(this.#uri(file), { text, version });
    this.#send({ method: 'textDocument/didChange', params: { textDocument: { uri: this.#uri(file), version }, contentChanges: [{ text }] } });
  }

  saved(file: string): void {
    this.#send({ method: 'textDocument/didSave', params: { textDocument: { uri: this.#uri(file) } } });
  }

  async diagnostics(file: string): Promise<Diagnostic[]> {
    const { items } = await this.#request('textDocument/diagnostic', { textDocument: { uri: this.#uri(file) } }) as { items: Diagnostic[] };
    return items;
  }

  async codeActions(file: string, diagnostic: Diagnostic): Promise<CodeAction[]> {
    const { range } = diagnostic;
    return await this.#request('textDocument/codeAction', { textDocument: { uri: this.#uri(file) }, range, context: { diagnostics: [diagnostic] } }) as CodeAction[];
  }

  /** @returns the text of the file after the action */
  async apply(file: string, action: CodeAction): Promise<string> {
    await this.#request('workspace/executeCommand', action.command);
    return this.#documents.get(this.#uri(file))?.text ?? '';
  }

  #uri(file: string): string {
    return pathToFileURL(path.join(this.root, file)).href;
  }

  #folder(): { name: string; uri: string } {
    return { name: 'application', uri: this.#uri('') };
  }

  #settings(): object {
    return {
      validate: 'on', run: 'onType', workingDirectory: { directory: this.root }, workspaceFolder: this.#folder(), nodePath: null, packageManager: 'npm', useESLintClass: true,
      experimental: {}, codeAction: { disableRuleComment: { enable: true, location: 'separateLine' }, showDocumentation: { enable: true } }, codeActionOnSave: { mode: 'all' },
      format: false, quiet: false, onIgnoredFiles: 'off', options: {}, rulesCustomizations: [], problems: { shortenToSingleLine: false },
    };
  }

  #request(method: string, params: unknown): Promise<unknown> {
    this.#requests += 1;
    const id = this.#requests;
    const answer = new Promise<unknown>((resolve) => { this.#answers.set(id, resolve); });
    this.#send({ id, method, params });
    return answer;
  }

  #send(message: Message): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${String(Buffer.byteLength(text))}\r\n\r\n${text}`);
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (let head = this.#received.indexOf('\r\n\r\n'); head >= 0; head = this.#received.indexOf('\r\n\r\n')) {
      const length = Number(/Content-Length: (\d+)/.exec(this.#received.toString('utf8', 0, head))?.[1]);
      const end = head + 4 + length;
      if (this.#received.length < end) return;
      const message = JSON.parse(this.#received.toString('utf8', head + 4, end)) as Message;
      this.#received = this.#received.subarray(end);
      this.#handle(message);
    }
  }

  #handle({ id, method, params, result }: Message): void {
    if (id === undefined) return;
    if (method === undefined) this.#answers.get(id)?.(result);
    else this.#send({ id, result: this.#answerTo(method, params) });
  }

  #answerTo(method: string, params: unknown): unknown {
    if (method === 'workspace/configuration') return (params as { items: unknown[] }).items.map(() => this.#settings());
    if (method === 'workspace/applyEdit') return this.#edit((params as { edit: { documentChanges: { textDocument: { uri: string }; edits: TextEdit[] }[] } }).edit.documentChanges);
    return null;
  }

  #edit(changes: readonly { textDocument: { uri: string }; edits: TextEdit[] }[]): { applied: boolean } {
    for (const { textDocument: { uri }, edits } of changes) {
      const { text = '', version = 0 } = this.#documents.get(uri) ?? {};
      const offset = ({ line, character }: Position): number => text.split('\n').slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
      const edited = edits.toSorted((first, second) => offset(second.range.start) - offset(first.range.start))
        .reduce((current, { newText, range }) => current.slice(0, offset(range.start)) + newText + current.slice(offset(range.end)), text);
      this.#documents.set(uri, { text: edited, version });
    }
    return { applied: true };
  }
}
