-- One VM can leave several tombstones: a redeploy gives it a new secret, and the old one is kept here.
CREATE TABLE tombstones (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  vm_id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  name TEXT NOT NULL,
  backend TEXT NOT NULL,
  backend_vm_id TEXT,
  backend_gateway_id TEXT,
  -- forced: given up on a dead backend; forgotten: an operator resolved a problem so.
  cause TEXT NOT NULL CHECK (cause IN ('deleted', 'redeployed', 'forced', 'forgotten')),
  -- The VM as it was at the end.
  vm TEXT NOT NULL CHECK (json_valid(vm)),
  sealed_secret BLOB NOT NULL,
  deleted_at INTEGER NOT NULL,
  -- When the backend is to be asked next whether it shows something with this secret.
  next_look_at INTEGER NOT NULL,
  -- When the backend last showed something with it.
  seen_at INTEGER
) STRICT;

INSERT INTO tombstones (vm_id, user_id, name, backend, backend_vm_id, backend_gateway_id, cause, vm,
    sealed_secret, deleted_at, next_look_at)
  SELECT vm_id, user_id, name, backend, backend_vm_id, backend_gateway_id, 'deleted', vm,
    sealed_secret, deleted_at, deleted_at
  FROM vm_tombstones ORDER BY deleted_at;

DROP TABLE vm_tombstones;

ALTER TABLE tombstones RENAME TO vm_tombstones;

CREATE INDEX vm_tombstones_of_vm ON vm_tombstones (vm_id, id);
CREATE INDEX vm_tombstones_to_look_at ON vm_tombstones (backend, next_look_at);

-- What reconciliation found and what became of it.
CREATE TABLE problems (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (
    kind IN ('orphan_vm', 'missing_vm', 'orphan_gateway', 'leftover_after_delete', 'secret_unreadable')
  ),
  backend TEXT NOT NULL,
  -- Tells two problems of one kind at one backend apart.
  subject TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'ignored', 'closed')),
  vm_id TEXT,
  user_id TEXT,
  backend_vm_id TEXT,
  backend_gateway_id TEXT,
  -- The tombstone whose secret the find carries; the problem outlives it.
  tombstone_id INTEGER,
  first_seen_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL,
  sightings INTEGER NOT NULL,
  summary TEXT NOT NULL,
  evidence TEXT NOT NULL CHECK (json_valid(evidence)),
  resolutions TEXT NOT NULL CHECK (json_valid(resolutions)),
  -- What an operator chose and is still to be carried out.
  resolution TEXT,
  closed_at INTEGER,
  -- How it ended: a resolution, or that it was no longer seen.
  closed_by TEXT,
  CHECK ((closed_at IS NULL) = (state <> 'closed')),
  CHECK ((closed_at IS NULL) = (closed_by IS NULL))
) STRICT;

CREATE UNIQUE INDEX problems_unclosed ON problems (kind, backend, subject) WHERE closed_at IS NULL;
CREATE INDEX problems_closed ON problems (closed_at) WHERE closed_at IS NOT NULL;

-- Claims in a row that ended without a sign of life from the job: what tells a row that kills its workers.
ALTER TABLE jobs ADD COLUMN recoveries INTEGER NOT NULL DEFAULT 0;

-- How far the announcements of the expiry are:
-- {"stage": "set" | "24h" | "1h", "at": milliseconds, "spanMs": whole life, "outMs": announced for so long}.
ALTER TABLE vms ADD COLUMN expiry_notice TEXT CHECK (json_valid(expiry_notice));

CREATE INDEX vms_expiring ON vms (expires_at) WHERE expires_at IS NOT NULL;

ALTER TABLE requests ADD COLUMN problem_id TEXT;
