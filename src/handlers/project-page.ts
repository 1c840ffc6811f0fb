import { makeResolver } from '@forge/resolver';
import { bookEnvironment, cancelBooking } from '../app/registers/book-environment';
import { getAppointmentHistory, getAppointments } from '../app/appointments/get-appointments';
import { proposeAppointments } from '../app/appointments/propose-appointments';
import { endAppointment, saveAppointment } from '../app/appointments/save-appointment';
import { getEntryVersions } from '../app/registers/get-entry-versions';
import { exportCalendar, getCalendar } from '../app/project/get-calendar';
import { getPipelines } from '../app/pipeline/get-pipelines';
import { getProcessDocument } from '../app/settings/get-process-document';
import { getProjectPage } from '../app/project/get-project-page';
import { getStandardModels } from '../app/registers/get-standard-models';
import { getEnvironments, getUnits } from '../app/registers/get-registers';
import { getUnitUses } from '../app/packages/get-unit-uses';
import { exportReleases, getReleases } from '../app/project/get-releases';
import { exportRegister, importRegister, previewRegister } from '../app/registers/register-files';
import { environmentRegister, inRegister, modelRegister, unitRegister } from '../app/registers/register-kind';
import { makePipelineKey, revokePipelineKey } from '../app/pipeline/save-pipelines';
import { saveEntry } from '../app/registers/save-entry';
import { arrangeViews, deleteView, getViews, saveView } from '../app/project/saved-views';
import { verifyEnvironment } from '../app/registers/verify-environment';
import type { ProjectCalls } from '../contract/project-calls';
import { projectInputs } from '../contract/project-inputs';
import { answering } from '../wiring';
import { answerCalls } from './answer-call';
import type { Surface } from './answer-call';
import { projectOf } from './frame';
import { policySurface } from './policies';

/** Resolver of the project page: the registers, the calendar and the customers' policies. */
export const projectSurface: Surface<ProjectCalls> = {
  ...policySurface(({ context }) => projectOf(context)),
  getProjectPage: ({ deps, caller, context }) => getProjectPage(deps, caller, projectOf(context)),
  getProcessDocument: ({ deps, caller, context }) => getProcessDocument(deps, caller, projectOf(context)),
  getReleases: ({ deps, caller, context, input }) => getReleases(deps, caller, projectOf(context), input),
  exportReleases: ({ deps, caller, context, input }) => exportReleases(deps, caller, projectOf(context), input),
  getCalendar: ({ deps, caller, context, input }) => getCalendar(deps, caller, projectOf(context), input),
  exportCalendar: ({ deps, caller, context, input }) => exportCalendar(deps, caller, projectOf(context), input),
  getViews: ({ deps, caller, context }) => getViews(deps, caller, projectOf(context)),
  saveView: ({ deps, caller, context, input }) => saveView(deps, caller, projectOf(context), input),
  deleteView: ({ deps, caller, context, input }) => deleteView(deps, caller, projectOf(context), input),
  arrangeViews: ({ deps, caller, context, input }) => arrangeViews(deps, caller, projectOf(context), input),
  getPipelines: ({ deps, caller, context }) => getPipelines(deps, caller, projectOf(context)),
  makePipelineKey: ({ deps, caller, context, input }) => makePipelineKey(deps, caller, projectOf(context), input),
  revokePipelineKey: ({ deps, caller, context, input }) => revokePipelineKey(deps, caller, projectOf(context), input),
  getUnits: ({ deps, caller, context }) => getUnits(deps, caller, projectOf(context)),
  getUnitUses: ({ deps, caller, context, input }) => getUnitUses(deps, caller, projectOf(context), input),
  saveUnit: ({ deps, caller, context, input }) => saveEntry(unitRegister, deps, caller, projectOf(context), input),
  getEnvironments: ({ deps, caller, context }) => getEnvironments(deps, caller, projectOf(context)),
  saveEnvironment: ({ deps, caller, context, input }) =>
    saveEntry(environmentRegister, deps, caller, projectOf(context), input),
  getStandardModels: ({ deps, caller, context }) => getStandardModels(deps, caller, projectOf(context)),
  saveStandardModel: ({ deps, caller, context, input }) =>
    saveEntry(modelRegister, deps, caller, projectOf(context), input),
  verifyEnvironment: ({ deps, caller, context, input }) => verifyEnvironment(deps, caller, projectOf(context), input),
  bookEnvironment: ({ deps, caller, context, input }) => bookEnvironment(deps, caller, projectOf(context), input),
  cancelBooking: ({ deps, caller, context, input }) => cancelBooking(deps, caller, projectOf(context), input),
  getAppointments: ({ deps, caller, context }) => getAppointments(deps, caller, projectOf(context)),
  saveAppointment: ({ deps, caller, context, input }) => saveAppointment(deps, caller, projectOf(context), input),
  endAppointment: ({ deps, caller, context, input }) => endAppointment(deps, caller, projectOf(context), input),
  getAppointmentHistory: ({ deps, caller, context, input }) =>
    getAppointmentHistory(deps, caller, projectOf(context), input),
  proposeAppointments: ({ deps, caller, context, input }) =>
    proposeAppointments(deps, caller, projectOf(context), input),
  getEntryVersions: ({ deps, caller, context, input }) => getEntryVersions(deps, caller, projectOf(context), input),
  exportRegister: ({ deps, caller, context, input }) =>
    inRegister(input.register, (kind) => exportRegister(kind, deps, caller, projectOf(context), input)),
  previewRegister: ({ deps, caller, context, input }) =>
    inRegister(input.register, (kind) => previewRegister(kind, deps, caller, projectOf(context), input)),
  importRegister: ({ deps, caller, context, input }) =>
    inRegister(input.register, (kind) => importRegister(kind, deps, caller, projectOf(context), input)),
};

export const projectPage = makeResolver<ProjectCalls>(answerCalls(answering, projectInputs, projectSurface));
