import type { UserRecord } from '../records.ts';
import type { Page, PageRequest } from './pages.ts';
import type { Mutation } from './requests.ts';

export interface NewUser {
  readonly id: string;
  readonly username: string;
  readonly displayName?: string;
  readonly email?: string;
  readonly now: number;
  /** Remembered with the request: see RequestOutcome. */
  readonly passwordIssued?: boolean;
}

export interface UserStore {
  /** Emits user.created. Throws USER_EXISTS (case-insensitive) with details `{user_id}`. */
  create(user: NewUser, mutation?: Mutation): Promise<UserRecord>;
  /** By id, or by username regardless of case. */
  find(idOrUsername: string): Promise<UserRecord | undefined>;
  /** Oldest first. */
  list(page: PageRequest): Promise<Page<UserRecord>>;
  /** Emits user.deleted. Throws USER_HAS_VMS with details `{vm_ids}`, USER_NOT_FOUND. */
  delete(id: string, now: number, mutation?: Mutation): Promise<void>;
}
