/** What `hero-os-tfgrid-deployer/client` gives. */
export type {
  Backend,
  Event,
  EventType,
  Info,
  Job,
  JobError,
  LogLine,
  MethodName,
  Methods,
  Node,
  Problem,
  Profile,
  User,
  Vm,
} from '../contract/types.gen.ts';
export type { CallOptions } from './call-options.ts';
export {
  ConnectionLostError,
  CursorLostError,
  DaemonUnreachableError,
  DeployerRpcError,
  DeployerTransportError,
  HttpAnswerError,
} from './client-errors.ts';
export { DeployerClient, type ClientOptions } from './deployer-client.ts';
export type { EventPosition } from './event-reader.ts';
export type { WayName } from './events/event-source.ts';
export type { ConnectionChange, EventsOptions, Silence } from './events/events-options.ts';
export type { FollowOptions, JobProgress } from './follow-job.ts';
export { JobLogIncompleteError } from './job-log.ts';
export type { Listing, SnapshotOrEvent } from './list-and-follow.ts';
export type { ReconnectPace } from './reconnect-pace.ts';
