import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';

/**
 * The Content-Security-Policy of a document as the platform computes it. Only the address that takes the reports is the
 * sandbox's own (a tunnel's address would open `connect-src` for localhost, so that option is not used).
 */
export function contentPolicy(html: string, permissions: unknown, siteUrl: string, reportUri: string): string {
  const details = new CSPProcessingService(silent, load).getCspDetails(html, permissions ?? {});
  const directives = new CSPInjectionService().getInjectableCSP({
    existingCSPDetails: details,
    microsEnv: 'prod',
    hostname: siteUrl,
  });
  return directives
    .map((directive) => (directive.startsWith('report-uri ') ? `report-uri ${reportUri}` : directive))
    .join('; ');
}

const silent = { info: () => undefined };
