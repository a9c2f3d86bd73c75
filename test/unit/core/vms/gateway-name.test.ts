import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatewayName, gatewayNamePattern } from '../../../../src/core/vms/gateway-name.ts';

describe('gatewayName', () => {
  it('is the user and the suffix', () => {
    expect(gatewayName('{user}{suffix}', 'ada', '7k2')).toBe('ada7k2');
  });

  it('drops what no layer of the grid accepts', () => {
    expect(gatewayName('hero{user}', 'Ada.Love_lace', '')).toBe('heroadalovelace');
  });

  it('keeps the suffix of a long name whole', () => {
    expect(gatewayName('{user}{suffix}', 'a'.repeat(40), 'zz99')).toBe(`${'a'.repeat(31)}zz99`);
  });

  it('is accepted by every layer, whatever the user is called', () => {
    const username = fc.stringMatching(/^[0-9A-Za-z][-.\w]{0,39}$/);
    const suffix = fc.stringMatching(/^[a-z0-9]{0,6}$/);
    fc.assert(
      fc.property(username, suffix, (user, end) => {
        expect(gatewayName('{user}{suffix}', user, end)).toMatch(gatewayNamePattern);
      }),
    );
  });
});
