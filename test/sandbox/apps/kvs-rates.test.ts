import { KvsError } from '../../../sandbox/forge/kvs/kvs-error';
import { KvsRates } from '../../../sandbox/forge/kvs/kvs-rates';

const KB10 = 10 * 1024;

/** The machine's time in milliseconds, so that nothing waits. */
function asked(rates: KvsRates, path: string, bytes: number, now: number): string {
  try {
    rates.admit(path, 'x'.repeat(bytes), now);
    return 'answered';
  } catch (error) {
    if (!(error instanceof KvsError)) throw error;
    return `${error.status} ${error.code}`;
  }
}

it('answers 1,000 requests within a second, and no more', () => {
  const rates = new KvsRates();
  for (let number = 1; number <= 1000; number++) expect(asked(rates, '/api/v1/get', 10, 0)).toBe('answered');
  expect(asked(rates, '/api/v1/get', 10, 999)).toBe('429 RATE_LIMIT_EXCEEDED');
  expect(asked(rates, '/api/v1/get', 10, 1001)).toBe('answered');
});

it('writes 4,000 times 10 KB within a minute, each request rounded up', () => {
  const rates = new KvsRates();
  const per = 20;
  for (let number = 0; number < 4000 / per - 1; number++)
    expect(asked(rates, '/api/v1/entity/set', per * KB10, number)).toBe('answered');
  expect(asked(rates, '/api/v1/transaction', (per - 2) * KB10 + 1, 300)).toBe('answered');
  expect(asked(rates, '/api/v1/batch/set', KB10 + 1, 400)).toBe('429 RATE_LIMIT_EXCEEDED');
  expect(asked(rates, '/api/v1/delete', 10, 500)).toBe('answered');
  expect(asked(rates, '/api/v1/set', 10, 600)).toBe('429 RATE_LIMIT_EXCEEDED');
  expect(asked(rates, '/api/v1/get', 10, 700)).toBe('answered');
  expect(asked(rates, '/api/v1/set', 10, 60_001)).toBe('answered');
});

it('counts a read by what it found', () => {
  const rates = new KvsRates();
  expect(asked(rates, '/api/v1/query', 10, 0)).toBe('answered');
  rates.answered('/api/v1/query', 'x'.repeat(3999 * KB10 + 1), 1);
  expect(asked(rates, '/api/v1/get', 10, 2)).toBe('429 RATE_LIMIT_EXCEEDED');
  expect(asked(rates, '/api/v1/set', 10, 3)).toBe('answered');
});
