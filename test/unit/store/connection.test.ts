import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Connection } from '../../../src/store/connection.ts';

let database: BetterSqlite3.Database;
let connection: Connection;
const heard: string[] = [];

beforeEach(() => {
  heard.length = 0;
  database = new BetterSqlite3(':memory:');
  database.exec('CREATE TABLE t (n INTEGER)');
  connection = new Connection(database);
  connection.onAppend(() => {
    heard.push(database.inTransaction ? 'inside' : 'after');
  });
});

afterEach(() => {
  database.close();
});

async function append(): Promise<void> {
  await connection.write(() => {
    database.exec('INSERT INTO t VALUES (1)');
    connection.noteAppend();
  });
}

describe('who listens for events', () => {
  it('hears of an append after its commit, once', async () => {
    await append();
    expect(heard).toEqual(['after']);
  });

  it('hears nothing of a change that was rolled back', async () => {
    const failed = connection.write(() => {
      connection.noteAppend();
      throw new Error('refused');
    });
    await expect(failed).rejects.toThrow('refused');
    expect(heard).toEqual([]);
  });
});
