import { describe, expect, it } from 'vitest';
import { Fault } from './fault';

describe('faults', () => {
  it('given a problem from the server, then its sentence, fields and code are kept', () => {
    const fault = Fault.fromAnswer(422, {
      type: '/problems/invalid',
      title: 'Något saknas',
      status: 422,
      detail: 'Två fält behöver ses över.',
      instance: '7Q2-418',
      errors: [{ pointer: '/promises/0/due', detail: 'Dagen finns inte.' }],
    });
    expect(fault.kind).toBe('invalid');
    expect(fault.sentence).toBe('Två fält behöver ses över.');
    expect(fault.fields).toEqual({ '/promises/0/due': 'Dagen finns inte.' });
    expect(fault.code).toBe('7Q2-418');
    expect(fault.passing).toBe(false);
  });
  it('given an answer that is not a problem, then only the status speaks', () => {
    expect(Fault.fromAnswer(502, '<html>').kind).toBe('unavailable');
    expect(Fault.fromAnswer(502, null).passing).toBe(true);
    expect(Fault.fromAnswer(412, null).kind).toBe('stale');
  });
  it('given that fetch never got an answer, then it is the network and may pass', () => {
    const fault = Fault.from(new TypeError('Failed to fetch'));
    expect(fault.kind).toBe('offline');
    expect(fault.passing).toBe(true);
  });
});
