'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { prisma } from '@/lib/prisma';
import { requireSession } from '@/lib/session';

const Settings = z.object({ bio: z.string().max(500), city: z.string(), birthDate: z.coerce.date() });

export async function saveProfile(form: FormData) {
  const session = await requireSession();
  const profile = Settings.parse(Object.fromEntries(form));
  await prisma.profile.upsert({
    where: { userId: session.userId },
    create: { ...profile, userId: session.userId },
    update: profile,
  });
  console.log('Profile saved', session.user);
}

export async function deleteAccount() {
  const { userId } = await requireSession();
  await prisma.$transaction(async (tx) => {
    await tx.post.deleteMany({ where: { authorId: userId } });
    await tx.user.delete({ where: { id: userId } });
  });
  (await cookies()).delete('session');
  console.log('Account deleted');
  redirect('/');
}
