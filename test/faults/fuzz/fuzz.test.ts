import { beforeEach, describe, it } from 'vitest';
import { skipWithoutOpenSsh } from '../../support/openssh.ts';
import { expectSurvival } from '../share.ts';
import { fuzz } from './fuzz-family.ts';

describe('a daemon to which anything at all is sent', () => {
  beforeEach(skipWithoutOpenSsh);

  it('answers as the contract says or cuts the connection, and goes on serving the others', async () => {
    await expectSurvival(fuzz);
  });
});
