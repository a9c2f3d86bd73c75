import type { Job, LogLine } from '../../contract/types.gen.ts';
import { formatDuration } from '../../core/durations.ts';
import { paintState, type Paint } from '../style.ts';
import { escapeControls, fitWidth, padWidth } from '../terminal-text.ts';
import { elapsedMs, isEnded, nextTryInMs, type JobView } from './job-view.ts';

interface Frame {
  readonly columns: number;
  readonly rows: number;
  readonly nowMs: number;
  readonly paint: Paint;
  /** Something about the connection that the user should know. */
  readonly notice?: string | undefined;
}

type Step = Job['steps'][number];

const marks: Readonly<Record<Step['state'], string>> = {
  pending: '·',
  running: '▸',
  succeeded: '✓',
  failed: '✗',
  skipped: '–',
};

const barWidthMax = 30;
const tailRowsMax = 10;

/** The block that a live watch repaints: head, bar, steps, what is waited for, and the log's tail. */
export function renderBlock(view: JobView, frame: Frame): readonly string[] {
  const { job } = view;
  const { columns, rows, paint } = frame;
  const lines = [headLine(job, frame), barLine(job, frame)];
  for (const step of job.steps) lines.push(stepLine(step, frame));
  const waiting = waitingText(job, frame.nowMs);
  if (waiting !== undefined) lines.push(paint('yellow', fitWidth(`  ${waiting}`, columns)));
  if (frame.notice !== undefined) {
    lines.push(paint('yellow', fitWidth(`  ${frame.notice}`, columns)));
  }
  // A block that is taller than the screen could not be repainted.
  const tailRows = Math.min(tailRowsMax, rows - lines.length - 2);
  if (tailRows > 0 && view.tail.length > 0 && job.state !== 'succeeded') {
    lines.push(paint('dim', fitWidth('  log', columns)));
    for (const line of view.tail.slice(-tailRows)) lines.push(logLine(line, frame));
  }
  return lines.slice(0, Math.max(1, rows - 1));
}

function headLine(job: Job, { columns, nowMs, paint }: Frame): string {
  const elapsed = elapsedMs(job, nowMs);
  const duration = elapsed === undefined ? '' : `  ${formatDuration(elapsed)}`;
  const text = fitWidth(`${job.kind} ${job.id}  ${job.state}${duration}`, columns);
  return paintState(paint, job.state, text);
}

/** `[██████░░░░░░] 3/7 boot: waiting for an address`. */
function barLine(job: Job, { columns, paint }: Frame): string {
  const total = job.steps.length;
  const done = job.steps.filter(({ state }) => state === 'succeeded' || state === 'skipped').length;
  const share = total === 0 ? 0 : done / total;
  const label = ` ${done}/${total}${labelOf(job)}`;
  const width = Math.max(0, Math.min(barWidthMax, columns - 12));
  const filled = Math.round(share * width);
  const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
  return `${paint(isEnded(job) && job.state !== 'succeeded' ? 'red' : 'green', bar)}${fitWidth(label, columns - width)}`;
}

function labelOf(job: Job): string {
  if (isEnded(job)) return '';
  const { message } = job.progress;
  return ` ${job.step}${message === undefined ? '' : `: ${escapeControls(message)}`}`;
}

function stepLine(step: Step, { columns, nowMs, paint }: Frame): string {
  const elapsed = elapsedMs(step, nowMs);
  const duration = elapsed === undefined || step.state === 'skipped' ? '' : formatDuration(elapsed);
  const attempt = step.attempt > 1 ? `  attempt ${step.attempt}` : '';
  const message = step.message === undefined ? '' : `  ${escapeControls(step.message)}`;
  const start = `  ${marks[step.state]} ${padWidth(step.name, 10)} ${padWidth(duration, 7)}`;
  const text = fitWidth(`${start}${attempt}${message}`.trimEnd(), columns);
  return paintState(paint, step.state, text);
}

/** What the job waits for, and when it tries next; undefined when it waits for nothing. */
function waitingText(job: Job, nowMs: number): string | undefined {
  if (job.blocked_on === undefined || isEnded(job)) return undefined;
  return `waiting for ${escapeControls(job.blocked_on)}${nextTryText(nextTryInMs(job, nowMs))}`;
}

function nextTryText(inMs: number | undefined): string {
  if (inMs === undefined) return '';
  return inMs === 0
    ? ', trying now'
    : `, next try in ${formatDuration(Math.ceil(inMs / 1_000) * 1_000)}`;
}

function logLine(line: LogLine, { columns, paint }: Frame): string {
  const text = fitWidth(`  │ ${escapeControls(line.text)}`, columns);
  if (line.stream === 'stderr') return paint('yellow', text);
  return line.stream === 'system' ? paint('cyan', text) : paint('dim', text);
}
