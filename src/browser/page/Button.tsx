import type { ComponentProps } from 'react';

/** A button that does something on its page. */
export function Button(props: ComponentProps<'button'>) {
  return <button type="button" className="button" {...props} />;
}
