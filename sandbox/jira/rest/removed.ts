import { Refusal, type Answer } from '../answer';

/** Operations that Atlassian took away (CHANGE-2046): an app that still calls them has to fail here as it does there. */
export function removed(): Promise<Answer> {
  throw new Refusal(
    410,
    'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046',
  );
}
