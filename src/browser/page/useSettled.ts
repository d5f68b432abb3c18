import { useEffect, useRef, useState } from 'react';

/** The value made of an input that has rested for some milliseconds, and the input it is of; until then, and after a failure, the one before. */
export function useSettled<Input, Value>(input: Input, make: (input: Input) => Promise<Value>, rest: number) {
  const [made, setMade] = useState<{ of: Input; value: Value }>();
  const latest = useRef(make);
  latest.current = make;
  useEffect(() => {
    let isCurrent = true;
    const start = (): void => {
      latest.current(input).then(
        (value) => isCurrent && setMade({ of: input, value }),
        () => undefined,
      );
    };
    const timer = setTimeout(start, rest);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [input, rest]);
  return made;
}
