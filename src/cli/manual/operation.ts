import { asking, type Manual } from './entry.ts';

export const operationManual: Manual = {
  problem: {
    about:
      'Every two minutes the backends are compared with the database. What does not fit and cannot be mended without a decision is a problem.',
    examples: [['problem list', 'those that wait for somebody']],
    ...asking,
  },
  'problem list': {
    about: 'Newest first.',
    examples: [['problem list --state closed --json', 'what has been']],
    ...asking,
  },
  'problem show': {
    about: 'What was seen, when, and how it can be resolved.',
    examples: [['problem show prb_01…', 'before deciding']],
    ...asking,
  },
  'problem resolve': {
    about:
      'adopt: it belongs to the VM. delete: it goes, at the backend as well. forget: the row goes, nothing else is touched. ignore: it stays as it is, and is not told again.',
    examples: [['problem resolve prb_01… delete', 'stop paying for it']],
    ...asking,
  },
  reconcile: {
    about: 'One sweep over all backends, waited for. They happen by themselves, too.',
    examples: [
      ['reconcile', 'now'],
      ['reconcile --end-report-only', 'after a restore, when the problems have been looked at'],
    ],
    ...asking,
  },
  backup: {
    about:
      'One file of one moment, there under its name only once it was checked. The sealing key is not in it: keep a copy of that elsewhere.',
    examples: [['backup /backups/deployer-1.db', 'also while the daemon runs']],
    exits: [6, 130],
    works: 'files',
  },
  restore: {
    about:
      'The file is checked first; a crash leaves the old database or the new one. Afterwards reconciliation only reports, until "reconcile --end-report-only".',
    examples: [['restore /backups/deployer-1.db --replace', 'put the present one aside']],
    exits: [6],
    works: 'files',
  },
  'rotate-key': {
    about: 'The key before is kept beside the new one, since older backups need it.',
    examples: [['rotate-key', 'with the daemon stopped']],
    exits: [6],
    works: 'files',
  },
  doctor: {
    about:
      'Looks at the configuration, the socket and its folder, the daemon, the database, the disk, each backend, the Forge token, the clock, the ssh agent and the overlay, as the user that runs it. It works without a daemon, and disturbs none that runs. It ends with 1 where something is broken; a warning is nothing broken.',
    examples: [
      ['doctor', 'before the first start, or when something does not work'],
      ['--config /etc/deployer.toml doctor --json', 'for a program, of another configuration'],
    ],
    exits: [130],
    works: 'files',
  },
  completion: {
    about:
      'What it offers is asked of the program and of the daemon at each key: the script needs no renewal after an upgrade.',
    examples: [
      [
        'completion bash',
        'into ~/.local/share/bash-completion/completions/hero_os_tfgrid_deployer',
      ],
      ['completion zsh', 'into a file _hero_os_tfgrid_deployer of a folder in $fpath'],
      ['completion fish', 'into ~/.config/fish/completions/hero_os_tfgrid_deployer.fish'],
    ],
    exits: [],
    works: 'alone',
  },
};
