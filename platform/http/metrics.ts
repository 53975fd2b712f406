import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Services } from '../services.ts'

export interface Metrics {
  answered(method: string, route: string, status: number, seconds: number): void
  text(): Promise<string>
}

/** Prometheus metrics of this process: routes by pattern, never by address; the pool; the process itself. */
export function metricsFor(services: Services): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'maplebridge_http_seconds', help: 'Time to answer, by route', registers: [registry],
    labelNames: ['method', 'route', 'status'], buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  })
  const refusals = new Counter({
    name: 'maplebridge_refusals_total', help: 'Answers that were refusals, by status', registers: [registry], labelNames: ['status'],
  })
  new Gauge({
    name: 'maplebridge_database_connections', help: 'Connections of the pool, by state', registers: [registry], labelNames: ['state'],
    collect() {
      this.set({ state: 'all' }, services.db.pool.totalCount)
      this.set({ state: 'idle' }, services.db.pool.idleCount)
      this.set({ state: 'waiting' }, services.db.pool.waitingCount)
    },
  })
  return {
    answered: (method, route, status, seconds) => {
      duration.observe({ method, route, status: String(status) }, seconds)
      if (status >= 400) refusals.inc({ status: String(status) })
    },
    text: () => registry.metrics(),
  }
}
