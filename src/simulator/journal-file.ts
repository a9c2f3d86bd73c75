import { openSync, writeSync } from 'node:fs';

/** Takes records that have to outlive the process. */
export type JournalSink = (record: object) => void;

/** Appends each record to a file as a line of JSON, before anything else happens. */
export function openJournalFile(file: string): JournalSink {
  const descriptor = openSync(file, 'a', 0o600);
  return (record) => {
    writeSync(descriptor, `${JSON.stringify(record)}\n`);
  };
}
