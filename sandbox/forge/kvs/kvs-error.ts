import { json, type Answered } from '../reply';

/**
 * A refusal of the store, thrown where it is found and answered once. Codes are those of
 * https://developer.atlassian.com/platform/forge/storage-reference/handling-errors-kvs/ and
 * …/handling-errors-customentities/; where neither lists one, the code here is the sandbox's own (FIDELITY.md).
 */
export class KvsError extends Error {
  constructor(
    readonly status: 400 | 403 | 404 | 409 | 413 | 422 | 429,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }

  reply(): Answered {
    return json(this.status, { code: this.code, message: this.message });
  }
}

export function refuseKvs(status: KvsError['status'], code: string, message: string): never {
  throw new KvsError(status, code, message);
}
