/*
 * A process of its own that restores, rotates or backs up, and kills itself as `kill -9` does after the
 * step that it is given; without one it says `done`, or `refused` or `damaged` with the message.
 */
import { writeSync } from 'node:fs';
import { backUpDatabase } from '../../src/store/backup.ts';
import { rotateSealingKey } from '../../src/store/key-rotation.ts';
import { DatabaseDamagedError } from '../../src/store/open-error.ts';
import { restoreDatabase } from '../../src/store/restore.ts';
import { readKeyRing } from '../../src/store/sealing-key.ts';

const [task = '', dataDir = '', file = '', fatalStep = ''] = process.argv.slice(2);
const clock = { now: () => Date.parse('2026-01-02T03:04:05.678Z') };
const onStep = (step: string): void => {
  if (step === fatalStep) process.kill(process.pid, 'SIGKILL');
};

try {
  if (task === 'backup') {
    const now = Date.now();
    const report = await backUpDatabase({ dataDir, file, now, keys: readKeyRing({ dataDir }) });
    writeSync(1, `${JSON.stringify(report)}\n`);
  } else if (task === 'restore') {
    restoreDatabase({
      dataDir,
      file,
      keys: readKeyRing({ dataDir }),
      replaces: true,
      newStreamId: 'restored-stream',
      now: clock.now(),
      onStep,
    });
  } else {
    await rotateSealingKey({ source: { dataDir }, clock, newStreamId: () => 'stream', onStep });
  }
  writeSync(1, 'done\n');
} catch (error) {
  const what = error instanceof DatabaseDamagedError ? 'damaged' : 'refused';
  writeSync(1, `${what} ${error instanceof Error ? error.message : String(error)}\n`);
}
