import pino from 'pino';

const logger = pino();

/** Writes one line of the log. */
export function journal(event: string, details: object): void {
  logger.info(details, event);
}
