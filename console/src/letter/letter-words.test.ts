import { describe, expect, it } from 'vitest';
import { lettersFitting } from './letter-words.ts';

describe('lettersFitting', () => {
  it.each([
    [['received'], [], []],
    [['received', 'registered', 'assigned'], ['receipt'], []],
    [['received', 'registered', 'correction_requested'], ['correction_notice'], ['receipt']],
    [['registered', 'extension_proposed', 'extended'], ['extension_notice'], ['receipt']],
    [['registered', 'extension_proposed', 'extension_declined'], [], ['receipt']],
    [
      ['registered', 'third_party_asked', 'third_party_answered', 'decided', 'reviewed', 'signed'],
      ['delivery_receipt', 'third_party_result'],
      ['receipt', 'third_party_letter'],
    ],
  ] as const)('%s', (acts, now, also) => {
    expect(lettersFitting(acts)).toEqual({ now, also });
  });
});
