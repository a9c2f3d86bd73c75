import { loadResultCheck } from '../../../src/contract/result-validation.ts';
import { AnswerJudge } from './answer-judge.ts';
import { ContractFacts } from './contract-facts.ts';
import type { MessageLimits } from './expected-answers.ts';
import type { FuzzTarget } from './fuzz.ts';
import { LearnedNames } from './learned-names.ts';
import { MethodCalls } from './method-calls.ts';
import type { OpenResources } from './open-resources.ts';
import { SchemaValues } from './schema-values.ts';

/** A daemon to fuzz, with what is around it. */
export interface FuzzWorld extends AsyncDisposable {
  readonly target: FuzzTarget;
  /** What the daemon holds now. */
  readonly resources: () => OpenResources;
  /** Puts what is around it in order, and resolves when no job runs any more. */
  readonly rest: () => Promise<void>;
  /** What the daemon itself told of as a fault. */
  readonly complaints: () => Promise<readonly string[]>;
}

/** A target whose answers are judged by the contract. */
export async function createTarget(options: {
  readonly socketPath: string;
  readonly limits: MessageLimits;
  /** Users that exist. */
  readonly usernames: readonly string[];
  /** Secrets of the VMs that there are now. */
  readonly secrets: () => readonly string[];
}): Promise<FuzzTarget> {
  const { socketPath, limits, usernames } = options;
  const facts = new ContractFacts();
  const learned = new LearnedNames(usernames);
  const known = new Set<string>();
  // Looked up only when a token has the form of one: VMs come and go in the run.
  const isSecret = (token: string): boolean => {
    for (const secret of options.secrets()) known.add(secret);
    return known.has(token);
  };
  return {
    socketPath,
    limits,
    learned,
    judge: new AnswerJudge({ facts, checkResult: await loadResultCheck(), isSecret }),
    calls: new MethodCalls({ facts, values: new SchemaValues(facts), learned }),
  };
}
