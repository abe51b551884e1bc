import { NextResponse, type NextRequest } from 'next/server';
import { prisma } from '@/lib/prisma';

export async function GET(request: NextRequest) {
  if (request.headers.get('authorization') !== `Bearer ${process.env.CRON_SECRET}`) {
    return NextResponse.json({ error: 'Unauthorized' }, { status: 401 });
  }
  const { count } = await prisma.session.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  console.info(`Purged ${count} expired sessions`);
  return NextResponse.json({ purged: count });
}
