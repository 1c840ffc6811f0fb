import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { blockDraggingToIFrames } from '@atlaskit/pragmatic-drag-and-drop/element/block-dragging-to-iframes';
import { useEffect, useState, type RefObject } from 'react';

/** Where a gadget stands or goes; from 0. */
export type Place = { readonly column: number; readonly row: number };

type Data = Record<string | symbol, unknown>;

export function draggedGadget(data: Data): string | undefined {
  return typeof data['gadgetId'] === 'string' ? data['gadgetId'] : undefined;
}

export function placeOf({ column, row }: Data): Place | undefined {
  return typeof column === 'number' && typeof row === 'number' ? { column, row } : undefined;
}

/** Lets a gadget be dragged by its bar; frames of apps would swallow the pointer on its way. */
export function useDraggable(
  element: RefObject<HTMLElement>,
  handle: RefObject<HTMLElement>,
  gadgetId: string,
  enabled: boolean,
): void {
  useEffect(() => {
    if (!enabled || element.current === null || handle.current === null) return;
    return combine(
      draggable({ element: element.current, dragHandle: handle.current, getInitialData: () => ({ gadgetId }) }),
      blockDraggingToIFrames({ element: element.current }),
    );
  }, [element, handle, gadgetId, enabled]);
}

/** Takes gadgets that are dropped on the element to this place; tells whether one is over it. */
export function useDropTarget(element: RefObject<HTMLElement>, { column, row }: Place, enabled: boolean): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!enabled || element.current === null) return;
    const self = element.current;
    return dropTargetForElements({
      element: self,
      canDrop: ({ source }) => draggedGadget(source.data) !== undefined,
      getData: () => ({ column, row }),
      onDrag: ({ location }) => setOver(location.current.dropTargets[0]?.element === self),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [element, column, row, enabled]);
  return over;
}
