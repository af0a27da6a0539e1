import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { inSentence, whyOf } from './reasons.logic';

type Hit = Schemas['SearchHit'];
const hit = (...reasons: Hit['reasons']): Hit => ({
  kind: 'unit',
  id: '1',
  name: 'Beroende',
  was_used: false,
  reasons,
});

describe('why something was found', () => {
  it('is said of another word, in the words that were typed', () => {
    const found = hit({ reason: 'synonym', asked: 'vrakning', found: 'hyresskuld', field: 'name' });
    expect(whyOf(found, 'Vräkning, snart')).toEqual([
      { text: 'other', asked: 'Vräkning', found: 'hyresskuld' },
    ]);
  });
  it('is said of what stands in the text, not of a name that one sees', () => {
    const inText = hit({ reason: 'word', asked: 'tolk', field: 'text' });
    expect(whyOf(inText, 'tolk')).toEqual([{ text: 'text', asked: 'tolk', found: '' }]);
    expect(whyOf(hit({ reason: 'word', asked: 'tolk', field: 'name' }), 'tolk')).toEqual([]);
  });
  it('is said of an age and of another spelling', () => {
    const found = hit(
      { reason: 'age', asked: '18', found: '16–24', field: 'text' },
      { reason: 'spelling', asked: 'psykiarti', field: 'name' },
    );
    expect(whyOf(found, 'psykiarti 18 år').map(({ text }) => text)).toEqual(['age', 'spelling']);
  });
});

describe('a decision in a sentence', () => {
  it('begins small unless it is an abbreviation', () => {
    expect(inSentence('Arbetsträning')).toBe('arbetsträning');
    expect(inSentence('Övervakning')).toBe('övervakning');
    expect(inSentence('LVU')).toBe('LVU');
  });
});
