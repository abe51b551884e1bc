/** Lines of a log under OpenTelemetry: https://opentelemetry.io/docs/specs/otel/logs/data-model/ */
declare module '@opentelemetry/api-logs' {
  export interface LogRecord {
    eventName?: string; timestamp?: any; observedTimestamp?: any; severityNumber?: SeverityNumber; severityText?: string; body?: any; attributes?: any; context?: any; exception?: any;
  }
  export interface Logger {
    /** @lethe log logRecord.body logRecord.attributes logRecord.exception */ emit(logRecord: LogRecord): void;
    enabled(options?: any): boolean;
  }
  export interface LoggerProvider { getLogger(name: string, version?: string, options?: any): Logger }
  export enum SeverityNumber { UNSPECIFIED, TRACE, DEBUG, INFO, WARN, ERROR, FATAL }
  export class LogsAPI { getLogger(name: string, version?: string, options?: any): Logger; getLoggerProvider(): LoggerProvider; setGlobalLoggerProvider(provider: any): any; disable(): void }
  export const logs: LogsAPI;
}
declare module '@opentelemetry/sdk-logs' {
  import type { Logger } from '@opentelemetry/api-logs';
  export class LoggerProvider { constructor(options?: any); getLogger(name: string, version?: string, options?: any): Logger; forceFlush(): Promise<void>; shutdown(): Promise<void>; [member: string]: any }
  export const BatchLogRecordProcessor: any;
  export const SimpleLogRecordProcessor: any;
  export const ConsoleLogRecordExporter: any;
}
