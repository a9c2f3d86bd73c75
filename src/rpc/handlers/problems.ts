import type { ProblemService } from '../../core/reconcile/problem-service.ts';
import type { Handlers } from './handlers.ts';

type Problems = Pick<ProblemService, 'listProblems' | 'resolveProblem' | 'reconcile'>;

export function createProblemHandlers(
  problems: Problems,
): Pick<Handlers, 'list_problems' | 'resolve_problem' | 'reconcile'> {
  return {
    list_problems: async (params) => await problems.listProblems(params),
    resolve_problem: async (params, { context }) => await problems.resolveProblem(params, context),
    reconcile: async (params, { context, signal }) =>
      await problems.reconcile(params, context, signal),
  };
}
