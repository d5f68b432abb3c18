/** How long anything that a page asks for may take, in milliseconds; then the page says that it failed. */
const LIMIT = 8000;

/** The same promise, rejected when it has not settled within the limit. */
export function withTimeout<Result>(promise: Promise<Result>, limit = LIMIT): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No answer within ${limit} ms.`)), limit);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
