import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFaultPlan } from '../../../../src/daemon/fault-points/fault-plan.ts';
import { FaultPoints } from '../../../../src/daemon/fault-points/fault-points.ts';
import { TemporaryFolder } from '../../../support/socket-clients.ts';

/** Fault points whose signals are noted instead of sent. */
function createPoints(plan: string): { readonly points: FaultPoints; readonly kills: string[] } {
  const kills: string[] = [];
  const points = new FaultPoints(parseFaultPlan(plan), (signal) => kills.push(signal));
  return { points, kills };
}

describe('fault points', () => {
  it('kill at the planned point, the planned time that it is reached', () => {
    const { points, kills } = createPoints('kill@jobs.advance:after#2');
    points.reach('jobs.advance:after');
    points.reach('jobs.advance:before');
    expect(kills).toEqual([]);
    points.reach('jobs.advance:after');
    points.reach('jobs.advance:after');
    expect(kills).toEqual(['SIGKILL']);
  });

  it('ask for a stop in order where that is planned', () => {
    const { points, kills } = createPoints('stop@backend.deploy:before#1');
    points.reach('backend.deploy:before');
    expect(kills).toEqual(['SIGTERM']);
  });

  it('count points of any name together for the star', () => {
    const { points, kills } = createPoints('kill@*#3');
    points.reach('jobs.advance:before');
    points.reach('vms.find:before');
    expect(kills).toEqual([]);
    points.reach('jobs.advance:before');
    expect(kills).toHaveLength(1);
  });

  it('fail so many commits from the planned point on', () => {
    const { points } = createPoints('full@backend.deploy:after#1x2');
    const { before } = points.commitHooks;
    before();
    points.reach('backend.deploy:after');
    expect(before).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
    expect(before).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
    before();
  });

  it('fail the very commit that they are planned for', () => {
    const { points } = createPoints('full@commit:before#2');
    const { before } = points.commitHooks;
    before();
    expect(before).toThrow('full');
    before();
  });

  it('write each point down before anything happens there', async () => {
    await using temporary = await TemporaryFolder.create();
    const file = path.join(temporary.path, 'trace');
    const seen: string[] = [];
    const plan = parseFaultPlan(`trace@${file};kill@b.two:after#1`);
    const points = new FaultPoints(plan, () => seen.push(readFileSync(file, 'utf8')));
    points.reach('a.one:before');
    points.reach('a.one:before');
    points.reach('b.two:after');
    expect(seen).toEqual(['a.one:before#1\na.one:before#2\nb.two:after#1\n']);
  });
});
