import type { PlantedBug } from './planted-bug.ts';

const core = 'test/integration/core';
const store = 'test/integration/store';

/** What money, a VM or an answer would be lost by. */
export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'normal-sync',
    harm: 'a power cut loses acknowledged changes',
    changes: [
      {
        file: 'src/store/database.ts',
        from: "{ name: 'synchronous', set: 'FULL', expected: 2 }",
        to: "{ name: 'synchronous', set: 'NORMAL', expected: 1 }",
      },
    ],
    tests: [`${store}/open.test.ts`],
  },
  {
    name: 'record-after-call',
    harm: 'a crash during the deploy leaves a VM that nobody looks for',
    changes: [
      {
        file: 'src/core/jobs/steps/deploy.ts',
        from: `deploy: { attempts: before.attempts + 1, uncertainSince: world.clock.now(), calling: true },`,
        to: 'deploy: before,',
      },
    ],
    tests: [`${core}/uncertainty.test.ts`, `${core}/edge-cases.test.ts`],
  },
  {
    name: 'no-quiet-wait',
    harm: 'a VM that arrives late is there twice',
    changes: [
      {
        file: 'src/core/jobs/steps/quiet-wait.ts',
        from: 'if (intent?.uncertainSince === undefined) return 0;',
        to: 'if (intent?.calling !== true) return 0;',
      },
    ],
    tests: [`${core}/uncertainty.test.ts`],
  },
  {
    name: 'blind-retry',
    harm: 'a deploy whose answer was lost is made again without a look',
    changes: [
      {
        file: 'src/core/jobs/steps/deploy.ts',
        from: 'return context.vm.deploy.uncertainSince === undefined',
        to: 'return context.vm.deploy.rejection === undefined',
      },
    ],
    tests: [`${core}/uncertainty.test.ts`],
  },
  {
    name: 'no-tombstone',
    harm: 'the secret of a deleted VM is lost, so that a late one cannot be deleted',
    changes: [
      {
        file: 'src/store/vm-changes.ts',
        from: 'const id = this.#tables.tombstones.insert(vm, { sealedSecret, cause, deletedAt: now });',
        to: 'const id = 1;',
      },
    ],
    tests: [`${store}/jobs.test.ts`, `${store}/users-and-vms.test.ts`],
  },
  {
    name: 'row-before-backend',
    harm: 'a delete drops the row before the backend has confirmed it',
    changes: [
      {
        file: 'src/core/jobs/steps/absence.ts',
        from: 'const answersMin = 3;',
        to: 'const answersMin = 1;',
      },
      {
        file: 'src/core/jobs/steps/absence.ts',
        from: 'lastsMs >= spanMs',
        to: 'lastsMs >= 0 * spanMs',
      },
    ],
    tests: [`${core}/uncertainty.test.ts`, `${core}/lost-vm.test.ts`],
  },
  {
    name: 'delete-waits-for-nothing',
    harm: 'a delete overtakes a deploy that is still uncertain, and its VM arrives afterwards',
    changes: [
      {
        file: 'src/core/jobs/steps/settle.ts',
        from: 'return context.vm.deploy.uncertainSince === undefined ?',
        to: 'return context.vm.deploy.attempts >= 0 ?',
      },
      // Either of the two waits it out.
      {
        file: 'src/core/jobs/steps/confirm.ts',
        from: "Math.max(quietLeftMs(context, 'gateway'), quietLeftMs(context, 'deploy'))",
        to: "quietLeftMs(context, 'gateway')",
      },
    ],
    tests: [`${core}/uncertainty.test.ts`],
  },
  {
    name: 'attached-bootstrap',
    harm: 'the script dies with the connection that started it',
    changes: [
      {
        file: 'src/ssh/shell-texts.ts',
        from: 'setsid /bin/sh "$stage/launcher" "$dir" "$stage" "$mask" </dev/null 2>/dev/null &',
        to: 'setsid /bin/sh "$stage/launcher" "$dir" "$stage" "$mask" </dev/null 2>/dev/null',
      },
      {
        file: 'src/ssh/launcher-text.ts',
        from: 'trap : HUP INT TERM',
        to: '{ cat <&3; kill -s KILL 0; } >/dev/null 2>&1 &',
      },
      {
        file: 'src/ssh/shell-texts.ts',
        from: 'cat >"$stage/input"',
        to: 'head -c "$bytes" >"$stage/input"; exec 3<&0',
      },
    ],
    tests: ['test/integration/ssh/guest-run.test.ts'],
  },
  {
    name: 'second-run',
    harm: 'a script that was started before is started once more',
    changes: [
      {
        file: 'src/ssh/shell-texts.ts',
        from: 'if [ -e "$dir/launched" ]; then echo present; exit 0; fi\nbytes=$2',
        to: 'rm -f "$dir/launched"\nbytes=$2',
      },
    ],
    tests: ['test/integration/ssh/guest-run.test.ts'],
  },
  {
    name: 'no-host-verifier',
    harm: 'another machine at the same address gets the script and its secrets',
    changes: [
      {
        file: 'src/ssh/connect.ts',
        from: 'hostVerifier: (key: Buffer) => faults.accept(formatHostKey(key)),',
        to: 'hostVerifier: (key: Buffer) => faults.accept(formatHostKey(key)) || true,',
      },
    ],
    tests: ['test/integration/ssh/ssh-guest.test.ts'],
  },
  {
    name: 'redaction-off',
    harm: 'secrets of the bootstrap stand in the log',
    changes: [
      {
        file: 'src/core/redaction.ts',
        from: 'if (this.#secrets.every((secret) => !text.includes(secret))) return text.slice(0, end);',
        to: 'if (this.#secrets.length >= 0) return text.slice(0, end);',
      },
    ],
    tests: ['test/unit/core/redaction.test.ts', 'test/unit/core/jobs/log-intake.test.ts'],
  },
  {
    name: 'offset-before-lines',
    harm: 'a crash between two commits loses log lines',
    changes: [
      {
        file: 'src/core/jobs/log-intake.ts',
        from: 'await this.#flush(lines, { offsets: this.#offsets, spent: this.#budget.spent });',
        to: 'await this.#flush([], { offsets: this.#offsets, spent: this.#budget.spent });\n        await this.#flush(lines, { offsets: this.#offsets, spent: this.#budget.spent });',
      },
    ],
    tests: ['test/unit/core/jobs/log-intake.test.ts'],
  },
  {
    name: 'no-fencing',
    harm: 'a worker whose claim has passed to another goes on writing',
    changes: [
      {
        file: 'src/store/tables/jobs.ts',
        from: 'WHERE id = ? AND run_epoch = ? AND claimed_by IS NOT NULL AND ended_at IS NULL`',
        to: 'WHERE id = ? AND run_epoch >= ? AND claimed_by IS NOT NULL AND ended_at IS NULL`',
      },
    ],
    tests: [`${store}/jobs.test.ts`],
  },
  {
    name: 'poke-before-commit',
    harm: 'readers see events that a crash undoes',
    changes: [
      {
        file: 'src/store/connection.ts',
        from: 'result = work();\n',
        to: 'result = work();\n      if (this.#appends > appendsBefore) for (const entry of this.#listeners) entry();\n',
      },
    ],
    tests: ['test/unit/store/connection.test.ts'],
  },
  {
    name: 'request-twice',
    harm: 'two calls with one request_id at once make two VMs',
    changes: [
      {
        file: 'src/core/requests.ts',
        from: 'if (running === undefined) break;',
        to: 'if (running !== null) break;',
      },
      {
        file: 'src/store/job-submission.ts',
        from: 'if (known !== undefined) return this.#earlier(known.vmId, known.jobId);',
        to: 'void known;',
      },
    ],
    tests: ['test/unit/core/requests.test.ts', `${store}/jobs.test.ts`],
  },
  {
    name: 'quota-outside-the-intent',
    harm: 'calls at the same time get more VMs than the user may have',
    changes: [
      {
        file: 'src/store/job-submission.ts',
        from: 'if (vmLimits !== undefined) {',
        to: 'if (vmLimits !== undefined && user.vmCount > 1_000) {',
      },
    ],
    tests: [`${store}/jobs.test.ts`, `${store}/users-and-vms.test.ts`],
  },
  {
    name: 'unbounded-depth',
    harm: 'a small body that nests deeply kills the daemon',
    changes: [
      {
        file: 'src/rpc/json-depth.ts',
        from: 'if (depth > depthMax) return true;',
        to: 'if (depth > depthMax * 1e9) return true;',
      },
    ],
    tests: ['test/unit/rpc/envelope.test.ts', 'test/integration/rpc/limits.test.ts'],
  },
  {
    name: 'unsealed-secret',
    harm: 'who reads the database file owns every VM',
    changes: [
      {
        file: 'src/store/job-submission.ts',
        from: 'tables.vms.insert(record, sealer.seal(vm.id, secret));',
        to: 'tables.vms.insert({ ...record, bootstrap: `${record.bootstrap} ${secret}` }, sealer.seal(vm.id, secret));',
      },
    ],
    tests: [`${store}/open.test.ts`],
  },
  {
    name: 'no-sweep',
    harm: 'a VM that arrives after its delete runs for ever',
    changes: [
      {
        file: 'src/core/reconcile/remedies.ts',
        from: 'const deleted = tooMany === undefined ? [...asked, ...unwanted] : asked;',
        to: 'const deleted = asked;',
      },
    ],
    tests: [`${core}/reconcile.test.ts`],
  },
  {
    name: 'one-sighting',
    harm: 'what a backend shows for a moment is deleted',
    changes: [
      {
        file: 'src/core/reconcile/establish.ts',
        from: 'return sightings >= patience.sightings && now - firstSeenAt >= patience.spanMs;',
        to: 'return sightings >= 1 && now - firstSeenAt >= 0 * patience.spanMs;',
      },
    ],
    tests: ['test/unit/core/reconcile/judge.test.ts'],
  },
  {
    name: 'no-budget',
    harm: 'a sweep that meets a wrong database deletes the VMs of everybody',
    changes: [
      {
        file: 'src/core/reconcile/remedies.ts',
        from: 'if (due <= max) return undefined;',
        to: 'if (due <= max * 1_000) return undefined;',
      },
    ],
    tests: ['test/unit/core/reconcile/judge.test.ts', `${core}/reconcile.test.ts`],
  },
  {
    name: 'sweep-after-restore',
    harm: 'a restored database, which is behind the backend, decides on what is deleted',
    changes: [
      {
        file: 'src/store/restore.ts',
        from: "set.run('restored_at', String(now));",
        to: 'void now;',
      },
    ],
    tests: [`${store}/restore.test.ts`],
  },
  {
    name: 'jobs-of-the-past-go-on',
    harm: 'after a restore a job of the backup deploys a second VM, or deletes one that is in use',
    changes: [
      {
        file: 'src/store/restore.ts',
        from: "set.run('restored_unsettled', String(now));",
        to: '',
      },
    ],
    tests: [`${core}/restored.test.ts`],
  },
  {
    name: 'redeploy-with-the-old-secret',
    harm: 'the old VM of a redeploy, arriving late, is taken for the new one',
    changes: [
      {
        file: 'src/store/vm-changes.ts',
        from: 'this.#tables.vms.replaceSecret(vm.id, this.#sealer.seal(vm.id, secret));',
        to: 'void secret;',
      },
    ],
    tests: [`${core}/redeploy.test.ts`],
  },
  {
    name: 'expiry-without-notice',
    harm: 'a clock that leaps deletes VMs that nobody was told of',
    changes: [
      {
        file: 'src/core/expiry/expiry-step.ts',
        from: 'if (leftMs <= 0 && outMs >= leadMs(notice))',
        to: 'if (leftMs <= 0)',
      },
    ],
    tests: [`${core}/expiry.test.ts`],
  },
  {
    name: 'quiet-wait-by-the-wall',
    harm: 'a clock that leaps ends a quiet wait, and a second VM is made',
    changes: [
      {
        file: 'src/core/jobs/uncertainty-watch.ts',
        from: 'return sighting === undefined ? 0 : this.#clock.monotonic() - sighting.seenAt;',
        to: 'return sighting === undefined ? 0 : Date.now() - sighting.uncertainSince;',
      },
    ],
    tests: [`${core}/clock-jumps.test.ts`, 'test/unit/core/jobs/uncertainty-watch.test.ts'],
  },
  {
    name: 'no-reserve',
    harm: 'on a full disk nothing can be deleted, and everything goes on costing money',
    changes: [
      {
        file: 'src/store/urgency.ts',
        from: "if (job.kind === 'delete_vm' || job.cancelRequestedAt !== undefined) return true;",
        to: '',
      },
      {
        file: 'src/store/urgency.ts',
        from: 'return index !== undefined && isRemoval(job.kind, index);',
        to: 'return index === -1 && isRemoval(job.kind, index);',
      },
    ],
    tests: [`${store}/full-disk.test.ts`],
  },
  {
    name: 'log-put-aside-first',
    harm: 'a restore that is killed over a damaged log leaves a database that opens without what it held',
    changes: [
      {
        file: 'src/store/put-aside.ts',
        from: '  if (stats !== undefined) renameSync(database, aside);\n  syncFolder(path.dirname(database));\n  onMoved();',
        to: '  moveLog(database, aside);\n  onMoved();\n  if (stats !== undefined) renameSync(database, aside);',
      },
    ],
    tests: [`${store}/restore.test.ts`],
  },
  {
    name: 'lost-lock-unnoticed',
    harm: 'two daemons work on one database after somebody removed the lock file',
    changes: [
      {
        file: 'src/store/connection.ts',
        from: 'if (!this.#isHeld()) this.#condition.lost();',
        to: 'void this.#isHeld;',
      },
    ],
    tests: [`${store}/open.test.ts`],
  },
  {
    name: 'unchecked-backup',
    harm: 'a backup that cannot be opened is found out when it is needed',
    changes: [
      {
        file: 'src/store/backup.ts',
        from: 'const checked = checkAgainst(summary, target, request);',
        to: 'const checked = { ...summary, path: target.partial } as never;',
      },
    ],
    tests: [`${store}/backup.test.ts`],
  },
  {
    name: 'watchdog-by-timer',
    harm: 'a daemon whose scheduler is stuck is never restarted, and its VMs go on costing money',
    changes: [
      { file: 'src/supervisor/supervisor.ts', from: 'await pulse();', to: 'void pulse();' },
    ],
    tests: ['test/unit/supervisor/supervisor.test.ts'],
  },
  {
    name: 'deaf-pulse',
    harm: 'a scheduler that claims nothing any more passes for one that lives',
    changes: [
      {
        file: 'src/core/jobs/job-scheduler.ts',
        from: 'const rounds = [this.#claimRounds.nextEnd, this.#keeperRounds.nextEnd];',
        to: 'const rounds = [this.#keeperRounds.nextEnd];',
      },
    ],
    tests: [`${core}/pulse.test.ts`],
  },
  {
    name: 'stream-without-place',
    harm: 'a browser that is cut off before its first event misses what happened meanwhile',
    changes: [
      {
        file: 'src/rpc/sse-frames.ts',
        from: "${isFromNow ? this.#id(afterSeq) : ''}",
        to: "${isFromNow ? '' : this.#id(afterSeq)}",
      },
    ],
    tests: ['test/integration/rpc/event-streams.test.ts'],
  },
  {
    name: 'unpaced-stream',
    harm: 'a reader of Server-Sent Events that does not read fills the memory',
    changes: [
      {
        file: 'src/transport/event-stream-peer.ts',
        from: 'await this.#queue.ready();',
        to: 'await Promise.resolve();',
      },
    ],
    tests: ['test/integration/transport/event-stream.test.ts'],
  },
];
