'use server';

import { z } from 'zod';
import { sendInvitation } from '@/lib/mail';
import { maskEmail } from '@/lib/mask';
import { prisma } from '@/lib/prisma';
import { requireSession } from '@/lib/session';

const Invitation = z.object({ email: z.email(), greeting: z.string().max(500).optional() });

export async function invite(form: FormData) {
  const session = await requireSession();
  const { email, greeting } = Invitation.parse(Object.fromEntries(form));
  const invitation = await prisma.invitation.create({ data: { email, greeting, invitedById: session.userId } });
  await sendInvitation(invitation.email, session.user.name);
  console.info(`Invitation sent to ${maskEmail(invitation.email)}`);
}
