import { describe, expect, it } from 'vitest';
import { quietDaysFrom } from './quiet.logic';

describe('a quiet time as it is written', () => {
  it('given nothing, then there is none of its own', () => {
    expect(quietDaysFrom(' ')).toBeUndefined();
  });
  it('given a whole number from 1 to 250, then that is it', () => {
    expect([quietDaysFrom('1'), quietDaysFrom(' 15 '), quietDaysFrom(250)]).toEqual([1, 15, 250]);
  });
  it('given anything else, then it is said to be wrong', () => {
    for (const text of ['0', '251', '2,5', '2.5', '-3', 'tio'])
      expect(quietDaysFrom(text)).toBeNull();
  });
});
