import { useEffect, useRef } from 'react';

const MINUTE_MS = 60_000;

/** Refreshes every so many minutes of the browser's own time: a jump of the site's clock loads the page anew anyway. */
export function useTimedRefresh(minutes: unknown, refresh: () => void): void {
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  });
  useEffect(() => {
    if (typeof minutes !== 'number' || minutes <= 0) return;
    const timer = setInterval(() => latest.current(), minutes * MINUTE_MS);
    return () => clearInterval(timer);
  }, [minutes]);
}
