/** A source of map pictures, as the administrator of an installation names it. */
export interface MapTiles {
  /** With `{z}`, `{x}` and `{y}`, WGS-84 in the usual web projection. */
  readonly template: string
  /** Whose pictures these are, as it must be shown beside them. */
  readonly credit: string
}

/** The only place beside our own that a page with a map may ask for pictures. */
export function originOf({ template }: MapTiles): string {
  return new URL(template.replace(/\{[zxy]\}/g, '0')).origin
}
