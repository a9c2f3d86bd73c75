-- Times are milliseconds since the epoch (UTC). Ids sort by creation.

CREATE TABLE meta (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE users (
  id TEXT NOT NULL PRIMARY KEY,
  username TEXT NOT NULL COLLATE NOCASE UNIQUE,
  display_name TEXT,
  email TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE vms (
  id TEXT NOT NULL PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  name TEXT NOT NULL,
  profile TEXT NOT NULL,
  backend TEXT NOT NULL,
  backend_vm_id TEXT,
  node TEXT,
  size TEXT NOT NULL CHECK (json_valid(size)),
  image TEXT NOT NULL,
  bootstrap TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('provisioning', 'installing', 'ready', 'failed', 'deleting')),
  conditions TEXT NOT NULL CHECK (json_valid(conditions)),
  mycelium_ip TEXT,
  public_ip TEXT,
  gateway TEXT CHECK (json_valid(gateway)),
  url TEXT,
  ssh_host_key TEXT,
  -- The job that acts on the VM now, or the last one that did; jobs are kept for a time of their own.
  job_id TEXT NOT NULL,
  error TEXT CHECK (json_valid(error)),
  deploy TEXT NOT NULL CHECK (json_valid(deploy)),
  operator_access INTEGER NOT NULL CHECK (operator_access IN (0, 1)),
  sealed_secret BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  ready_at INTEGER,
  expires_at INTEGER,
  UNIQUE (backend, backend_vm_id)
) STRICT;

CREATE INDEX vms_of_user ON vms (user_id, id);
CREATE INDEX vms_in_state ON vms (state, id);
CREATE INDEX vms_at_backend ON vms (backend, id);

-- What outlives a dropped row: a VM that arrives late can still be deleted by its secret.
CREATE TABLE vm_tombstones (
  vm_id TEXT NOT NULL PRIMARY KEY,
  user_id TEXT NOT NULL,
  name TEXT NOT NULL,
  backend TEXT NOT NULL,
  backend_vm_id TEXT,
  backend_gateway_id TEXT,
  -- The VM as it was at the end.
  vm TEXT NOT NULL CHECK (json_valid(vm)),
  sealed_secret BLOB NOT NULL,
  deleted_at INTEGER NOT NULL
) STRICT;

CREATE TABLE jobs (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('provision_vm', 'delete_vm', 'redeploy_vm', 'bootstrap_vm')),
  state TEXT NOT NULL CHECK (
    state IN ('queued', 'running', 'canceling', 'succeeded', 'failed', 'canceled')
  ),
  -- History: the VM and the user may be gone before the job is.
  vm_id TEXT,
  user_id TEXT,
  message TEXT,
  blocked_on TEXT,
  attempt INTEGER NOT NULL,
  next_attempt_at INTEGER,
  cancel_requested_at INTEGER,
  superseded_by TEXT,
  retry_of TEXT,
  error TEXT CHECK (json_valid(error)),
  last_line INTEGER NOT NULL DEFAULT 0,
  log_complete INTEGER NOT NULL DEFAULT 0 CHECK (log_complete IN (0, 1)),
  requested_by TEXT NOT NULL,
  request_id TEXT,
  created_at INTEGER NOT NULL,
  started_at INTEGER,
  ended_at INTEGER,
  -- Rises with each claim; a write with an older one is refused.
  run_epoch INTEGER NOT NULL DEFAULT 0,
  claimed_by TEXT,
  claim_expires_at INTEGER,
  CHECK ((ended_at IS NULL) = (state IN ('queued', 'running', 'canceling'))),
  CHECK ((claimed_by IS NULL) = (claim_expires_at IS NULL)),
  CHECK (ended_at IS NULL OR claimed_by IS NULL)
) STRICT;

CREATE INDEX jobs_of_vm ON jobs (vm_id, id);
CREATE INDEX jobs_of_user ON jobs (user_id, id);
CREATE INDEX jobs_in_state ON jobs (state, id);
CREATE INDEX jobs_unfinished ON jobs (created_at, id) WHERE ended_at IS NULL;
CREATE INDEX jobs_unfinished_of_vm ON jobs (vm_id) WHERE ended_at IS NULL;

CREATE TABLE job_steps (
  job_id TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'running', 'succeeded', 'failed', 'skipped')),
  attempt INTEGER NOT NULL,
  started_at INTEGER,
  ended_at INTEGER,
  message TEXT,
  data TEXT CHECK (json_valid(data)),
  PRIMARY KEY (job_id, position)
) STRICT, WITHOUT ROWID;

-- AUTOINCREMENT: a number is never given out twice, also after the newest rows are gone.
CREATE TABLE events (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  time INTEGER NOT NULL,
  type TEXT NOT NULL,
  vm_id TEXT,
  job_id TEXT,
  user_id TEXT,
  -- 1: a job.log event; its lines are the log chunk of the same seq, and data is empty.
  is_log INTEGER NOT NULL CHECK (is_log IN (0, 1)),
  data TEXT CHECK (json_valid(data)),
  CHECK ((data IS NULL) = (is_log = 1))
) STRICT;

CREATE INDEX events_of_vm ON events (vm_id, is_log);
CREATE INDEX events_of_job ON events (job_id, is_log);
CREATE INDEX events_of_user ON events (user_id, is_log);
CREATE INDEX events_of_type ON events (type) WHERE is_log = 0;
CREATE INDEX events_without_logs ON events (is_log) WHERE is_log = 0;

-- The lines of one job.log event, first_line to last_line, without a hole from chunk to chunk.
CREATE TABLE log_chunks (
  seq INTEGER NOT NULL PRIMARY KEY,
  job_id TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  -- Line times in `lines` count from here.
  base_time INTEGER NOT NULL,
  lines TEXT NOT NULL,
  CHECK (first_line >= 1 AND last_line >= first_line)
) STRICT;

CREATE UNIQUE INDEX log_chunks_of_job ON log_chunks (job_id, last_line);

-- Remembered mutations: one request, one result.
CREATE TABLE requests (
  caller TEXT NOT NULL,
  method TEXT NOT NULL,
  request_id TEXT NOT NULL,
  params_hash TEXT NOT NULL,
  user_id TEXT,
  vm_id TEXT,
  job_id TEXT,
  -- Whether a one-time password was handed over; the password itself is kept nowhere.
  password_issued INTEGER NOT NULL CHECK (password_issued IN (0, 1)),
  created_at INTEGER NOT NULL,
  PRIMARY KEY (caller, method, request_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX requests_by_age ON requests (created_at);
