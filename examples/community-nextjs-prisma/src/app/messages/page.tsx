import { prisma } from '@/lib/prisma';
import { requireSession } from '@/lib/session';
import { sendMessage } from './actions';

export default async function MessagesPage() {
  const { userId } = await requireSession();
  const messages = await prisma.message.findMany({
    where: { OR: [{ senderId: userId }, { recipientId: userId }] },
    orderBy: { sentAt: 'desc' },
    include: { sender: { select: { name: true } } },
  });

  return (
    <main>
      <form action={sendMessage}>
        <input name="recipientId" required />
        <textarea name="body" required />
        <button>Send</button>
      </form>
      {messages.map((message) => (
        <p key={message.id}>
          <strong>{message.sender?.name ?? 'Former member'}</strong> {message.body}
        </p>
      ))}
    </main>
  );
}
