import { beforeEach, describe, it } from 'vitest';
import { skipWithoutOpenSsh } from '../../support/openssh.ts';
import { expectSurvival } from '../share.ts';
import { crashMatrix } from './crash-matrix.ts';

describe('a daemon that is killed or has no room on its disk', () => {
  beforeEach(skipWithoutOpenSsh);

  it('goes on where it was, at any point of a story', async () => {
    await expectSurvival(crashMatrix);
  });
});
