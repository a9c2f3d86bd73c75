import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LogLine } from '../../src/contract/types.gen.ts';
import { Chromium } from '../support/chromium.ts';
import { Deployment } from '../support/deployment.ts';
import { codeBlocks, readDocument } from '../support/markdown.ts';
import { Nginx } from '../support/nginx.ts';
import { skipWithoutOpenSsh } from '../support/openssh.ts';
import { skipWithoutPrograms } from '../support/programs.ts';
import { Reports } from '../support/reports.ts';
import { eventually } from '../support/socket-clients.ts';

/** What a page has of the job's log, and by which ways it got there. */
interface Report {
  readonly page: string;
  readonly lines: readonly LogLine[];
  readonly opened: { readonly WebSocket: number; readonly EventSource: number };
  readonly end?: { readonly state: string; readonly last: number };
  readonly fault?: string;
}

/** Every hundred lines it waits until it is told to go on. */
const script = `#!/bin/sh
for part in 1 2 3; do
  for line in $(seq 1 100); do echo "part $part line $line"; done
  until [ -e "$HOME/go-$part" ]; do sleep 0.05; done
done
touch "$HOME/.hero_ready"
`;

const page = `
document.cookie = 'session=session-of-ada; path=/';
const [job, name] = location.hash.slice(1).split(',');
const lines = [];
const opened = { WebSocket: 0, EventSource: 0 };
for (const kind of Object.keys(opened)) {
  window[kind] = class extends window[kind] {
    constructor(...args) {
      super(...args);
      this.addEventListener('open', () => (opened[kind] += 1));
    }
  };
}
const report = (more) =>
  fetch('/report', { method: 'POST', body: JSON.stringify({ page: name, lines, opened, ...more }) });
watchJob(job, {
  onLines: (fresh) => {
    lines.push(...fresh);
    document.querySelector('pre').textContent += fresh.map(({ text }) => text + '\\n').join('');
    void report();
  },
  onEnd: (state, last) => void report({ end: { state, last } }),
  onReset: (reason) => void report({ fault: reason }),
}).catch((error) => report({ fault: String(error) }));
`;

let deployment: Deployment | undefined;
const opened: AsyncDisposable[] = [];

beforeEach((context) => {
  skipWithoutOpenSsh(context);
  skipWithoutPrograms(context, 'nginx', 'chromium');
});

afterEach(async () => {
  for (const part of opened.splice(0).reverse()) await part[Symbol.asyncDispose]();
  await deployment?.[Symbol.asyncDispose]();
  deployment = undefined;
});

async function writePages(folder: string): Promise<string> {
  const pages = path.join(folder, 'pages');
  await mkdir(pages);
  const scripts = codeBlocks(readDocument('docs/cockpit.md'), 'js').join('\n');
  await writeFile(path.join(pages, 'follow.js'), scripts);
  await writeFile(path.join(pages, 'page.js'), page);
  const tags = ['follow.js', 'page.js'].map((name) => `<script src="${name}"></script>`);
  await writeFile(
    path.join(pages, 'page.html'),
    `<!doctype html><meta charset="utf-8"><pre></pre>${tags.join('')}`,
  );
  return pages;
}

describe('the page of docs/cockpit.md in Chromium', () => {
  it('shows every log line once, though the daemon is killed amid it', async () => {
    deployment = await Deployment.open({ access: 'claims', script });
    const { folder, daemon } = deployment;
    const { job } = await deployment.provision('ada');
    const reports = await Reports.open<Report>();
    opened.push(reports);
    const pages = await writePages(folder);
    const nginx = await Nginx.start({
      folder,
      socketPath: daemon.socketPath,
      pages,
      reportPort: reports.port,
    });
    opened.push(nginx);
    const names = { good: nginx.port, poor: nginx.poorPort };
    const frames = Object.entries(names).map(
      ([name, port]) =>
        `<iframe src="http://127.0.0.1:${port}/page.html#${job.id},${name}"></iframe>`,
    );
    await writeFile(path.join(pages, 'index.html'), `<!doctype html>${frames.join('')}`);
    const chromium = Chromium.open(folder, `http://127.0.0.1:${nginx.port}/`);
    opened.push(chromium);
    const latest = (name: string): Report | undefined =>
      reports.all.filter((report) => report.page === name).at(-1);
    const inBoth = async (holds: (report: Report) => boolean): Promise<void> => {
      await eventually(() => {
        chromium.requireRunning();
        return Object.keys(names).every((name) => {
          const report = latest(name);
          return report !== undefined && holds(report);
        });
      });
    };
    const has =
      (text: string) =>
      ({ lines }: Report): boolean =>
        lines.some((line) => line.text === text);

    await inBoth(has('part 1 line 100'));
    await writeFile(path.join(deployment.home, 'go-1'), '');
    await inBoth(has('part 2 line 100'));
    await deployment.crash();
    await writeFile(path.join(deployment.home, 'go-2'), '');
    await inBoth(has('part 3 line 100'));
    await writeFile(path.join(deployment.home, 'go-3'), '');
    await inBoth(({ end }) => end !== undefined);

    const log = await deployment.client.call('job_logs', { job: job.id });
    for (const name of Object.keys(names)) {
      const { lines, end, opened: ways } = latest(name)!;
      expect(lines, name).toEqual(log.lines);
      expect(end, name).toEqual({ state: 'succeeded', last: log.last_line });
      expect(ways.WebSocket > 0, name).toBe(name === 'good');
      expect(ways.EventSource > 0, name).toBe(name === 'poor');
    }
    expect(latest('good')?.opened).toEqual({ WebSocket: 2, EventSource: 0 });
    expect(reports.all.filter(({ fault }) => fault !== undefined)).toEqual([]);
  });
});
