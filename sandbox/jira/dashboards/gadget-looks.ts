import { z } from 'zod';

/** What people choose of a gadget on their dashboard. */
export const gadgetColor = z.enum(['blue', 'red', 'yellow', 'green', 'cyan', 'purple', 'gray', 'white']);
export const gadgetTitle = z.string().trim().min(1).max(255);
