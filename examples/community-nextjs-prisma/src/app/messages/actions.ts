'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { prisma } from '@/lib/prisma';
import { requireSession } from '@/lib/session';

const Message = z.object({ recipientId: z.string(), body: z.string().min(1) });

export async function sendMessage(form: FormData) {
  const session = await requireSession();
  const { recipientId, body } = Message.parse(Object.fromEntries(form));
  await prisma.message.create({ data: { body, recipientId, senderId: session.userId } });
  revalidatePath('/messages');
}
