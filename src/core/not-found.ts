import { DeployerError } from './errors.ts';

/** What a caller is told of what is not there, and of what is not theirs to see: word for word the same. */
export function userNotFound(user: string): DeployerError {
  return new DeployerError('USER_NOT_FOUND', `user "${user}" does not exist`, {
    details: { user },
  });
}

/** See userNotFound. */
export function vmNotFound(vm: string): DeployerError {
  return new DeployerError('VM_NOT_FOUND', `VM "${vm}" does not exist`, { details: { vm } });
}

/** See userNotFound. */
export function jobNotFound(job: string): DeployerError {
  return new DeployerError('JOB_NOT_FOUND', `job "${job}" does not exist`, { details: { job } });
}
