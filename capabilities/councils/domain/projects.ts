/** From a frequent concern to a deed that was looked at (民生实事). */
export const STAGES = ['proposed', 'decided', 'in-work', 'reported', 'done', 'dropped'] as const
export type Stage = (typeof STAGES)[number]

export const ORIGINS = ['opinions', 'council', 'prevention'] as const
export type ProjectOrigin = (typeof ORIGINS)[number]

export const PROJECT_STEPS = ['decide', 'start', 'report', 'verify', 'send-back', 'drop'] as const
export type ProjectStep = (typeof PROJECT_STEPS)[number]

/** Which step leads from where to where. */
export const PROJECT_TRANSITIONS: Readonly<Record<ProjectStep, { readonly from: readonly Stage[]; readonly to: Stage }>> = {
  decide: { from: ['proposed'], to: 'decided' },
  start: { from: ['decided'], to: 'in-work' },
  report: { from: ['in-work'], to: 'reported' },
  verify: { from: ['reported'], to: 'done' },
  'send-back': { from: ['reported'], to: 'in-work' },
  drop: { from: ['proposed', 'decided', 'in-work'], to: 'dropped' },
}

/** Posts that decide on a project, or drop it. */
export const DECIDING: readonly string[] = ['unit-head', 'committee-head', 'director']

export interface ProjectStanding {
  readonly stage: Stage
  readonly proposedBy: string
  readonly reportedBy: string | null
}

export interface ProjectActor {
  readonly id: string
  readonly role: string
}

export type ProjectFault = 'project-out-of-turn' | 'decided-by-head' | 'decided-by-another' | 'project-verified-by-another'

/** Why a step may not be taken now by this person, or nothing. */
export function projectFault(step: ProjectStep, project: ProjectStanding, by: ProjectActor): ProjectFault | undefined {
  if (!PROJECT_TRANSITIONS[step].from.includes(project.stage)) return 'project-out-of-turn'
  if ((step === 'decide' || step === 'drop') && !DECIDING.includes(by.role)) return 'decided-by-head'
  if (step === 'decide' && project.proposedBy === by.id) return 'decided-by-another'
  return (step === 'verify' || step === 'send-back') && project.reportedBy === by.id ? 'project-verified-by-another' : undefined
}

/** What residents read on their page: what was decided on, not what somebody merely proposed. */
export const PUBLIC_STAGES: readonly Stage[] = ['decided', 'in-work', 'reported', 'done']
