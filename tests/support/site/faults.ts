import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** What is wrong with the answers to some requests. The fields go together: a delayed 500 with a body of its own is one fault. */
export interface Fault {
  /** Which requests have it, by path and query. */
  path: RegExp;
  /** In place of the status. */
  status?: number;
  /** In place of the body. */
  body?: string;
  /** In place of the media type, as in `text/html` for a page of the network in place of a file. */
  type?: string;
  /** Milliseconds until the answer begins; for ever where it is `Infinity`. */
  delay?: number;
  /** The bytes after which nothing more comes and the connection stays open. */
  stallsAfter?: number;
}

/** Answers with a fault that fits the request, the first of several. Says whether there was one. */
export async function answerWithFault(faults: readonly Fault[], url: string, response: ServerResponse, content: Buffer): Promise<boolean> {
  const fault = faults.find(({ path }) => path.test(url));
  if (fault === undefined) return false;
  const { status, body, type, delay = 0, stallsAfter } = fault;
  if (delay === Number.POSITIVE_INFINITY) return true;
  await wait(delay);
  if (status !== undefined) response.statusCode = status;
  if (type !== undefined) response.setHeader('content-type', type);
  const sent = body === undefined ? content : Buffer.from(body);
  if (stallsAfter === undefined) response.end(sent);
  else {
    response.setHeader('content-length', sent.length);
    response.write(sent.subarray(0, stallsAfter));
  }
  return true;
}
