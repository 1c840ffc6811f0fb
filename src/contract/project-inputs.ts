import { appointmentInputs } from './appointment-inputs';
import { none } from './input-shapes';
import type { Parsers } from './input-shapes';
import { pipelinesInputs } from './pipeline-inputs';
import { policyInputs } from './policy-inputs';
import type { ProjectCalls } from './project-calls';
import { registerInputs } from './register-inputs';
import { releaseRegisterInputs } from './release-register-inputs';
import { viewInputs } from './view-inputs';

export const projectInputs = {
  getProjectPage: none,
  getProcessDocument: none,
  ...registerInputs,
  ...appointmentInputs,
  ...releaseRegisterInputs,
  ...viewInputs,
  ...pipelinesInputs,
  ...policyInputs,
} satisfies Parsers<ProjectCalls>;
