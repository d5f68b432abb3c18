import { formatExact, formatNumber, formatShare, formatTime } from '../amount-format.ts';
import { defineConflict, defineFormula, type Fact, type Formula } from '../formula.ts';

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

interface Call {
  retries: Fact;
  timeout: Fact;
  backoff?: Fact;
}

/** The longest that a call takes when every attempt runs into its timeout, with waits that double from the first. */
function findWorst({ retries, timeout, backoff }: Call): number {
  return (retries.value + 1) * timeout.value + (2 ** retries.value - 1) * (backoff?.value ?? 0);
}

function describeWorst(call: Call): { text: string; working: string } {
  const { retries, timeout, backoff } = call;
  const waits = backoff ? ` and waits that double from ${backoff.said}` : '';
  return {
    text: `With ${retries.said}, ${timeout.said} for an attempt${waits}, a call that fails takes up to ${formatTime(findWorst(call))}`,
    working: `(1 + ${formatExact(retries.value)}) × ${timeout.said}${backoff ? ` + (2 ^ ${formatExact(retries.value)} − 1) × ${backoff.said}` : ''}`,
  };
}

/** Beyond it doubled waits say nothing any more. */
function isCountable({ value }: Fact): boolean {
  return Number.isInteger(value) && value <= 20;
}

/** Calls between services: retries, circuit breakers and chains. */
export const CALL_FORMULAS: readonly Formula[] = [
  defineFormula(
    {
      id: 'worst-call',
      title: 'Worst case of a call',
      needs: { retries: 'retries', timeout: 'attempt_timeout' },
      takes: { backoff: 'backoff', budget: 'call_budget' },
      allowsZero: true,
      source: RETRIES,
    },
    ({ budget, ...call }) => {
      const { text, working } = describeWorst(call);
      const isWithin = budget === undefined || findWorst(call) <= budget.value;
      return { when: isCountable(call.retries) && isWithin, text: `${text}${budget ? ` of the ${budget.said} it may` : ''}.`, working };
    },
  ),
  defineFormula({ id: 'retry-load', title: 'Load of retries', needs: { retries: 'retries' }, source: RETRIES }, ({ retries }) => ({
    text: `When every attempt fails, ${retries.said} multiply the calls to the failing service by ${formatNumber(1 + retries.value)}.`,
    working: `1 + ${formatExact(retries.value)}`,
  })),
  defineFormula(
    {
      id: 'breaker-opens-after',
      title: 'Time to open the circuit',
      needs: { failures: 'breaker_failures', window: 'breaker_window', calls: 'concurrency', timeout: 'attempt_timeout' },
      source: BREAKER,
    },
    ({ failures, window, calls, timeout }) => ({
      when: (calls.value * window.value) / timeout.value >= failures.value,
      text: `If every attempt runs into its timeout of ${timeout.said}, ${calls.said} reach ${failures.said} after ${formatTime(Math.ceil(failures.value / calls.value) * timeout.value)}.`,
      working: `⌈${failures.said} ÷ ${calls.said}⌉ × ${timeout.said}`,
    }),
  ),
  defineFormula(
    { id: 'calls-at-once', title: 'Calls at once', needs: { instances: 'instances', calls: 'concurrency' } },
    ({ instances, calls }) => ({
      text: `${instances.said} with ${calls.said} each can put ${formatNumber(instances.value * calls.value)} calls on a downstream service at once.`,
      working: `${instances.said} × ${calls.said}`,
    }),
  ),
  defineFormula(
    { id: 'probes-at-once', title: 'Probes at once', needs: { instances: 'instances', probes: 'probes' } },
    ({ instances, probes }) => ({
      text: `If the circuits of ${instances.said} turn half-open together, a service that recovers gets ${formatNumber(instances.value * probes.value)} probes.`,
      working: `${instances.said} × ${probes.said}`,
    }),
  ),
  defineFormula(
    { id: 'latency-per-hop', title: 'Latency per hop', needs: { budget: ['chain_latency', 'operation_latency'], hops: ['hops', 'steps'] } },
    ({ budget, hops }) => ({
      text: `${budget.said} shared evenly by ${hops.said} one after the other are ${formatTime(budget.value / hops.value)} each, network included.`,
      working: `${budget.said} ÷ ${hops.said}`,
    }),
  ),
  defineFormula(
    {
      id: 'tail-of-chain',
      title: 'Slowest percent of a chain',
      needs: { hops: 'hops' },
      source: { title: 'Dean and Barroso, The Tail at Scale', url: 'https://research.google/pubs/the-tail-at-scale/' },
    },
    ({ hops }) => ({
      text: `A request over ${hops.said} that are independent meets the slowest 1 % of at least one of them in ${formatShare(1 - 0.99 ** hops.value)} of cases.`,
      working: `1 − 0.99 ^ ${formatExact(hops.value)}`,
    }),
  ),
  defineFormula(
    {
      id: 'worst-call-above-budget',
      title: 'Retries against the time budget',
      needs: { retries: 'retries', timeout: 'attempt_timeout', budget: 'call_budget' },
      takes: { backoff: 'backoff' },
      allowsZero: true,
      isContradiction: true,
      source: RETRIES,
    },
    ({ budget, ...call }) => {
      const { text, working } = describeWorst(call);
      return {
        when: isCountable(call.retries) && findWorst(call) > budget.value,
        text: `${text}, longer than the ${budget.said} that the whole call may.`,
        working: `${working} > ${budget.said}`,
      };
    },
  ),
  defineFormula(
    {
      id: 'breaker-never-opens',
      title: 'Circuit that never opens',
      needs: { failures: 'breaker_failures', window: 'breaker_window', calls: 'concurrency', timeout: 'attempt_timeout' },
      isContradiction: true,
      source: BREAKER,
    },
    ({ failures, window, calls, timeout }) => {
      const most = (calls.value * window.value) / timeout.value;
      return {
        when: most < failures.value,
        text: `If every attempt runs into its timeout of ${timeout.said}, ${calls.said} fail at most ${formatNumber(most)} times in ${window.said}: a circuit that opens after ${failures.said} stays closed.`,
        working: `${calls.said} × ${window.said} ÷ ${timeout.said} < ${failures.said}`,
      };
    },
  ),
  defineFormula(
    { id: 'latency-spent', title: 'No latency left', needs: { whole: OPERATION, added: ADDED }, isContradiction: true },
    ({ whole, added }) => ({
      when: added.value >= whole.value,
      text: `${added.said} may be added on the way, which leaves nothing of the ${whole.said} for the work itself.`,
      working: `${added.said} ≥ ${whole.said}`,
    }),
  ),
  defineConflict(
    'first-token-after-answer',
    'First token after the answer',
    ['first_token', '>', 'latency'],
    (first, whole) => `The first token may take ${first}, but the whole answer only ${whole}.`,
  ),
  defineConflict(
    'duration-beyond-deadline',
    'Usual duration beyond the deadline',
    ['duration', '>', 'deadline'],
    (duration, deadline) => `The usual duration of ${duration} is beyond the deadline of ${deadline}.`,
  ),
];
