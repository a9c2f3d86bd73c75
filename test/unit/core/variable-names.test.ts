import { expect, it } from 'vitest';
import { variableNameFault } from '../../../src/core/variable-names.ts';

it.each(['A', '_x', 'PATH', 'BASH_ENV', 'BASHFUL', 'UIDS', 'deployer', 'x'.repeat(128)])(
  'a variable can be called %s',
  (name) => {
    expect(variableNameFault(name)).toBeUndefined();
  },
);

it.each(['', '1A', 'A-B', 'A=B', 'A B', 'é', 'A\n', '$(x)', 'A/../B', 'x'.repeat(129)])(
  'nothing can be called %j',
  (name) => {
    expect(variableNameFault(name)).toContain('letters, digits and "_"');
  },
);

it.each(['UID', 'PPID', 'RANDOM', 'OPTIND', 'SHELLOPTS', 'BASH_VERSINFO', '_', 'deployer_dir'])(
  '%s is the shell’s or the launcher’s own',
  (name) => {
    expect(variableNameFault(name)).toContain('does not keep for itself');
  },
);
