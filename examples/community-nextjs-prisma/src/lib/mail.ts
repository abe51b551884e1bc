import { Resend } from 'resend';

const resend = new Resend(process.env.RESEND_API_KEY);
const from = 'Community <hello@community.example>';

export async function sendVerification(to: string, token: string) {
  const text = `Confirm your address: https://community.example/api/verify?token=${token}`;
  await resend.emails.send({ from, to, subject: 'Confirm your address', text });
}

export async function sendInvitation(to: string, inviter: string) {
  const text = `${inviter} invites you: https://community.example`;
  await resend.emails.send({ from, to, subject: 'You are invited', text });
}
