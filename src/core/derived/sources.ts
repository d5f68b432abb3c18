import type { Publication } from './formula.ts';

/** The publications that formulas are from. */
export const SOURCES = {
  alerts: { title: 'The Site Reliability Workbook, Alerting on SLOs', url: 'https://sre.google/workbook/alerting-on-slos/' },
  availability: { title: 'Site Reliability Engineering, Availability Table', url: 'https://sre.google/sre-book/availability-table/' },
  breaker: {
    title: 'Azure Architecture Center, Circuit Breaker',
    url: 'https://learn.microsoft.com/azure/architecture/patterns/circuit-breaker',
  },
  chains: { title: 'The Calculus of Service Availability', url: 'https://queue.acm.org/detail.cfm?id=3096459' },
  computeSla: { title: 'Amazon Compute Service Level Agreement', url: 'https://aws.amazon.com/compute/sla/' },
  onCall: { title: 'Site Reliability Engineering, Being On-Call', url: 'https://sre.google/sre-book/being-on-call/' },
  queues: { title: 'Little, A Proof for the Queuing Formula L = λW', url: 'https://doi.org/10.1287/opre.9.3.383' },
  retries: {
    title: "Amazon Builders' Library, Timeouts, retries and backoff with jitter",
    url: 'https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/',
  },
  risk: { title: 'Site Reliability Engineering, Embracing Risk', url: 'https://sre.google/sre-book/embracing-risk/' },
  tail: { title: 'Dean and Barroso, The Tail at Scale', url: 'https://research.google/pubs/the-tail-at-scale/' },
} as const satisfies Readonly<Record<string, Publication>>;
