import { beforeEach, describe, it } from 'vitest';
import { skipWithoutOpenSsh } from '../../support/openssh.ts';
import { expectSurvival } from '../share.ts';
import { killLoop } from './kill-loop.ts';

describe('a daemon that is killed again and again while its backend fails', () => {
  beforeEach(skipWithoutOpenSsh);

  it('leaves nothing, loses nothing, and ends everything once it is calm', async () => {
    await expectSurvival(killLoop);
  });
});
