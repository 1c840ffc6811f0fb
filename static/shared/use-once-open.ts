import { useState } from 'react';

/** True from the moment on at which something was open. */
export function useOnceOpen(open: boolean): boolean {
  const [once, setOnce] = useState(false);
  if (open && !once) setOnce(true);
  return once;
}
