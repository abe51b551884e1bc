import { prisma } from '@/lib/prisma';
import { publishPost } from './posts/actions';

export default async function HomePage() {
  const posts = await prisma.post.findMany({
    orderBy: { createdAt: 'desc' },
    take: 20,
    include: { author: { select: { name: true } } },
  });

  return (
    <main>
      <form action={publishPost}>
        <input name="title" required />
        <textarea name="body" required />
        <button>Publish</button>
      </form>
      {posts.map((post) => (
        <article key={post.id}>
          <h2>{post.title}</h2>
          <p>{post.body}</p>
          <footer>{post.author.name}</footer>
        </article>
      ))}
    </main>
  );
}
