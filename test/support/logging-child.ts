/* A process that logs to its stdout what does not fit there, and ten lines more once it is told to. */
import { once } from 'node:events';
import { createLog } from '../../src/log.ts';

const log = createLog('info');
for (let n = 0; n < 8_000; n += 1) log.info({ n, text: 'x'.repeat(500) }, 'before');
process.stderr.write('logged\n');
await once(process.stdin, 'data');
for (let n = 0; n < 10; n += 1) log.info({ n, text: 'x'.repeat(500) }, 'after');
process.stdin.pause();
