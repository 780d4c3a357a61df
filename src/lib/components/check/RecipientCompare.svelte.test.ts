import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import RecipientCompare from './RecipientCompare.svelte';

const ALBA = 'alba@learner.example';
const hash = createHash('sha256').update(`${ALBA}salt`).digest('hex');

async function compare(email: string, value = `sha256$${hash}`) {
  render(RecipientCompare, {
    recipient: { hashed: { kind: 'emailAddress', value, salt: 'salt' } }
  });
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('E-mail address'), email);
  await user.click(screen.getByRole('button', { name: 'Compare' }));
  return user;
}

describe('whose it is', () => {
  it.each([
    ['Alba@learner.example', `sha256$${hash}`, 'It was issued to this address.'],
    ['bob@learner.example', `sha256$${hash}`, 'It was issued to another address.'],
    [ALBA, 'md5$abc', 'This cannot be compared here.']
  ])('%s, %.6s: %s', async (email, value, sentence) => {
    await compare(email, value);
    expect(await screen.findByText(sentence)).toBeTruthy();
  });

  it('is forgotten when another address is typed', async () => {
    const user = await compare(ALBA);
    await screen.findByText('It was issued to this address.');
    await user.type(screen.getByLabelText('E-mail address'), 'x');
    expect(screen.queryByText('It was issued to this address.')).toBeNull();
  });
});
