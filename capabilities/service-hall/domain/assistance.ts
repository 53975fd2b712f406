/** How somebody is guided. By video: with the helper’s own means or in a remote room; nothing of it is recorded. */
export const WAYS = ['counter', 'telephone', 'video', 'home'] as const
export type Way = (typeof WAYS)[number]

/** Whole minutes from begin to end, at least one. */
export const minutesBetween = (begun: Date, ended: Date): number => Math.max(1, Math.round((ended.getTime() - begun.getTime()) / 60_000))
