import { describe, expect, it } from 'vitest';
import type { Matter } from './case.logic';
import { closeCase, openIn, type Choice, type Send } from './closing.logic';

const promise = (id: string, state = 'open') => ({ id, state, version: 3 }) as Choice['promise'];
const choices: Choice[] = [
  { promise: promise('a'), becomes: 'keep' },
  { promise: promise('b'), becomes: 'stays' },
  { promise: promise('c'), becomes: 'drop' },
];
function server(refuses?: string) {
  const sent: string[] = [];
  const send: Send = async (path, body, version) => {
    if (path === refuses) throw new Error('refused');
    sent.push(`${path} ${JSON.stringify(body)} ${version ?? ''}`.trim());
    return { id: path.split('/')[3], version: 4 } as never;
  };
  return { sent, send };
}
const theCase = { id: 'x', version: 7 };

describe('closing a case', () => {
  it('given promises with a choice, then they end by it with the reason, and then it closes', async () => {
    const { sent, send } = server();
    await closeCase(send, theCase, 'Flyttat', choices);
    expect(sent).toEqual([
      '/api/promises/a/keep {"reason":"Flyttat"} 3',
      '/api/promises/c/drop {"reason":"Flyttat"} 3',
      '/api/cases/x/close {"reason":"Flyttat"}',
    ]);
  });
  it('given that it is undone, then it is open and what ended with it is open again', async () => {
    const { sent, send } = server();
    const { undo } = await closeCase(send, theCase, 'Flyttat', choices);
    sent.length = 0;
    await undo('Ångrat');
    expect(sent).toEqual([
      '/api/cases/x/reopen {"reason":"Ångrat"}',
      '/api/promises/c/reopen {} 4',
      '/api/promises/a/reopen {} 4',
    ]);
  });
  it.each(['/api/cases/x/close', '/api/promises/c/drop'])(
    'given that %s is refused, then nothing has ended',
    async (refuses) => {
      const { sent, send } = server(refuses);
      await expect(closeCase(send, theCase, 'Flyttat', choices)).rejects.toThrow('refused');
      expect(sent.at(-1)).toBe('/api/promises/a/reopen {} 4');
    },
  );
  it('given matters, then what is open is what lives in those that are not done', () => {
    const matter = (state: string, ...promises: Choice['promise'][]) =>
      ({ state, promises }) as unknown as Matter;
    const found = openIn([
      matter('stalled', promise('a', 'silent'), promise('b', 'kept')),
      matter('closed', promise('c')),
      matter('waiting', promise('d', 'snoozed')),
    ]);
    expect(found.map(({ id }) => id)).toEqual(['a', 'd']);
  });
});
