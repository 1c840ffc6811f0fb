import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** The width that an element has now; 0 until it is known. */
export function useWidth(): readonly [place: RefObject<HTMLDivElement>, width: number] {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (place.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return [place, width];
}
