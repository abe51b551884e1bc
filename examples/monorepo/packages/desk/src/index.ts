import { journal } from '@library/journal';
import { records } from '@library/records';

const DAY = 24 * 60 * 60 * 1000;

export function findReader(cardId: string) {
  return records.reader.findFirst({ where: { cardId } });
}

export async function leave(readerId: number): Promise<void> {
  await records.reader.delete({ where: { id: readerId } });
  journal('reader left', { readerId });
}

/** The nightly job runs it. */
export async function forgetLoans(): Promise<void> {
  await records.loan.deleteMany({ where: { returnedAt: { lt: new Date(Date.now() - 30 * DAY) } } });
}

/** Nothing runs it. */
export async function forgetFines(): Promise<void> {
  await records.fine.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - 730 * DAY) } } });
}
