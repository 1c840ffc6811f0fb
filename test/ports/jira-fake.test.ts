import { fakeJira } from '../fakes/jira';
import { appAccount, asFakeSite } from './jira-site';
import { jiraSuite } from './jira.suite';

describe('the fake Jira', () => {
  const ids = { 'REL-1': '101', 'REL-2': '102', 'CHG-1': '103', 'LAB-1': '104' };

  jiraSuite(async () => {
    const site = asFakeSite(ids);
    return { as: (who) => fakeJira(site, who === 'app' ? appAccount : who), ids };
  });
});
