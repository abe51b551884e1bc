/** The structured logger of AWS Lambda Powertools. Source: its API documentation. */
declare module '@aws-lambda-powertools/logger' {
  export class Logger {
    constructor(options?: object);
    /** @lethe log */ trace(input: unknown, ...extra: unknown[]): void;
    /** @lethe log */ debug(input: unknown, ...extra: unknown[]): void;
    /** @lethe log */ info(input: unknown, ...extra: unknown[]): void;
    /** @lethe log */ warn(input: unknown, ...extra: unknown[]): void;
    /** @lethe log */ error(input: unknown, ...extra: unknown[]): void;
    /** @lethe log */ critical(input: unknown, ...extra: unknown[]): void;
    /** @lethe log attributes */ appendKeys(attributes: object): void;
    /** @lethe log attributes */ appendPersistentKeys(attributes: object): void;
    /** @lethe log attributes */ addPersistentLogAttributes(attributes: object): void;
    /** @lethe log event */ logEventIfEnabled(event: unknown, overwrite?: boolean): void;
    createChild(options?: object): Logger;
    injectLambdaContext(options?: object): MethodDecorator;
    setLogLevel(level: string): void;
    [member: string]: any;
  }
}
