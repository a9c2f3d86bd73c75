import { asking, watching, type Manual } from './entry.ts';

export const vmManual: Manual = {
  provision: {
    about:
      "Reads the user's public SSH keys from the Forge and begins a job that deploys the VM, waits until it is reachable, gives it a public address, runs the bootstrap and verifies the result. Without --watch it returns at once and names the job. The job goes on whatever becomes of this program.",
    examples: [
      ['provision alice --watch', 'a VM of the profile "demo", and watch'],
      ['provision alice --profile big --node tfnode-1774', 'of another size, on a node of choice'],
      ['provision alice --expires-in 30d --no-gateway', 'for a month, with no public address'],
      ['provision alice --request-id onboarding-42 --json', 'from a script that may repeat it'],
    ],
    ...watching,
  },
  vm: {
    about: 'Lists and changes VMs. A VM is named by its id, which "vm list" shows.',
    examples: [['vm list', 'all of them']],
    ...asking,
  },
  'vm list': {
    about:
      'Newest first. A terminal that is too narrow for all columns gets the more important ones.',
    examples: [
      ['vm list --state failed', 'those that need a look'],
      ['vm list --user alice --json', 'of one user, for a program'],
    ],
    ...asking,
  },
  'vm show': {
    about:
      'Its size, addresses, expiry and error, and what was last seen of its backend, address, SSH, bootstrap, gateway and health.',
    examples: [['vm show vm_01… --refresh', 'after asking its backend']],
    ...asking,
  },
  'vm rm': {
    about:
      'Begins a job that removes the gateway and the VM at the backend and forgets the VM only when both are gone. It overtakes a provision that still runs. --force is for a backend that is dead: after a minute without an answer the VM is dropped, and a problem says what may still run and cost money.',
    examples: [
      ['vm rm vm_01… --watch', 'and see that it is gone'],
      ['vm rm vm_01… --force --confirm vm_01…', 'give up on its backend, from a script'],
    ],
    ...watching,
  },
  'vm expire': {
    about:
      'The VM is deleted when that time is over; events announce it a day and an hour before. "never" takes the date away.',
    examples: [
      ['vm expire vm_01… 30d', 'a month from now on'],
      ['vm expire vm_01… never', 'for good'],
    ],
    ...asking,
  },
  'vm logs': {
    about:
      'What the backend wrote while it deployed the VM. What the bootstrap wrote is in "job logs".',
    examples: [['vm logs vm_01…', 'why a deploy failed']],
    ...asking,
  },
  'vm redeploy': {
    about: 'Everything that is in the VM is lost. Its id, user, profile and public name stay.',
    examples: [['vm redeploy vm_01… --watch', 'begin again']],
    ...watching,
  },
  'vm bootstrap': {
    about: 'For a VM that runs. The log of the job has every line of the script.',
    examples: [['vm bootstrap vm_01… --watch', 'after the script was changed']],
    ...watching,
  },
  'vm stats': {
    about: 'Read over SSH, so that the operator has to have access to the VM.',
    examples: [['vm stats vm_01… --json', 'for a program']],
    ...asking,
  },
};
