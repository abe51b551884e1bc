import { randomBytes } from 'node:crypto';
import { prisma } from './prisma';

const ONE_DAY = 24 * 60 * 60 * 1000;

export async function createVerificationToken(email: string) {
  const token = randomBytes(32).toString('base64url');
  await prisma.verificationToken.create({ data: { token, email, expiresAt: new Date(Date.now() + ONE_DAY) } });
  return token;
}

export async function verifyEmail(token: string) {
  const verification = await prisma.verificationToken.findUnique({ where: { token } });
  if (!verification || verification.expiresAt < new Date()) return false;
  await prisma.user.update({ where: { email: verification.email }, data: { emailVerified: true } });
  return true;
}
