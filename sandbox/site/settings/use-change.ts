import { useFlags } from '@atlaskit/flag';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import { useQueryClient } from '@tanstack/react-query';
import { createElement, useCallback } from 'react';
import { reasonsOf, requestJson, send } from '../data/http';

const errorIcon = createElement(ErrorIcon, { label: 'Error', color: 'var(--ds-icon-danger)' });

type Change = (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => Promise<void>;

/**
 * A write of a settings page. What is set up in one place shows in many, so all that is on the page is read anew.
 * A refusal is thrown, for the dialog that asked.
 */
export function useChange(): Change {
  const queries = useQueryClient();
  return useCallback(
    async (method, path, body) => {
      await send(method, path, body);
      await queries.invalidateQueries();
    },
    [queries],
  );
}

/** The same where what was made is needed at once. */
export function useMake(): <T>(path: string, body: unknown) => Promise<T> {
  const queries = useQueryClient();
  return useCallback(
    async <T>(path: string, body: unknown) => {
      const made = await requestJson<T>('POST', path, body);
      await queries.invalidateQueries();
      return made;
    },
    [queries],
  );
}

/** The same for a button that stands alone: why it was refused appears as a flag. */
export function useFlaggedChange(failure: string): Change {
  const change = useChange();
  const queries = useQueryClient();
  const { showFlag } = useFlags();
  return async (method, path, body) => {
    try {
      await change(method, path, body);
    } catch (error) {
      // A flag of the appearance "error" would hide its description until it is opened.
      showFlag({ title: failure, description: reasonsOf(error).join(' '), icon: errorIcon });
      await queries.invalidateQueries();
    }
  };
}
