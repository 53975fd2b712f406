/** The one password of everybody in a demonstration district. It opens nothing anywhere else: only invented people have it. */
export const DEMONSTRATION_PASSWORD = 'Fengqiao-2026'
