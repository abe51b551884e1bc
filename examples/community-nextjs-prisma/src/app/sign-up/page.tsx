import { signUp } from './actions';

export default function SignUpPage() {
  return (
    <form action={signUp}>
      <input name="name" autoComplete="name" required />
      <input name="email" type="email" autoComplete="email" required />
      <input name="password" type="password" autoComplete="new-password" minLength={12} required />
      <button>Sign up</button>
    </form>
  );
}
