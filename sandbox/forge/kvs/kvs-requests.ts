import { z } from 'zod';
import { conditionSchema, filtersSchema } from './conditions';

/** Bodies of the store's requests (@forge/kvs out/storage-api.js, out/utils/transaction-request-builder.js). */
const metadataFields = z.array(z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME'])).optional();
const readOptions = z.strictObject({ metadataFields }).optional();
const ttl = z.strictObject({ value: z.number().int().min(1), unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) });
const writeOptions = z
  .strictObject({
    ttl: ttl.optional(),
    keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
    returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
    returnMetadataFields: metadataFields,
    metadataFields,
  })
  .optional();

const entityName = z.string().optional();

export const keyRequest = z.strictObject({ key: z.string(), entityName, options: readOptions });
export const setRequest = z.strictObject({ key: z.string(), value: z.unknown(), entityName, options: writeOptions });
export const queryRequest = z.strictObject({
  where: z.array(conditionSchema.extend({ property: z.string() })).optional(),
  limit: z.number().int().optional(),
  after: z.string().optional(),
  options: readOptions,
});
export const entityQueryRequest = z.strictObject({
  entityName: z.string(),
  indexName: z.string(),
  partition: z.array(z.union([z.string(), z.number(), z.boolean()])).optional(),
  range: conditionSchema.optional(),
  filters: filtersSchema.optional(),
  sort: z.enum(['ASC', 'DESC']).optional(),
  limit: z.number().int().optional(),
  cursor: z.string().optional(),
  options: readOptions,
});
export const transactionRequest = z.strictObject({
  set: z.array(setRequest.extend({ conditions: filtersSchema.optional() })).optional(),
  delete: z.array(z.strictObject({ key: z.string(), entityName, conditions: filtersSchema.optional() })).optional(),
  check: z.array(z.strictObject({ key: z.string(), entityName: z.string(), conditions: filtersSchema })).optional(),
});

export type KeyRequest = z.output<typeof keyRequest>;
export type SetRequest = z.output<typeof setRequest>;
export type QueryRequest = z.output<typeof queryRequest>;
export type EntityQueryRequest = z.output<typeof entityQueryRequest>;
export type TransactionRequest = z.output<typeof transactionRequest>;
export type Ttl = z.output<typeof ttl>;
