import { describe, expect, test } from 'vitest';
import type { HeroComputeConfig } from '../../../../src/compute/hero-compute/hero-compute-backend.ts';
import type { ComputeBackend } from '../../../../src/core/ports/compute.ts';
import {
  backendFor,
  deploySpec,
  errorText,
  methodsOf,
  resultText,
  secret,
  startLinePeer,
  wireVm,
  type Peer,
  type PeerCall,
} from '../../../support/compute-peers.ts';

const refused = (message: string, code = -32_000) => ({ refused: message, code });
type Answers = Readonly<Record<string, unknown>>;

/** A backend in front of a peer with one answer for each method. */
async function withAnswers(
  answers: Answers,
  act: (backend: ComputeBackend, peer: Peer) => Promise<void>,
  options: Partial<HeroComputeConfig> = {},
): Promise<void> {
  await using peer = await startLinePeer((call, socket) => {
    socket.write(`${answerTo(call, answers)}\n`);
  });
  await act(backendFor(peer.endpoint, { protocol: 'line', ...options }), peer);
}

function answerTo(call: PeerCall, answers: Answers): string {
  const answer = answers[call.method.replace('ComputeService.', '')];
  if (typeof answer === 'object' && answer !== null && 'refused' in answer) {
    const { refused: message, code } = answer as ReturnType<typeof refused>;
    return errorText(call, message, code);
  }
  return resultText(call, answer ?? null);
}

const ref = { backendVmId: '0007', secret };

describe('a deploy', () => {
  test('is asked for in the words of ComputeService', async () => {
    await withAnswers({ deploy_vm: wireVm() }, async (backend, peer) => {
      await backend.deploy(deploySpec);
      await backend.deploy({ ...deploySpec, node: 'tfnode-50' });
      const expected = {
        name: 'alice-vm',
        slice_count: 2,
        secret,
        image: deploySpec.image,
        ssh_keys: deploySpec.sshKeys,
        node_sid: 'tfnode-1774',
      };
      expect(peer.calls[0]).toMatchObject({ jsonrpc: '2.0', method: 'ComputeService.deploy_vm' });
      expect(peer.calls.map(({ params }) => params)).toEqual([
        expected,
        { ...expected, node_sid: 'tfnode-50' },
      ]);
    });
  });

  test('has method names with the prefix that is configured, or none', async () => {
    const act = async (backend: ComputeBackend, peer: Peer): Promise<void> => {
      await backend.deploy(deploySpec);
      expect(peer.calls[0]?.method).toBe('deploy_vm');
    };
    await withAnswers({ deploy_vm: wireVm() }, act, { methodPrefix: '' });
  });
});

describe('whether a VM exists', () => {
  test('is settled by the list when the look-up is refused', async () => {
    const get_vm = refused("vm '0007' not found");
    await withAnswers({ get_vm, list_vms: [] }, async (backend, peer) => {
      expect(await backend.findVm(ref)).toBeUndefined();
      expect(methodsOf(peer)).toEqual(['get_vm', 'list_vms']);
    });
    await withAnswers({ get_vm, list_vms: [wireVm({ state: 'running' })] }, async (backend) => {
      expect(await backend.findVm(ref)).toMatchObject({ phase: 'running' });
    });
  });

  test('is settled by the list when the look-up says null', async () => {
    await withAnswers({ get_vm: null, list_vms: [] }, async (backend) => {
      expect(await backend.findVm(ref)).toBeUndefined();
    });
  });

  test.for<[string, Answers]>([
    ['both are refused', { get_vm: refused('no'), list_vms: refused('no') }],
    ['the list is garbled', { get_vm: refused('no'), list_vms: [{}] }],
    ['the list is null', { get_vm: refused('no'), list_vms: null }],
    ['the VM is garbled', { get_vm: { sid: '0007' } }],
    ['the look-up timed out upstream', { get_vm: refused('upstream timed out'), list_vms: [] }],
    ['the method does not exist', { get_vm: refused('no method', -32_601), list_vms: [] }],
  ])('stays open when %s', async ([, answers]) => {
    await withAnswers(answers, async (backend) => {
      await expect(backend.findVm(ref)).rejects.toMatchObject({ name: 'BackendError' });
    });
  });
});

