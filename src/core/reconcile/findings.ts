import type { ComputeBackend } from '../ports/compute.ts';
import type { SecretHolder } from '../ports/reconcile.ts';
import { twice, type Finding } from './finding.ts';
import type { Look } from './look.ts';
import { rowFindings, type RowSurroundings } from './row-findings.ts';
import { tombstoneFindings } from './tombstone-findings.ts';

/**
 * What a look shows to be wrong, judged by its holder as it was read after the look. Undefined where
 * nothing may be concluded: the look was incomplete, the holder is gone, or a job had to do with the
 * row meanwhile.
 */
export function findingsOf(
  look: Look,
  now: SecretHolder | undefined,
  place: Pick<ComputeBackend, 'name' | 'pace'> & Pick<RowSurroundings, 'entered'>,
): readonly Finding[] | undefined {
  if (look.kind === 'incomplete' || now === undefined || !wasLeftAlone(look.holder, now)) {
    return undefined;
  }
  if (look.kind === 'unreadable') return unreadable(now);
  return now.kind === 'row'
    ? rowFindings(now.vm, look, { quietWaitMs: place.pace.quietWaitMs, entered: place.entered })
    : tombstoneFindings(now, look, place.name);
}

/** No job worked on the row from before the look until after it: its secret and ids are the same. */
function wasLeftAlone(before: SecretHolder, now: SecretHolder): boolean {
  if (before.kind === 'tombstone' || now.kind === 'tombstone') return true;
  return !before.isBusy && !now.isBusy && before.vm.jobId === now.vm.jobId;
}

function unreadable(holder: SecretHolder): readonly Finding[] {
  const common = {
    kind: 'secret_unreadable',
    resolutions: ['forget', 'ignore'],
    patience: twice,
    targets: [],
    isUnwanted: false,
  } as const;
  const consequence = 'it can be neither looked for nor deleted at its backend';
  if (holder.kind === 'row') {
    const { id, userId, backendVmId } = holder.vm;
    return [
      {
        ...common,
        subject: id,
        vmId: id,
        userId,
        ...(backendVmId === undefined ? {} : { backendVmId }),
        summary: `the secret of VM "${id}" does not unseal: ${consequence}`,
        evidence: {
          held_by: 'vm',
          ...(backendVmId === undefined ? {} : { backend_vm_id: backendVmId }),
        },
      },
    ];
  }
  // An operator knows already.
  if (holder.cause === 'forgotten') return [];
  return [
    {
      ...common,
      subject: `tombstone/${holder.id}`,
      vmId: holder.vmId,
      userId: holder.userId,
      tombstoneId: holder.id,
      summary: `the kept secret of the deleted VM "${holder.vmId}" does not unseal: should it show up again, ${consequence}`,
      evidence: { held_by: 'tombstone', cause: holder.cause },
    },
  ];
}
