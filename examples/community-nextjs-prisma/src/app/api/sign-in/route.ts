import { compare } from 'bcryptjs';
import { NextResponse, type NextRequest } from 'next/server';
import { z } from 'zod';
import { prisma } from '@/lib/prisma';
import { startSession } from '@/lib/session';

const Credentials = z.object({ email: z.email(), password: z.string() });

export async function POST(request: NextRequest) {
  const { email, password } = Credentials.parse(await request.json());
  const user = await prisma.user.findUnique({ where: { email } });
  if (!user || !(await compare(password, user.passwordHash))) {
    console.warn(`Failed sign-in for ${email}`);
    return NextResponse.json({ error: 'Wrong e-mail address or password' }, { status: 401 });
  }
  await startSession(user.id, request.headers.get('user-agent'));
  return NextResponse.json({ name: user.name });
}