describe('a delete', () => {
  test('is done when the backend accepts it, whatever it says', async () => {
    await withAnswers({ delete_vm: { state: 'deleting' } }, async (backend, peer) => {
      await backend.deleteVm(ref);
      expect(peer.calls.map(({ params }) => params)).toEqual([{ sid: '0007', secret }]);
    });
  });

  test('that is refused is done when the VM is gone or going', async () => {
    for (const list_vms of [[], [wireVm({ state: 'deleting' })], [wireVm({ sid: '0008' })]]) {
      await withAnswers({ delete_vm: refused('no such VM'), list_vms }, async (backend) => {
        await expect(backend.deleteVm(ref)).resolves.toBeUndefined();
      });
    }
  });

  test('that is refused while the VM is there has failed', async () => {
    const list_vms = [wireVm({ state: 'running' })];
    await withAnswers({ delete_vm: refused('the chain is down'), list_vms }, async (backend) => {
      await expect(backend.deleteVm(ref)).rejects.toMatchObject({
        failure: 'rejected',
        message: 'backend "main", delete_vm: it answers "the chain is down"',
      });
    });
  });
});

describe('a gateway', () => {
  const gateway = { sid: '3', kind: 'name', name: 'ada', state: 'provisioning' };
  const target = 'http://[5a1::1]:9988';

  test('is asked for by name, or by a domain of the caller', async () => {
    await withAnswers({ deploy_webgateway: gateway }, async (backend, peer) => {
      await backend.deployGateway({ kind: 'name', name: 'ada', target, secret });
      await backend.deployGateway({ kind: 'fqdn', fqdn: 'ada.example', target, secret });
      expect(peer.calls.map(({ params }) => params)).toEqual([
        { kind: 'name', name: 'ada', backends: [target], secret },
        { kind: 'fqdn', fqdn: 'ada.example', backends: [target], secret },
      ]);
    });
  });

  test('whose name belongs to somebody is told apart', async () => {
    await withAnswers({ deploy_webgateway: refused('"ada" is already taken') }, async (backend) => {
      const call = backend.deployGateway({ kind: 'name', name: 'ada', target, secret });
      await expect(call).rejects.toMatchObject({ failure: 'name_taken' });
    });
  });

  test('is found, and its absence believed, like that of a VM', async () => {
    await withAnswers({ get_webgateway: { ...gateway, state: 'ready' } }, async (backend) => {
      expect(await backend.findGateway('3', secret)).toMatchObject({ phase: 'ready' });
    });
    const get_webgateway = refused('not found');
    await withAnswers({ get_webgateway, list_webgateways: [] }, async (backend) => {
      expect(await backend.findGateway('3', secret)).toBeUndefined();
    });
    await withAnswers({ get_webgateway, list_webgateways: [gateway] }, async (backend) => {
      expect(await backend.findGateway('3', secret)).toMatchObject({ backendGatewayId: '3' });
    });
  });

  test('that is gone already is deleted', async () => {
    const delete_webgateway = refused('not found');
    await withAnswers({ delete_webgateway, list_webgateways: [] }, async (backend) => {
      await expect(backend.deleteGateway('3', secret)).resolves.toBeUndefined();
    });
    await withAnswers({ delete_webgateway, list_webgateways: [gateway] }, async (backend) => {
      await expect(backend.deleteGateway('3', secret)).rejects.toMatchObject({
        failure: 'rejected',
      });
    });
  });
});

test('a backend that refuses answers, and one that does not serve does not', async () => {
  await withAnswers({ list_slices: refused('no node is registered') }, async (backend) => {
    await expect(backend.check()).resolves.toBeUndefined();
  });
  await withAnswers({ list_slices: refused('bad gateway') }, async (backend) => {
    await expect(backend.check()).rejects.toMatchObject({ failure: 'unknown' });
  });
});

test('the pace depends on the transport unless it is configured', () => {
  expect(backendFor('unix:/run/rpc.sock').pace.quietWaitMs).toBe(10_000);
  expect(backendFor('http://192.0.2.1:9988/rpc').pace.quietWaitMs).toBe(120_000);
  expect(backendFor('unix:/run/rpc.sock', { quietWaitMs: 5 }).pace.quietWaitMs).toBe(5);
});
