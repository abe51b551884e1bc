import { randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { prisma } from './prisma';

const THIRTY_DAYS = 30 * 24 * 60 * 60 * 1000;

export async function startSession(userId: string, userAgent: string | null) {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + THIRTY_DAYS);
  await prisma.session.create({ data: { token, userId, userAgent, expiresAt } });
  (await cookies()).set('session', token, { httpOnly: true, secure: true, sameSite: 'lax', expires: expiresAt });
}

export async function getSession() {
  const token = (await cookies()).get('session')?.value;
  if (!token) return null;
  return prisma.session.findFirst({ where: { token, expiresAt: { gt: new Date() } }, include: { user: true } });
}

export async function requireSession() {
  const session = await getSession();
  if (!session) redirect('/');
  return session;
}
