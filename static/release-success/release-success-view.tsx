import { lazy } from 'react';
import { OnBoard } from '../shared/board/on-board';
import { Report } from './report';

const EditForm = lazy(async () => ({ default: (await import('./edit-form')).EditForm }));

/** Measure M1 on a dashboard: the report, or the form behind it. */
export const View = () => <OnBoard report={<Report />} form={<EditForm />} />;
