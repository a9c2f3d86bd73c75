import { asking, type Manual } from './entry.ts';

export const userManual: Manual = {
  call: {
    about:
      'Any method of openrpc.json, "rpc.discover" for the document itself. A call that changes something gets a request_id, so that it takes effect once also where its answer is lost.',
    examples: [
      ['call get_info', 'what the daemon tells of itself'],
      ['call list_vms \'{"state":"ready"}\'', 'with params'],
    ],
    ...asking,
  },
  user: {
    about: 'A user is an account at the Forge, whose public SSH keys go into its VMs.',
    examples: [['user list', 'all of them']],
    ...asking,
  },
  'user add': {
    about:
      'An account that exists is left as it is. Of one that is made the one-time password is shown once, and stored nowhere.',
    examples: [
      ['user add alice', 'register her'],
      ['user add bob --email bob@example.org', 'make an account for him'],
    ],
    ...asking,
  },
  'user list': {
    about: 'With the number of VMs that each has.',
    examples: [['user list --json', 'for a program']],
    ...asking,
  },
  'user rm': {
    about: 'Refused while the user has VMs, which it names.',
    examples: [['user rm alice', 'forget her']],
    ...asking,
  },
  'user passwd': {
    about: 'It is shown once; at the next login the user has to choose another.',
    examples: [['user passwd alice', 'when she has lost hers']],
    ...asking,
  },
};
