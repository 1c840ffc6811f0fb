import type { PipelinesCalls } from './pipeline-calls';
import type { PolicyCalls } from './policy-calls';
import type { ProcessDocumentCalls } from './process-document-calls';
import type { AppointmentCalls } from './appointment-calls';
import type { RegisterCalls } from './register-calls';
import type { ReleaseRegisterCalls } from './release-register-calls';
import type { ViewCalls } from './view-calls';
import type { Answer, Wire } from './wire';

/** Calls of the project page. The project is the frame's, never the payload's; the registers are the organisation's. */
export type ProjectCalls = Wire<{
  getProjectPage: () => Answer<ProjectPage>;
}> &
  RegisterCalls &
  AppointmentCalls &
  ReleaseRegisterCalls &
  ViewCalls &
  PipelinesCalls &
  PolicyCalls &
  ProcessDocumentCalls;

/** What every section of the page leans on. */
export type ProjectPage = {
  readonly project: { readonly id: string; readonly key: string; readonly name: string };
  /** Zone of the organisation: days of the calendar begin in it. */
  readonly timeZone: string;
  readonly customers: Names;
  readonly services: Names;
};

export type Names = { readonly [id: string]: { readonly name: string } };
