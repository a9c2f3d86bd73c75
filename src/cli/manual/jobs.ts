import { asking, watching, type Manual } from './entry.ts';

export const jobManual: Manual = {
  job: {
    about:
      'What takes time is a job: it has steps, a log and an end, and survives a restart of the daemon.',
    examples: [['job list --state running', 'what is going on']],
    ...asking,
  },
  'job list': {
    about: 'Newest first, for as long as [retention] jobs keeps them.',
    examples: [
      ['job list --vm vm_01…', 'the history of a VM'],
      ['job list --state failed --json', 'for a program'],
    ],
    ...asking,
  },
  'job show': {
    about: 'Its steps with how long each took, what it waits for, and why it failed.',
    examples: [['job show job_01…', 'where it stands']],
    ...asking,
  },
  'job watch': {
    about:
      'On a terminal: steps, progress and the tail of the log, live. Elsewhere a line for each change. It goes on where it was after the connection was lost; to interrupt it does not stop the job.',
    examples: [
      ['job watch job_01…', 'see it through'],
      ['job watch job_01… --json', 'an event a line, at last the job'],
    ],
    ...watching,
  },
  'job cancel': {
    about:
      'It is canceled only when nothing of it runs any more, in the VM neither. What exists already stays and is shown with the VM: "vm rm" takes it away, "job retry" goes on.',
    examples: [['job cancel job_01… --watch', 'and wait until it is true']],
    ...watching,
  },
  'job retry': {
    about: 'For a job that failed or was canceled. What succeeded is not done again.',
    examples: [['job retry job_01… --watch', 'once the cause is gone']],
    ...watching,
  },
  'job logs': {
    about: 'Every line, as it was said. "job watch" follows a log that still grows.',
    examples: [
      ['job logs job_01…', 'what the bootstrap said'],
      ['job logs job_01… --after-line 500 --json', 'the rest of it, for a program'],
    ],
    ...asking,
  },
};
