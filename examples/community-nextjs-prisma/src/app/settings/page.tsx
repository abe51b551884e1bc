import { prisma } from '@/lib/prisma';
import { requireSession } from '@/lib/session';
import { deleteAccount, saveProfile } from './actions';

export default async function SettingsPage() {
  const { userId } = await requireSession();
  const profile = await prisma.profile.findUnique({ where: { userId } });

  return (
    <main>
      <form action={saveProfile}>
        <textarea name="bio" defaultValue={profile?.bio ?? ''} />
        <input name="city" defaultValue={profile?.city ?? ''} />
        <input name="birthDate" type="date" defaultValue={profile?.birthDate?.toISOString().slice(0, 10)} />
        <button>Save</button>
      </form>
      <form action={deleteAccount}>
        <button>Delete my account</button>
      </form>
    </main>
  );
}
