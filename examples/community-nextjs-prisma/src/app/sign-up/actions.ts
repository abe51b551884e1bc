'use server';

import { hash } from 'bcryptjs';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { sendVerification } from '@/lib/mail';
import { prisma } from '@/lib/prisma';
import { createVerificationToken } from '@/lib/verification';

const SignUp = z.object({ email: z.email(), name: z.string().min(1), password: z.string().min(12) });

export async function signUp(form: FormData) {
  const { email, name, password } = SignUp.parse(Object.fromEntries(form));
  const signUpIp = (await headers()).get('x-forwarded-for');
  await prisma.user.create({ data: { email, name, passwordHash: await hash(password, 12), signUpIp } });
  await prisma.invitation.updateMany({ where: { email }, data: { acceptedAt: new Date() } });
  await sendVerification(email, await createVerificationToken(email));
  redirect('/');
}
