import { useQuery } from '@tanstack/react-query';
import type { AppointmentsView } from '../../../src/contract/appointment-calls';
import { valueOf } from '../../shared/trouble';
import { callProject } from '../project-data';

export type Roles = AppointmentsView;
export type Appointment = Roles['entries'][string];
export type Role = Appointment['role'];
export type Scope = Appointment['scope'];

export const rolesKey = ['appointments'];

export const useRoles = () => useQuery({ queryKey: rolesKey, queryFn: () => valueOf(callProject('getAppointments')) });
