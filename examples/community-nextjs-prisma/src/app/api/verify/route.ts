import { NextResponse, type NextRequest } from 'next/server';
import { verifyEmail } from '@/lib/verification';

export async function GET(request: NextRequest) {
  const verified = await verifyEmail(request.nextUrl.searchParams.get('token') ?? '');
  return NextResponse.redirect(new URL(verified ? '/settings' : '/?error=link-expired', request.url));
}
