/** Who keeps the register and checks in for the responsible unit. */
export const WRITING: readonly string[] = ['department-handler', 'clerk', 'unit-head']
export const READING: readonly string[] = [...WRITING, 'director', 'dispatcher', 'supervisor', 'leader', 'committee-head']
export const CUTTING_OFF: readonly string[] = ['director', 'administrator']
