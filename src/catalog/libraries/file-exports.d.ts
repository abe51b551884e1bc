/** What writes files, tables, documents and archives, besides Node's own file system. */
declare namespace Deno {
  /** @lethe file data */
  function writeTextFile(path: any, data: string, options?: any): Promise<void>;
  /** @lethe file data */
  function writeTextFileSync(path: any, data: string, options?: any): void;
  /** @lethe file data */
  function writeFile(path: any, data: any, options?: any): Promise<void>;
  /** @lethe file data */
  function writeFileSync(path: any, data: any, options?: any): void;
}
declare var Bun: {
  /** @lethe file data */
  write(path: any, data: any, options?: any): Promise<number>;
  file(path: any): any;
  [member: string]: any;
};

declare module 'csv-stringify' {
  type Done = (error: any, text: string) => void;
  export interface Stringifier {
    /** @lethe file row */
    write(row: any, ...more: any[]): boolean;
    end(...more: any[]): this;
    pipe<Target>(target: Target): Target;
    on(event: string, listener: (...values: any[]) => void): this;
  }
  /** @lethe file rows */
  export function stringify(rows: readonly any[], options: object | Done, done?: Done): Stringifier;
  export function stringify(options?: object): Stringifier;
}
declare module 'csv-stringify/sync' {
  /** @lethe file rows */
  export function stringify(rows: readonly any[], options?: object): string;
}
declare module 'csv-stringify/lib/sync' {
  /** @lethe file rows */
  function stringify(rows: readonly any[], options?: object): string;
  export = stringify;
}
declare module 'fast-csv' {
  export interface CsvStream {
    /** @lethe file row */
    write(row: any, ...more: any[]): boolean;
    end(...more: any[]): this;
    pipe<Target>(target: Target): Target;
    on(event: string, listener: (...values: any[]) => void): this;
    transform(transform: (...values: any[]) => any): this;
  }
  export function format(options?: object): CsvStream;
  /** @lethe file rows */
  export function write(rows: readonly any[], options?: object): CsvStream;
  /** @lethe file rows */
  export function writeToString(rows: readonly any[], options?: object): Promise<string>;
  /** @lethe file rows */
  export function writeToBuffer(rows: readonly any[], options?: object): Promise<Buffer>;
  /** @lethe file rows */
  export function writeToStream<Target>(stream: Target, rows: readonly any[], options?: object): Target;
  /** @lethe file rows */
  export function writeToPath(path: string, rows: readonly any[], options?: object): any;
  export const parse: any;
  export const parseFile: any;
  export const parseStream: any;
  export const parseString: any;
}
declare module '@fast-csv/format' { export { CsvStream, format, write, writeToString, writeToBuffer, writeToStream, writeToPath } from 'fast-csv'; }
declare module 'papaparse' {
  namespace Papa {
    /** @lethe file rows */
    function unparse(rows: any, options?: object): string;
    function parse(input: any, options?: any): any;
    type ParseResult<Row> = any;
  }
  export = Papa;
}
declare module 'json2csv' {
  export class Parser {
    constructor(options?: object);
    /** @lethe file rows */
    parse(rows: any): string;
  }
  export class AsyncParser {
    constructor(options?: object);
    /** @lethe file rows */
    parse(rows: any): any;
  }
  /** @lethe file rows */
  export function parse(rows: any, options?: object): string;
  /** @lethe file rows */
  export function parseAsync(rows: any, options?: object): Promise<string>;
}
declare module '@json2csv/plainjs' { export { Parser } from 'json2csv'; }
declare module '@json2csv/node' { export { AsyncParser } from 'json2csv'; }
declare module 'json-2-csv' {
  /** @lethe file rows */
  export function json2csv(rows: any, options?: object): string;
  export function csv2json(text: string, options?: object): any;
}
declare module 'objects-to-csv' {
  class ObjectsToCsv {
    /** @lethe file rows */
    constructor(rows: readonly any[]);
    toDisk(path: string, options?: object): Promise<any>;
    toString(header?: boolean): Promise<string>;
  }
  export = ObjectsToCsv;
}
declare module 'exceljs' {
  namespace Excel {
    interface Cell { value: any; [member: string]: any }
    interface Row { getCell(index: number | string): Cell; values: any; font: any; eachCell(callback: (cell: Cell, index: number) => void): void; commit(): void; [member: string]: any }
    interface Worksheet {
      columns: any;
      /** @lethe file row */
      addRow(row: any, style?: string): Row;
      /** @lethe file rows */
      addRows(rows: any[], style?: string): Row[];
      /** @lethe file row */
      insertRow(position: number, row: any, style?: string): Row;
      getRow(index: number): Row;
      getCell(...position: any[]): Cell;
      getColumn(index: number | string): any;
      eachRow(...options: any[]): void;
      [member: string]: any;
    }
    class Workbook {
      addWorksheet(name?: string, options?: object): Worksheet;
      getWorksheet(name?: string | number): Worksheet;
      worksheets: Worksheet[];
      xlsx: any;
      csv: any;
      creator: string;
      created: Date;
      [member: string]: any;
    }
    const stream: any;
  }
  export = Excel;
}
declare module 'xlsx' {
  namespace Xlsx {
    type WorkBook = any;
    type WorkSheet = any;
    const utils: {
      /** @lethe file rows */
      json_to_sheet(rows: readonly any[], options?: object): WorkSheet;
      /** @lethe file rows */
      aoa_to_sheet(rows: readonly any[][], options?: object): WorkSheet;
      /** @lethe file rows */
      sheet_add_json(sheet: WorkSheet, rows: readonly any[], options?: object): WorkSheet;
      /** @lethe file rows */
      sheet_add_aoa(sheet: WorkSheet, rows: readonly any[][], options?: object): WorkSheet;
      sheet_to_json<Row = any>(sheet: WorkSheet, options?: object): Row[];
      book_new(): WorkBook;
      book_append_sheet(book: WorkBook, sheet: WorkSheet, name?: string): void;
      [member: string]: any;
    };
    function write(book: WorkBook, options?: object): any;
    function writeFile(book: WorkBook, path: string, options?: object): any;
    function read(data: any, options?: object): WorkBook;
    function readFile(path: string, options?: object): WorkBook;
  }
  export = Xlsx;
}
declare module 'node-xlsx' {
  const xlsx: {
    /** @lethe file sheets */
    build(sheets: readonly { name: string; data: readonly any[][]; [option: string]: any }[], options?: object): Buffer;
    parse(source: any, options?: object): any;
  };
  export default xlsx;
}
declare module 'pdfkit' {
  class PDFDocument {
    constructor(options?: object);
    /** @lethe file text */
    text(text: string, ...position: any[]): this;
    /** @lethe file items */
    list(items: any[], ...options: any[]): this;
    font(name: string, size?: number): this;
    fontSize(size: number): this;
    fillColor(color: any, opacity?: number): this;
    strokeColor(color: any, opacity?: number): this;
    moveDown(lines?: number): this;
    moveUp(lines?: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    lineWidth(width: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    fill(...colors: any[]): this;
    stroke(...colors: any[]): this;
    image(source: any, ...options: any[]): this;
    addPage(options?: object): this;
    pipe<Target>(target: Target): Target;
    end(): void;
    on(event: string, listener: (...values: any[]) => void): this;
    [member: string]: any;
  }
  export = PDFDocument;
}
declare module 'pdfmake/build/pdfmake' {
  /** @lethe file definition */
  export function createPdf(definition: any, ...options: any[]): any;
  export let vfs: any;
}
declare module 'pdfmake' {
  class PdfPrinter {
    constructor(fonts: object);
    /** @lethe file definition */
    createPdfKitDocument(definition: any, options?: object): any;
  }
  export = PdfPrinter;
}
declare module 'jspdf' {
  export class jsPDF {
    constructor(...options: any[]);
    /** @lethe file text */
    text(text: string | string[], x: number, y: number, ...options: any[]): this;
    save(name?: string, options?: object): this;
    output(...options: any[]): any;
    [member: string]: any;
  }
  export default jsPDF;
}
declare module 'archiver' {
  namespace archiver {
    interface Archiver {
      /** @lethe file content */
      append(content: any, data?: object): this;
      file(path: string, data?: object): this;
      directory(path: string, target?: any, data?: any): this;
      glob(pattern: string, options?: object): this;
      pipe<Target>(target: Target): Target;
      finalize(): Promise<void>;
      on(event: string, listener: (...values: any[]) => void): this;
      pointer(): number;
    }
  }
  function archiver(format: string, options?: object): archiver.Archiver;
  export = archiver;
}
declare module 'jszip' {
  class JSZip {
    constructor();
    /** @lethe file content */
    file(path: string, content: any, options?: object): this;
    file(path: string | RegExp): any;
    folder(name: string): JSZip;
    generateAsync(options: object, progress?: any): Promise<any>;
    generateNodeStream(...options: any[]): any;
    loadAsync(data: any, options?: object): Promise<JSZip>;
    static loadAsync(data: any, options?: object): Promise<JSZip>;
    files: any;
    remove(path: string): this;
    forEach(callback: (path: string, file: any) => void): void;
  }
  export = JSZip;
}
declare module 'adm-zip' {
  class AdmZip {
    constructor(source?: any, options?: object);
    /** @lethe file content */
    addFile(path: string, content: any, comment?: string, attributes?: number): void;
    addLocalFile(path: string, ...options: any[]): void;
    addLocalFolder(path: string, ...options: any[]): void;
    getEntries(): any[];
    toBuffer(...options: any[]): any;
    writeZip(path?: string, callback?: any): void;
    extractAllTo(path: string, overwrite?: boolean): void;
    [member: string]: any;
  }
  export = AdmZip;
}
