import { formatExact, formatNumber, formatShare, formatTime } from '../amount-format.ts';
import { defineConflict, defineFormula, type Fact, type Formula } from '../formula.ts';
import { SOURCES } from '../sources.ts';

const OPERATION = ['operation_latency', 'latency'] as const;
const ADDED = ['added_latency', 'chain_latency'] as const;
const CHAIN = ['chain_latency', 'operation_latency'] as const;
const BREAKER = ['breaker_failures', 'breaker_window', 'concurrency', 'attempt_timeout'] as const;

/** The longest that a call takes when every attempt runs into its timeout, with waits that double from the first. */
function describeWorst(retries: Fact, timeout: Fact, backoff: Fact | undefined) {
  const worst = (retries.value + 1) * timeout.value + (2 ** retries.value - 1) * (backoff?.value ?? 0);
  const waits = backoff ? ` and waits that double from ${backoff.said}` : '';
  return {
    worst,
    text: `With ${retries.said}, ${timeout.said} for an attempt${waits}, a call that fails takes up to ${formatTime(worst)}`,
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
    { id: 'worst-call', title: 'Worst case of a call', allowsZero: true, source: SOURCES.retries },
    ['retries', 'attempt_timeout', 'backoff?', 'call_budget?'],
    ([retries, timeout, backoff, budget]) => {
      const { worst, text, working } = describeWorst(retries, timeout, backoff);
      const isWithin = budget === undefined || worst <= budget.value;
      return { when: isCountable(retries) && isWithin, text: `${text}${budget ? ` of the ${budget.said} it may` : ''}.`, working };
    },
  ),
  defineFormula({ id: 'retry-load', title: 'Load of retries', source: SOURCES.retries }, ['retries'], ([retries]) => ({
    text: `When every attempt fails, ${retries.said} multiply the calls to the failing service by ${formatNumber(1 + retries.value)}.`,
    working: `1 + ${formatExact(retries.value)}`,
  })),
  defineFormula(
    { id: 'breaker-opens-after', title: 'Time to open the circuit', source: SOURCES.breaker },
    BREAKER,
    ([failures, window, calls, timeout]) => ({
      when: (calls.value * window.value) / timeout.value >= failures.value,
      text: `If every attempt runs into its timeout of ${timeout.said}, ${calls.said} reach ${failures.said} after ${formatTime(Math.ceil(failures.value / calls.value) * timeout.value)}.`,
      working: `⌈${failures.said} ÷ ${calls.said}⌉ × ${timeout.said}`,
    }),
  ),
  defineFormula({ id: 'calls-at-once', title: 'Calls at once' }, ['instances', 'concurrency'], ([instances, calls]) => ({
    text: `${instances.said} with ${calls.said} each can put ${formatNumber(instances.value * calls.value)} calls on a downstream service at once.`,
    working: `${instances.said} × ${calls.said}`,
  })),
  defineFormula({ id: 'probes-at-once', title: 'Probes at once' }, ['instances', 'probes'], ([instances, probes]) => ({
    text: `If the circuits of ${instances.said} turn half-open together, a service that recovers gets ${formatNumber(instances.value * probes.value)} probes.`,
    working: `${instances.said} × ${probes.said}`,
  })),
  defineFormula({ id: 'latency-per-hop', title: 'Latency per hop' }, [CHAIN, ['hops', 'steps']], ([budget, hops]) => ({
    text: `${budget.said} shared evenly by ${hops.said} one after the other are ${formatTime(budget.value / hops.value)} each, network included.`,
    working: `${budget.said} ÷ ${hops.said}`,
  })),
  defineFormula({ id: 'tail-of-chain', title: 'Slowest percent of a chain', source: SOURCES.tail }, ['hops'], ([hops]) => ({
    text: `A request over ${hops.said} that are independent meets the slowest 1 % of at least one of them in ${formatShare(1 - 0.99 ** hops.value)} of cases.`,
    working: `1 − 0.99 ^ ${formatExact(hops.value)}`,
  })),
  defineFormula(
    {
      id: 'worst-call-above-budget',
      title: 'Retries against the time budget',
      allowsZero: true,
      isContradiction: true,
      source: SOURCES.retries,
    },
    ['retries', 'attempt_timeout', 'call_budget', 'backoff?'],
    ([retries, timeout, budget, backoff]) => {
      const { worst, text, working } = describeWorst(retries, timeout, backoff);
      return {
        when: isCountable(retries) && worst > budget.value,
        text: `${text}, longer than the ${budget.said} that the whole call may.`,
        working: `${working} > ${budget.said}`,
      };
    },
  ),
  defineFormula(
    { id: 'breaker-never-opens', title: 'Circuit that never opens', isContradiction: true, source: SOURCES.breaker },
    BREAKER,
    ([failures, window, calls, timeout]) => {
      const most = (calls.value * window.value) / timeout.value;
      return {
        when: most < failures.value,
        text: `If every attempt runs into its timeout of ${timeout.said}, ${calls.said} fail at most ${formatNumber(most)} times in ${window.said}: a circuit that opens after ${failures.said} stays closed.`,
        working: `${calls.said} × ${window.said} ÷ ${timeout.said} < ${failures.said}`,
      };
    },
  ),
  defineFormula({ id: 'latency-spent', title: 'No latency left', isContradiction: true }, [OPERATION, ADDED], ([whole, added]) => ({
    when: added.value >= whole.value,
    text: `${added.said} may be added on the way, which leaves nothing of the ${whole.said} for the work itself.`,
    working: `${added.said} ≥ ${whole.said}`,
  })),
  defineConflict('first-token-after-answer', 'First token after the answer', ['first_token', '>', 'latency'], (first, whole) => ({
    text: `The first token may take ${first}, but the whole answer only ${whole}.`,
  })),
  defineConflict('duration-beyond-deadline', 'Usual duration beyond the deadline', ['duration', '>', 'deadline'], (duration, deadline) => ({
    text: `The usual duration of ${duration} is beyond the deadline of ${deadline}.`,
  })),
];
