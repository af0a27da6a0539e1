import { describe, expect, it } from 'vitest';
import { findMentions } from './people.logic';
import { known } from './testWorld';
import { wordsOf } from './words.logic';

const found = (text: string) =>
  findMentions(wordsOf(text), known)
    .map((mention) => `${mention.kind} ${text.slice(mention.start, mention.end)}`)
    .join(', ');

describe('whom a text names', () => {
  it.each([
    ['Ringde Leila på Af igår', 'person Leila på Af'],
    ['Leila, Af, ringde', 'person Leila, Af'],
    ['per ask svarade', 'person per ask'],
    ['Herr Öberg ringde', 'person Öberg'],
    ['Herr Nyman och fru Haddad', 'person Nyman, person Haddad'],
    ['Ringde Anna igår', 'several Anna'],
    ['Träffade Fatima Nilsson', 'unknown Fatima Nilsson'],
    ['Ny kontakt: Gunhild Sparr, ringde', 'unknown Gunhild Sparr'],
    ['Hennes pappa heter Johan', 'other Hennes pappa'],
    ['Jonnas handläggare ringde', 'other Jonnas handläggare'],
    ['Ännu inget', ''],
    ['Igår kom svaret', ''],
    ['Deltagaren ringer (Jonna)', 'case Deltagaren, case Jonna'],
  ])('given "%s", then %s', (text, expected) => {
    expect(found(text)).toBe(expected);
  });
  it('given the same sentence later in a text, then it is found where it stands', () => {
    const once = 'Ringde Leila. ';
    expect(
      findMentions(wordsOf(once + once), known).map(({ start, from }) => [start, from]),
    ).toEqual([
      [7, 1],
      [21, 3],
    ]);
  });
});
