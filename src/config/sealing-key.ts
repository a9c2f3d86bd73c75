import path from 'node:path';
import type { ReferencedFiles } from './referenced-files.ts';
import type { TomlTable } from './toml-table.ts';

/** Where the sealing key is; the first of these that exists wins. */
export interface SealingKeyConfig {
  /** systemd's folder of credentials; `sealing_key` in it. */
  readonly credentialsDirectory?: string;
  /** A file that was named explicitly: it must be there. */
  readonly keyFile?: string;
  /** Keys that sealed before: what is sealed with them is opened, and sealed anew at the next start. */
  readonly previousKeyFiles?: readonly string[];
  /** `sealing.key` in it is made at the first start. */
  readonly dataDir: string;
}

/** The `[store]` table. */
export function readSealingKey(
  root: TomlTable,
  files: ReferencedFiles,
  dataDir: string,
): SealingKeyConfig {
  const table = root.table('store');
  const key = 'sealing_key_file';
  const file = table.text(key, { expected: 'the path of a file', isRight: () => true }, '');
  const previousKeyFiles = readPreviousKeyFiles(table, files);
  table.end();
  const { credentialsDirectory } = files;
  return {
    dataDir,
    ...(previousKeyFiles.length === 0 ? {} : { previousKeyFiles }),
    ...(credentialsDirectory === undefined ? {} : { credentialsDirectory }),
    ...(file === ''
      ? {}
      : { keyFile: files.secret(table, key, { file, credential: 'sealing_key' }) }),
  };
}

function readPreviousKeyFiles(table: TomlTable, files: ReferencedFiles): readonly string[] {
  const key = 'previous_sealing_key_files';
  return table
    .texts(key, 'a list of paths, e.g. ["/etc/hero_os_tfgrid_deployer/sealing_key.old"]')
    .map((file) => files.secret(table, key, { file, credential: path.basename(file) }));
}
