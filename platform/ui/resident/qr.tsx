/** @jsxImportSource preact */

/** A QR code drawn by this server, as a picture inside the page: nothing is fetched, nothing is run. */
export function QrCode({ svg, label }: { svg: string; label: string }) {
  return <img class="qr" alt={label} src={`data:image/svg+xml,${encodeURIComponent(svg)}`} width="192" height="192" />
}
