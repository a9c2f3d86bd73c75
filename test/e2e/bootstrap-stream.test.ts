import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Event, LogLine } from '../../src/contract/types.gen.ts';
import { providerKey } from '../support/deployer-configuration.ts';
import { Deployment } from '../support/deployment.ts';
import { skipWithoutOpenSsh } from '../support/openssh.ts';
import { eventually, MessageClient, type Received } from '../support/socket-clients.ts';

const stdoutLines = 1_450;
const stderrLines = 50;
const longBytes = 102_400;
const keptBytes = 16_384;

/** 1,500 lines with everything that is awkward in output, some of it slow enough to be disturbed. */
const script = `#!/bin/sh
echo run >> "$HOME/runs"
n=1
while [ "$n" -le ${stdoutLines - 3} ]; do
  echo "line $n: grüße 日本語 ✨"
  if [ $((n % 29)) -eq 0 ] && [ "$n" -le ${stderrLines * 29} ]; then echo "warning $((n / 29))" >&2; fi
  if [ $((n % 100)) -eq 0 ]; then sleep 0.15; fi
  n=$((n + 1))
done
echo "warning 50" >&2
echo "key: $PROVIDER_KEY"
head -c ${longBytes} /dev/zero | tr '\\0' x
echo
touch "$HOME/.hero_ready"
printf 'the end, without a newline'
`;

const expected = {
  stdout: [
    ...Array.from({ length: stdoutLines - 3 }, (_, at) => `line ${at + 1}: grüße 日本語 ✨`),
    'key: [redacted]',
    'x'.repeat(keptBytes),
    'the end, without a newline',
  ],
  stderr: Array.from({ length: stderrLines }, (_, at) => `warning ${at + 1}`),
};

function textsOf(lines: readonly LogLine[], stream: LogLine['stream']): string[] {
  return lines.filter((line) => line.stream === stream).map(({ text }) => text);
}

/** Every line once, numbered without a hole, each stream in its own order. */
function expectComplete(lines: readonly LogLine[], lastLine: number): void {
  expect(lines.map(({ line }) => line)).toEqual(
    Array.from({ length: lastLine }, (_, at) => at + 1),
  );
  expect(textsOf(lines, 'stdout')).toEqual(expected.stdout);
  expect(textsOf(lines, 'stderr')).toEqual(expected.stderr);
  const cut = lines.filter(({ truncated }) => truncated === true);
  expect(cut.map(({ text }) => text)).toEqual(['x'.repeat(keptBytes)]);
}

function linesOf(event: Event): readonly LogLine[] {
  return event.type === 'job.log' ? event.data.lines : [];
}

/** Follows a job by WebSocket, coming back with its cursor whenever the connection ends. */
async function followByWebSocket(
  socketPath: string,
  jobId: string,
): Promise<{ lines: LogLine[]; seqs: number[] }> {
  const lines: LogLine[] = [];
  const seqs: number[] = [];
  for (;;) {
    try {
      await using socket = await MessageClient.connect(socketPath);
      const params = { topics: [`job:${jobId}`], after_seq: seqs.at(-1) ?? 0 };
      socket.send({ jsonrpc: '2.0', id: 1, method: 'subscribe_events', params });
      for (;;) {
        const message: Received = await socket.next();
        if (message.method !== 'event') continue;
        seqs.push(message.params.seq);
        lines.push(...linesOf(message.params));
        if (message.params.type === 'job.ended') return { lines, seqs };
      }
    } catch {
      // The daemon is away; it comes back.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

describe('a bootstrap of 1,500 lines', () => {
  let deployment: Deployment;

  beforeEach(async (context) => {
    skipWithoutOpenSsh(context);
    deployment = await Deployment.open({ script });
  });

  afterEach(async () => {
    await deployment[Symbol.asyncDispose]();
  });

  it('arrives complete everywhere, through kill -9 and a cut connection, from one run', async () => {
    const { client, daemon, simulator } = deployment;
    const { vm, job } = await deployment.provision();
    const byWebSocket = followByWebSocket(daemon.socketPath, job.id);
    const byLine = (async () => {
      const lines: LogLine[] = [];
      const seqs: number[] = [];
      for await (const event of client.events({ topics: [`job:${job.id}`], after_seq: 0 })) {
        seqs.push(event.seq);
        lines.push(...linesOf(event));
        if (event.type === 'job.ended') break;
      }
      return { lines, seqs };
    })();
    const lastLine = async (): Promise<number> =>
      (await client.call('get_job', { job: job.id })).job.log.last_line;

    await eventually(async () => (await lastLine()) > 200);
    await deployment.crash();
    await eventually(async () => (await lastLine()) > 500);
    await simulator.world.fleet.all[0]?.machine?.cutConnections();
    await eventually(async () => (await lastLine()) > 800);
    await deployment.crash();

    const ended = await deployment.ended(job.id);
    expect(ended.error).toBeUndefined();
    expect(ended.state).toBe('succeeded');
    expect(await readFile(path.join(deployment.home, 'runs'), 'utf8')).toBe('run\n');

    const stored: LogLine[] = [];
    for (;;) {
      const after = stored.length;
      const page = await client.call('job_logs', { job: job.id, after_line: after, limit: 700 });
      stored.push(...page.lines);
      if (page.lines.length === 0) break;
    }
    const { last_line: last } = ended.log;
    expectComplete(stored, last);
    for (const { lines, seqs } of await Promise.all([byWebSocket, byLine])) {
      expectComplete(lines, last);
      expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
    }
    await expectNoSecrets(deployment, vm.id);
  });
});

/** Nothing that is secret lies in the clear in what the daemon keeps or says. */
async function expectNoSecrets(deployment: Deployment, vmId: string): Promise<void> {
  const { client, simulator } = deployment;
  const [vm] = simulator.world.fleet.all;
  const secret = vm?.request.secret ?? '';
  expect(secret).toHaveLength(32);
  const said = [
    JSON.stringify(await client.call('get_vm', { vm: vmId, refresh: true })),
    JSON.stringify(await client.call('vm_logs', { vm: vmId })),
    JSON.stringify(await client.call('read_events', { after_seq: 0, limit: 1_000 })),
  ].join('\n');
  for (const text of [said, await deployment.everythingKept()]) {
    expect(text.includes(secret), 'the VM secret').toBe(false);
    expect(text.includes(providerKey), 'a secret of the bootstrap').toBe(false);
    expect(text.includes('PRIVATE KEY'), 'a private key').toBe(false);
    expect(text.includes(simulator.endpoints.forgeToken), 'the token of the Forge').toBe(false);
  }
}
