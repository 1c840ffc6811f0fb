import { useQuery } from '@tanstack/react-query';
import type { ProjectPage } from '../../../src/contract/project-calls';
import { momentText } from '../../shared/moments';
import { useNames } from '../../shared/people/people';
import { valueOf } from '../../shared/trouble';
import { callProject } from '../project-data';
import { chaptersOf, coverOf, peopleIn } from './chapters';

/** The document in words, with the names that Jira shows today; days and times by the organization's clocks. */
export function useProcessDocument(page: ProjectPage) {
  const namesOf = useNames();
  return useQuery({
    queryKey: ['process-document'],
    queryFn: async () => {
      const document = await valueOf(callProject('getProcessDocument'));
      const nameOf = await namesOf(peopleIn(document));
      const told = { document, page, nameOf, momentOf: (at: string) => momentText(at, page.timeZone) };
      const { version, gaps } = document;
      return { version, gaps, cover: coverOf(told), chapters: chaptersOf(told) };
    },
  });
}
