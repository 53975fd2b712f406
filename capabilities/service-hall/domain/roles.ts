/** Who stands at a window, a police post, or helps from a department. */
export const WINDOW: readonly string[] = ['clerk', 'community-officer', 'auxiliary', 'department-handler', 'unit-head']
/** Who writes what an item says. */
export const EDITING: readonly string[] = ['clerk', 'community-officer', 'department-handler', 'unit-head']
/** Who publishes what somebody else wrote, and grants looks. */
export const HEADS: readonly string[] = ['unit-head', 'director']
export const SEEING: readonly string[] = [...new Set([...WINDOW, ...HEADS])]
