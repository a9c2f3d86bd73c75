import type { JobKind } from '../../records.ts';
import type { Step } from '../step.ts';
import { isRemoval, type stepNames } from '../step-names.ts';
import { boot } from './boot.ts';
import { bootstrap } from './bootstrap.ts';
import { confirm } from './confirm.ts';
import { deleteGateway } from './delete-gateway.ts';
import { deleteVm } from './delete-vm.ts';
import { deploy } from './deploy.ts';
import { gateway } from './gateway.ts';
import { reach } from './reach.ts';
import { readKeys } from './read-keys.ts';
import { settle } from './settle.ts';
import { verify } from './verify.ts';

type StepName = (typeof stepNames)[JobKind][number];

const provisioning = { read_keys: readKeys, deploy, boot, reach, gateway, bootstrap, verify };
const deleting = { settle, gateway: deleteGateway, delete: deleteVm, confirm };

/** The function behind the step at a position: its name alone does not tell (see `isRemoval`). */
export function stepFunction(kind: JobKind, name: string, index: number): Step {
  const table: Partial<Record<StepName, Step>> = isRemoval(kind, index) ? deleting : provisioning;
  const step = table[name as StepName];
  if (step === undefined) throw new Error(`no step "${name}" in ${kind}`);
  return step;
}
