'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { prisma } from '@/lib/prisma';
import { requireSession } from '@/lib/session';

const Post = z.object({ title: z.string().min(1).max(200), body: z.string().min(1) });

export async function publishPost(form: FormData) {
  const session = await requireSession();
  const { title, body } = Post.parse(Object.fromEntries(form));
  await prisma.post.create({ data: { title, body, authorId: session.userId } });
  revalidatePath('/');
}
