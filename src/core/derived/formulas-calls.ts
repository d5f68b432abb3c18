import { type Formula, when } from './formula.ts';

const RETRIES = {
  title: "Amazon Builders' Library, Timeouts, retries and backoff with jitter",
  url: 'https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/',
};
const BREAKER = {
  title: 'Azure Architecture Center, Circuit Breaker',
  url: 'https://learn.microsoft.com/azure/architecture/patterns/circuit-breaker',
};
const OPERATION = ['operation_latency', 'latency'] as const;
const ADDED = ['added_latency', 'chain_latency'] as const;
const ATTEMPTS = '(1 + {amount 0}) × {1}';

/** The longest that a call takes when every attempt runs into its timeout, with waits that double from the first. */
const findWorst = (retries: number, timeout: number, backoff: number): number =>
  (retries + 1) * timeout + (2 ** retries - 1) * (backoff || 0);

/** Beyond it doubled waits say nothing any more. */
const isCountable = (retries: number): boolean => Number.isInteger(retries) && retries <= 20;

/** What calls between services add up to. */
export const CALL_FORMULAS: readonly Formula[] = [
  {
    id: 'worst-call',
    title: 'Worst case of a call',
    needs: ['retries', 'attempt_timeout'],
    takes: ['backoff', 'call_budget'],
    allowsZero: true,
    text: 'With {0}, {1} for an attempt[2| and waits that double from {2}], a call that fails takes up to {time}[3| of the {3} it may].',
    working: `${ATTEMPTS}[2| + (2 ^ {amount 0} − 1) × {2}]`,
    source: RETRIES,
    compute: (retries, timeout, backoff, budget) => {
      const worst = findWorst(retries, timeout, backoff);
      return when(isCountable(retries) && !(worst > budget), worst);
    },
  },
  {
    id: 'retry-load',
    title: 'Load of retries',
    needs: ['retries'],
    text: 'When every attempt fails, {0} multiply the calls to the failing service by {number}.',
    working: '1 + {amount 0}',
    source: RETRIES,
    compute: (retries) => [1 + retries],
  },
  {
    id: 'breaker-rate',
    title: 'What opens the circuit',
    needs: ['breaker_failures', 'breaker_window'],
    takes: ['peak_rate'],
    text: '{0} in {1} open a circuit at {number} a second[2|, {share} of {2}].',
    working: '{0} ÷ {1}[2|; ÷ {2}]',
    source: BREAKER,
    compute: (failures, window, peak) => [failures / window, failures / window / peak],
  },
  {
    id: 'breaker-opens-after',
    title: 'Time to open the circuit',
    needs: ['breaker_failures', 'breaker_window', 'concurrency', 'attempt_timeout'],
    text: 'If every attempt runs into its timeout of {3}, {2} reach {0} after {time}.',
    working: '⌈{0} ÷ {2}⌉ × {3}',
    source: BREAKER,
    compute: (failures, window, calls, timeout) => when((calls * window) / timeout >= failures, Math.ceil(failures / calls) * timeout),
  },
  {
    id: 'calls-at-once',
    title: 'Calls at once',
    needs: ['instances', 'concurrency'],
    text: '{0} with {1} each can put {number} calls on a downstream at once.',
    working: '{0} × {1}',
    compute: (instances, calls) => [instances * calls],
  },
  {
    id: 'probes-at-once',
    title: 'Probes at once',
    needs: ['instances', 'probes'],
    text: 'If the circuits of {0} turn half-open together, a service that recovers gets {number} probes.',
    working: '{0} × {1}',
    compute: (instances, probes) => [instances * probes],
  },
  {
    id: 'latency-per-hop',
    title: 'Latency per hop',
    needs: [
      ['chain_latency', 'operation_latency'],
      ['hops', 'steps'],
    ],
    text: '{0} shared evenly by {1} one after the other are {time} each, network included.',
    working: '{0} ÷ {1}',
    compute: (budget, hops) => [budget / hops],
  },
  {
    id: 'latency-left',
    title: 'Latency left',
    needs: [OPERATION, ADDED],
    text: 'Of {0}, {1} added on the way leave {time} for the work itself.',
    working: '{0} − {1}',
    compute: (budget, added) => when(added < budget, budget - added),
  },
  {
    id: 'tail-of-chain',
    title: 'Slowest percent of a chain',
    needs: ['hops'],
    text: 'A request over {0} meets the slowest 1 % of at least one of them in {share} of cases.',
    working: '1 − 0.99 ^ {amount 0}',
    source: { title: 'Dean and Barroso, The Tail at Scale', url: 'https://research.google/pubs/the-tail-at-scale/' },
    compute: (hops) => [1 - 0.99 ** hops],
  },
  {
    id: 'sidecar-memory',
    title: 'Memory of sidecars',
    needs: ['pods'],
    text: "A sidecar of about 60 MB (Istio's own figure) in each of {0} takes {size} of memory.",
    working: '{0} × 60 MB',
    source: {
      title: 'Istio, Performance and Scalability',
      url: 'https://istio.io/latest/docs/ops/deployment/performance-and-scalability/',
    },
    compute: (pods) => [pods * 60e6],
  },
  {
    id: 'worst-call-above-budget',
    title: 'Retries against the time budget',
    needs: ['retries', 'attempt_timeout', 'call_budget'],
    takes: ['backoff'],
    allowsZero: true,
    isContradiction: true,
    text: 'With {0}, {1} for an attempt[3| and waits that double from {3}], a call that fails takes up to {time}, longer than the {2} that the whole call may.',
    working: `${ATTEMPTS}[3| + (2 ^ {amount 0} − 1) × {3}] > {2}`,
    source: RETRIES,
    compute: (retries, timeout, budget, backoff) => {
      const worst = findWorst(retries, timeout, backoff);
      return when(isCountable(retries) && worst > budget, worst);
    },
  },
  {
    id: 'breaker-never-opens',
    title: 'Circuit that never opens',
    needs: ['breaker_failures', 'breaker_window', 'concurrency', 'attempt_timeout'],
    isContradiction: true,
    text: 'If every attempt runs into its timeout of {3}, {2} fail at most {number} times in {1}: a circuit that opens after {0} stays closed.',
    working: '{2} × {1} ÷ {3} < {0}',
    source: BREAKER,
    compute: (failures, window, calls, timeout) => when((calls * window) / timeout < failures, (calls * window) / timeout),
  },
  {
    id: 'latency-spent',
    title: 'No latency left',
    needs: [OPERATION, ADDED],
    isContradiction: true,
    text: '{1} may be added on the way, which leaves nothing of the {0} for the work itself.',
    working: '{1} ≥ {0}',
    compute: (budget, added) => when(added >= budget),
  },
  {
    id: 'first-token-after-answer',
    title: 'First token after the answer',
    needs: ['first_token', 'latency'],
    isContradiction: true,
    text: 'The first token may take {0}, but the whole answer only {1}.',
    working: '{0} > {1}',
    compute: (first, whole) => when(first > whole),
  },
  {
    id: 'duration-beyond-deadline',
    title: 'Usual duration beyond the deadline',
    needs: ['duration', 'deadline'],
    isContradiction: true,
    text: 'The usual duration of {0} is beyond the deadline of {1}.',
    working: '{0} > {1}',
    compute: (usual, deadline) => when(usual > deadline),
  },
];
